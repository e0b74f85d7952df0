import type { DatasetView } from "@maillage/planning";
import type { Format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/translate.ts";
import { TableFrame } from "../shell/table-frame.tsx";
import styles from "./datasets-table.module.css";

interface DatasetsTableProps {
  readonly datasets: readonly DatasetView[];
  readonly t: Translate;
  readonly format: Format;
}

/** Files that were loaded, with producer, licence, vintage and checksum. */
export function DatasetsTable({ datasets, t, format }: DatasetsTableProps) {
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
              {dataset.url === null ? dataset.name : <a href={dataset.url}>{dataset.name}</a>}
            </th>
            <td className="fr-cell--multiline">{dataset.producer}</td>
            <td className="fr-cell--multiline">{dataset.licence}</td>
            <td className="fr-cell--multiline">{dataset.vintage}</td>
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
