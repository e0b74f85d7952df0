import type { CoverageView } from "@maillage/planning";
import type { Format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/translate.ts";
import { COLOURED_CLASSES } from "../../map/travel-time-colours.ts";
import { travelTimeLabel } from "../../map/travel-time-label.ts";
import { BarChart } from "../charts/bar-chart.tsx";
import { TableFrame } from "../shell/table-frame.tsx";
import styles from "./time-histogram.module.css";

type TimeClassCount = CoverageView["histogram"][number];

interface TimeHistogramProps {
  readonly base: readonly TimeClassCount[];
  readonly proposal: readonly TimeClassCount[] | undefined;
  readonly t: Translate;
  readonly format: Format;
}

/** People by class of travel time; the table behind the bars says the same. */
export function TimeHistogram({ base, proposal, t, format }: TimeHistogramProps) {
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{t("histogram.description")}</figcaption>
      <BarChart
        bars={base.map((each, row) => ({
          ...{ key: String(each.fromSeconds), label: travelTimeLabel(each, t), value: each.population },
          ...{ compared: proposal?.[row]?.population, colour: COLOURED_CLASSES[row]?.colour },
        }))}
        valueText={format.people}
      />
      <details className={styles.details}>
        <summary>{t("histogram.tableTitle")}</summary>
        <TableFrame caption={t("histogram.title")}>
          <thead>
            <tr>
              <th scope="col">{t("histogram.class")}</th>
              <th scope="col" className="number">
                {proposal === undefined ? t("histogram.population") : t("common.base")}
              </th>
              {proposal !== undefined && (
                <th scope="col" className="number">
                  {t("common.proposal")}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {base.map((each, row) => (
              <tr key={each.fromSeconds}>
                <th scope="row">{travelTimeLabel(each, t)}</th>
                <td className="number">{format.people(each.population)}</td>
                {proposal?.[row] !== undefined && <td className="number">{format.people(proposal[row].population)}</td>}
              </tr>
            ))}
          </tbody>
        </TableFrame>
      </details>
    </figure>
  );
}
