import { COLOURED_CLASSES } from "../../../map/travel-time-colours.ts";
import { travelTimeLabel } from "../../../map/travel-time-label.ts";
import { BarChart } from "../../charts/bar-chart.tsx";
import { ChartFrame } from "../../charts/chart-frame.tsx";
import styles from "../dashboard.module.css";
import type { DashboardContext } from "../dashboard-context.ts";

/** People by class of access time, those of the map. */
export async function renderClasses({ coverage, source, t, format }: DashboardContext) {
  const { histogram, population } = coverage;
  if (population === 0) return <p>{t("dashboard.times.empty")}</p>;
  const nearest = histogram[0]?.population ?? 0;
  return (
    <div className={styles.narrow}>
      <ChartFrame
        {...{ source, t }}
        id="population-par-classe"
        title={t("dashboard.classes.title", { share: format.share(nearest / population) })}
        table={{
          columns: [
            { heading: t("histogram.class") },
            { heading: t("histogram.population"), isNumber: true },
            { heading: t("dashboard.times.share"), isNumber: true },
          ],
          rows: histogram.map((each) => [
            travelTimeLabel(each, t),
            { text: format.people(each.population), value: each.population },
            { text: format.share(each.population / population), value: each.population / population },
          ]),
        }}
      >
        <BarChart
          bars={histogram.map((each, rank) => ({
            ...{ key: String(each.fromSeconds), label: travelTimeLabel(each, t), value: each.population },
            colour: COLOURED_CLASSES[rank]?.colour,
          }))}
          valueText={(people) => `${format.people(people)} (${format.share(people / population)})`}
          largest={population}
        />
      </ChartFrame>
    </div>
  );
}
