import type { DatasetView } from "@maillage/planning";
import type { Format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/translate.ts";
import { TableFrame } from "../shell/table-frame.tsx";
import styles from "./datasets-table.module.css";
import { translateSource } from "./translate-source.ts";
import { ageOfVintage } from "./vintage-age.ts";

interface DatasetsTableProps {
  readonly datasets: readonly DatasetView[];
  readonly t: Translate;
  readonly format: Format;
}

/** Files that were loaded, with producer, licence, vintage and checksum. */
export function DatasetsTable({ datasets, t, format }: DatasetsTableProps) {
  const { locale } = format;
  const nameOf = ({ name }: DatasetView) => translateSource(name, locale);
  return (
    <TableFrame caption={t("sources.datasetsCaption")}>
      <thead>
        <tr>
          <th scope="col" className={styles.names}>
            {t("sources.dataset")}
          </th>
          <th scope="col" className={styles.names}>
            {t("sources.producer")}
          </th>
          <th scope="col">{t("sources.licence")}</th>
          <th scope="col">{t("sources.vintage")}</th>
          <th scope="col" className="number">
            {t("sources.rows")}
          </th>
          <th scope="col">{t("sources.checksum")}</th>
        </tr>
      </thead>
      <tbody>
        {datasets.map((dataset) => (
          <tr key={dataset.id}>
            <th scope="row" className="fr-cell--multiline">
              {dataset.url === null ? nameOf(dataset) : <a href={dataset.url}>{nameOf(dataset)}</a>}
            </th>
            <td className="fr-cell--multiline">{translateSource(dataset.producer, locale)}</td>
            <td className="fr-cell--multiline">{translateSource(dataset.licence, locale)}</td>
            <td className="fr-cell--multiline">
              {translateSource(dataset.vintage, locale)}
              <Age vintage={dataset.vintage} t={t} />
            </td>
            <td className="number">{format.people(dataset.rowCount)}</td>
            <td>
              <code title={dataset.sha256}>{dataset.sha256.slice(0, 12)}…</code>
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

/** How old the data are, once they are a year old: whoever reads a figure should know. */
function Age({ vintage, t }: { readonly vintage: string; readonly t: Translate }) {
  const age = ageOfVintage(vintage, new Date());
  if (age === undefined) return null;
  return (
    <span className={styles.age}>
      {age.unit === "months"
        ? t("sources.age.months", { count: String(age.count) })
        : t("sources.age.years", { count: age.count })}
    </span>
  );
}
