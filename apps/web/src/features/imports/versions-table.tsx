import type { DatasetVersionView } from "@maillage/planning";
import type { RequestIntl } from "../../i18n/request.ts";
import { TableFrame } from "../shell/table-frame.tsx";
import styles from "./desk.module.css";
import { nameVersion } from "./name-version.ts";
import { VersionActions } from "./version-actions.tsx";

interface VersionsTableProps {
  /** The latest first. */
  readonly versions: readonly DatasetVersionView[];
  readonly t: RequestIntl["t"];
  readonly format: RequestIntl["format"];
}

const BADGES = { "in-force": "fr-badge--success", superseded: "fr-badge--info", undone: "" } as const;

/** Every import that was accepted: what it is, where it comes from, whether it is in force, and the way back. */
export function VersionsTable({ versions, t, format }: VersionsTableProps) {
  return (
    <TableFrame caption={t("imports.versionsCaption")}>
      <thead>
        <tr>
          <th scope="col">{t("imports.version")}</th>
          <th scope="col">{t("imports.contents")}</th>
          <th scope="col">{t("imports.state")}</th>
          <th scope="col" className="number">
            {t("imports.rows")}
          </th>
          <th scope="col">{t("imports.importedAt")}</th>
          <th scope="col">{t("imports.details")}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {versions.map((version) => (
          <tr key={version.id} data-version={version.id}>
            <th scope="row" className="fr-cell--multiline">
              {version.url === null ? version.name : <a href={version.url}>{version.name}</a>}
              <br />
              <span className={styles.note}>{version.vintage}</span>
            </th>
            <td className="fr-cell--multiline">{t(`imports.kinds.${version.kind}`)}</td>
            <td>
              <span className={`fr-badge fr-badge--sm fr-badge--no-icon ${BADGES[version.state]}`}>
                {t(`imports.versionStates.${version.state}`)}
              </span>
            </td>
            <td className="number">{format.people(version.rowCount)}</td>
            <td className="fr-cell--multiline">{format.dateTime(version.importedAt)}</td>
            <td className="fr-cell--multiline">
              <VersionDetails version={version} t={t} format={format} />
            </td>
            <td>
              <VersionActions version={version} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

interface VersionDetailsProps extends Omit<VersionsTableProps, "versions"> {
  readonly version: DatasetVersionView;
}

function VersionDetails({ version, t, format }: VersionDetailsProps) {
  const { producer, licence, fileName, sha256, importedBy, mapping, repairCount, refusedCount } = version;
  const columns = mapping.flatMap(({ field, header }) => (header === null ? [] : [`${field} ← ${header}`]));
  const facts = [
    [t("imports.producer"), producer],
    [t("imports.licence"), licence],
    [t("imports.file"), fileName],
    [t("imports.checksum"), sha256],
    [t("imports.importedBy"), importedBy ?? t("imports.nobody")],
    [t("imports.repairs"), format.people(repairCount)],
    [t("imports.refusals"), format.people(refusedCount)],
    [t("imports.mapping"), columns.join(", ")],
  ] as const;
  return (
    <details className={styles.details}>
      <summary aria-label={t("imports.detailsOf", { name: nameVersion(version) })}>{t("imports.details")}</summary>
      <dl>
        {facts.map(
          ([term, value]) =>
            value !== "" && (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </details>
  );
}
