import type { Format } from "../../../i18n/format.ts";
import type { Translate } from "../../../i18n/translate.ts";
import { TableFrame } from "../../shell/table-frame.tsx";
import styles from "../page.module.css";
import type { Differences } from "./list-differences.ts";

interface DifferencesTableProps {
  readonly differences: Differences;
  readonly beforeName: string;
  readonly afterName: string;
  readonly t: Translate;
  readonly format: Format;
}

/** Rows shown; the map and the figures hold the rest. */
const ROWS_SHOWN = 40;

/** What the map of the difference says, in a table. */
export function DifferencesTable({ differences, beforeName, afterName, t, format }: DifferencesTableProps) {
  const { homes, peopleNearer, peopleFarther } = differences;
  if (homes.length === 0) return <p>{t("scenarios.compare.noDifference")}</p>;
  const write = (seconds: number | null) => (seconds === null ? t("common.unreachable") : format.travelTime(seconds));
  const hiddenCount = homes.length - ROWS_SHOWN;
  return (
    <>
      <p>
        {t("scenarios.compare.differenceCount", {
          count: homes.length,
          better: format.people(peopleNearer),
          worse: format.people(peopleFarther),
        })}
      </p>
      <TableFrame caption={t("scenarios.compare.differencesCaption", { before: beforeName, after: afterName })}>
        <thead>
          <tr>
            <th scope="col">{t("scenarios.compare.place")}</th>
            <th scope="col" className="number">
              {t("common.difference")}
            </th>
            {(["timeBefore", "timeAfter", "population"] as const).map((column) => (
              <th key={column} scope="col" className="number">
                {t(`scenarios.compare.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {homes.slice(0, ROWS_SHOWN).map(({ home, name, population, beforeSeconds, afterSeconds }) => (
            <tr key={home}>
              <th scope="row" className="fr-cell--multiline">
                {name}
              </th>
              <td className="number">
                {beforeSeconds === null || afterSeconds === null
                  ? t("common.noValue")
                  : format.travelTimeDifference(beforeSeconds, afterSeconds)}
              </td>
              <td className="number">{write(beforeSeconds)}</td>
              <td className="number">{write(afterSeconds)}</td>
              <td className="number">{format.people(population)}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
      {hiddenCount > 0 && (
        <p className={styles.note}>{t("scenarios.compare.moreDifferences", { count: hiddenCount })}</p>
      )}
    </>
  );
}
