import { IMPORT_KINDS, listImportFields } from "@maillage/official-data";
import type { DatasetVersionView } from "@maillage/planning";
import Link from "next/link";
import type { RequestIntl } from "../../i18n/request.ts";
import { describeChanges } from "./describe-changes.ts";
import styles from "./history-timeline.module.css";
import { nameVersion } from "./name-version.ts";
import { VersionActions } from "./version-actions.tsx";
import { VersionFacts } from "./version-facts.tsx";

interface HistoryTimelineProps {
  /** The latest first. */
  readonly versions: readonly DatasetVersionView[];
  readonly t: RequestIntl["t"];
  readonly format: RequestIntl["format"];
}

/** Above it, older imports are folded: the page stays short. */
const SHOWN_COUNT = 5;

/** Every import that was accepted, the latest first: what it changed in a sentence, where it comes from, and the way back. */
export function HistoryTimeline({ versions, t, format }: HistoryTimelineProps) {
  const entries = versions.map((version, rank) => (
    <Entry
      key={version.id}
      // Of the same content, accepted before it: what it is compared with.
      former={versions.slice(rank + 1).find(({ kind }) => kind === version.kind)}
      {...{ version, t, format }}
    />
  ));
  const older = entries.slice(SHOWN_COUNT);
  return (
    <>
      <ol className={styles.timeline} aria-label={t("imports.versionsCaption")}>
        {entries.slice(0, SHOWN_COUNT)}
      </ol>
      {older.length > 0 && (
        <details>
          <summary>{t("imports.olderVersions", { count: older.length })}</summary>
          <ol className={styles.timeline} aria-label={t("imports.olderVersionsCaption")}>
            {older}
          </ol>
        </details>
      )}
    </>
  );
}

const BADGES = { "in-force": "fr-badge--success", superseded: "fr-badge--info", undone: "" } as const;

interface EntryProps extends Omit<HistoryTimelineProps, "versions"> {
  readonly version: DatasetVersionView;
  readonly former: DatasetVersionView | undefined;
}

function Entry({ version, former, t, format }: EntryProps) {
  const { id, territory, kind, fileName, rowCount, importedAt, outcome, importId, state } = version;
  const name = nameVersion(version, format.locale);
  const fieldsKind = IMPORT_KINDS.find((each) => each === kind);
  return (
    <li data-version={id} data-state={state}>
      <p className={styles.when}>
        <time dateTime={importedAt}>{format.dateTime(importedAt)}</time>
        <span className={`fr-badge fr-badge--sm fr-badge--no-icon ${BADGES[state]}`}>
          {t(`imports.versionStates.${state}`)}
        </span>
      </p>
      <h3 className={styles.name}>{name}</h3>
      <p className={styles.note}>
        {[t(`imports.kinds.${kind}`), t("imports.rowCount", { count: rowCount }), fileName].join(" · ")}
      </p>
      {outcome !== null && <p>{describeChanges(outcome.difference, t, format)}</p>}
      <div className={styles.links}>
        {importId !== null && (
          <Link
            className="fr-link fr-link--sm"
            href={`/${territory}/donnees/imports/${importId}`}
            aria-label={t("imports.openThis", { name })}
          >
            {t("imports.open")}
          </Link>
        )}
        {former !== undefined && (
          <Link
            className="fr-link fr-link--sm"
            href={`/${territory}/donnees/versions?avant=${former.id}&apres=${id}`}
            aria-label={t("imports.compareThis", { name, former: nameVersion(former, format.locale) })}
          >
            {t("imports.compareFormer")}
          </Link>
        )}
      </div>
      <details>
        <summary aria-label={t("imports.detailsOf", { name })}>{t("imports.details")}</summary>
        <VersionFacts
          {...{ version, t, format }}
          {...(fieldsKind === undefined ? {} : { fields: listImportFields(fieldsKind) })}
        />
      </details>
      <VersionActions version={version} />
    </li>
  );
}
