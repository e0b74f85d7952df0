import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { TableFrame } from "../../shell/table-frame.tsx";
import type { ReadPlaces } from "./places-answer.ts";
import styles from "./question.module.css";

const FIELDS = ["id", "name", "longitude", "latitude", "costEuros", "capacityPeople"] as const;

/** What a table of places gave: what was taken for what, and each row that could not be used, with why. */
export function PlacesReading({ reading }: { readonly reading: ReadPlaces }) {
  const t = useTranslations("proposals.places");
  const format = useFormat();
  const { candidates, columns, refused, refusedCount } = reading;
  const used = FIELDS.flatMap((field) => {
    const header = columns[field];
    return header === null ? [] : [t("column", { field: t(`fields.${field}`), header })];
  });
  return (
    <div className={styles.reading}>
      <p role="status">
        {t(candidates.length === 0 ? "readNone" : "readDone", { count: candidates.length, refused: refusedCount })}
      </p>
      <p className={styles.note}>
        {t("readAs", {
          format: reading.format,
          hasTable: reading.table === null ? "no" : "yes",
          table: reading.table ?? "",
        })}
        {used.length > 0 && ` ${t("readFrom", { columns: format.list(used) })}`}
      </p>
      {refusedCount > 0 && (
        <>
          <TableFrame caption={t("refused")}>
            <thead>
              <tr>
                <th scope="col" className="number">
                  {t("line")}
                </th>
                <th scope="col">{t("reason")}</th>
              </tr>
            </thead>
            <tbody>
              {refused.map(({ line, reason }) => (
                <tr key={`${line} ${reason}`}>
                  <td className="number">{line}</td>
                  <td className={`fr-cell--multiline ${styles.reason}`}>{reason}</td>
                </tr>
              ))}
            </tbody>
          </TableFrame>
          {refusedCount > refused.length && <p>{t("refusedMore", { count: refusedCount - refused.length })}</p>}
        </>
      )}
    </div>
  );
}
