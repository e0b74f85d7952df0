import { BarChart } from "../../charts/bar-chart.tsx";
import { ChartFrame } from "../../charts/chart-frame.tsx";
import { CurveChart } from "../../charts/curve-chart.tsx";
import { wholePercent } from "../../charts/whole-percent.ts";
import styles from "../dashboard.module.css";
import type { DashboardContext } from "../dashboard-context.ts";

const SHARES = [0, 0.25, 0.5, 0.75, 1];

/** How access is shared: tenths of people from the nearest to the farthest, and who bears the travel. */
export async function renderEquity(context: DashboardContext) {
  const { api, question, source, t, format } = context;
  const { everyone } = await api.analysis.equity(question);
  const { decileMeanSeconds, lorenz, gini } = everyone;
  const [first, last] = [decileMeanSeconds[0], decileMeanSeconds.at(-1)];
  if (first === undefined || last === undefined) return <p>{t("dashboard.times.empty")}</p>;
  const ticks = SHARES.map((value) => ({ value, label: wholePercent(value, format) }));
  return (
    <div className={styles.halves}>
      <ChartFrame
        {...{ source, t }}
        id="dixiemes"
        title={t("dashboard.equity.decilesTitle", { last: format.minutes(last), first: format.minutes(first) })}
        table={{
          columns: [
            { heading: t("indicators.equity.decile") },
            { heading: t("indicators.equity.mean"), isNumber: true },
          ],
          rows: decileMeanSeconds.map((seconds, rank) => [
            t("indicators.equity.decileRank", { rank: rank + 1 }),
            { text: format.minutes(seconds), value: Math.round(seconds) / 60 },
          ]),
        }}
      >
        <BarChart
          bars={decileMeanSeconds.map((seconds, rank) => ({
            ...{ key: String(rank), label: t("indicators.equity.decileRank", { rank: rank + 1 }), value: seconds },
          }))}
          valueText={format.minutes}
        />
      </ChartFrame>
      {lorenz.length > 0 && (
        <ChartFrame
          {...{ source, t }}
          id="lorenz"
          title={t("dashboard.equity.lorenzTitle", {
            share: format.share(1 - (lorenz.at(-2)?.travelShare ?? 0)),
            gini: gini === null ? t("common.noValue") : format.factor(gini),
          })}
          description={t("indicators.equity.lorenzDescription")}
          table={{
            columns: [
              { heading: t("indicators.equity.lorenzPeople"), isNumber: true },
              { heading: t("indicators.equity.lorenzTravel"), isNumber: true },
            ],
            rows: lorenz.map(({ peopleShare, travelShare }) => [
              { text: format.share(peopleShare), value: peopleShare },
              { text: format.share(travelShare), value: travelShare },
            ]),
          }}
        >
          <CurveChart
            points={lorenz.map(({ peopleShare, travelShare }) => ({ x: peopleShare, y: travelShare }))}
            compared={[
              { x: 0, y: 0 },
              { x: 1, y: 1 },
            ]}
            xTicks={ticks}
            yTicks={ticks}
          />
        </ChartFrame>
      )}
    </div>
  );
}
