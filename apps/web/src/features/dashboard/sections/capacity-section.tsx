import { BarChart } from "../../charts/bar-chart.tsx";
import { ChartFrame } from "../../charts/chart-frame.tsx";
import styles from "../dashboard.module.css";
import type { DashboardContext } from "../dashboard-context.ts";

/** Served, within reach of saturated sites, out of reach: on the usual assumptions, which the analysis tells and changes. */
export async function renderCapacity(context: DashboardContext) {
  const { api, question, source, t, format } = context;
  const told = await api.analysis.capacity(question);
  const population = Math.round(told.population);
  if (population === 0) return <p>{t("dashboard.times.empty")}</p>;
  // Written numbers sum as the figures do: what rounding leaves goes to those without room.
  const [served, outOfReach] = [Math.floor(told.served), Math.floor(told.outOfReach)];
  const parts = [
    { key: "served", people: served },
    { key: "saturated", people: population - served - outOfReach },
    { key: "outOfReach", people: outOfReach },
  ] as const;
  return (
    <div className={styles.narrow}>
      <ChartFrame
        {...{ source, t }}
        id="capacite-des-sites"
        title={t("dashboard.capacity.title", { share: format.share(served / population) })}
        description={
          told.unknownAgentsCount + told.unknownHoursCount === 0
            ? t("indicators.capacity.allKnown")
            : t("indicators.capacity.onAssumption", {
                count: format.people(Math.min(Math.floor(told.servedOnAssumption), served)),
                agents: told.unknownAgentsCount,
                hours: told.unknownHoursCount,
              })
        }
        table={{
          columns: [
            { heading: t("dashboard.capacity.part") },
            { heading: t("histogram.population"), isNumber: true },
            { heading: t("dashboard.times.share"), isNumber: true },
          ],
          rows: parts.map(({ key, people }) => [
            t(`indicators.capacity.${key}`),
            { text: format.people(people), value: people },
            { text: format.share(people / population), value: people / population },
          ]),
        }}
      >
        <BarChart
          bars={parts.map(({ key, people }) => ({ key, label: t(`indicators.capacity.${key}`), value: people }))}
          valueText={(people) => `${format.people(people)} (${format.share(people / population)})`}
          largest={population}
        />
      </ChartFrame>
    </div>
  );
}
