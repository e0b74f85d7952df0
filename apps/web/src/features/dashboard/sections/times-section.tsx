import { colourTimeClasses } from "../../../map/travel-time-colours.ts";
import { ChartFrame } from "../../charts/chart-frame.tsx";
import { CurveChart } from "../../charts/curve-chart.tsx";
import { Histogram } from "../../charts/histogram.tsx";
import { wholePercent } from "../../charts/whole-percent.ts";
import styles from "../dashboard.module.css";
import type { DashboardContext } from "../dashboard-context.ts";

const BIN_MINUTES = 5;
/** Both charts reach at least so far, so that the threshold always stands in them. */
const LEAST_END_MINUTES = 45;
const SHARES = [0, 0.25, 0.5, 0.75, 1];

/** How many people are at each time of a site: by five minutes, and cumulated. */
export async function renderTimes(context: DashboardContext) {
  const { api, question, view, source, t, format } = context;
  const { everyone, byMinute } = await api.analysis.equity(question);
  const { minutePeople, beyond, unreachable } = byMinute;
  if (everyone.people === 0 || minutePeople.length === 0) return <p>{t("dashboard.times.empty")}</p>;
  const end = Math.ceil(Math.max(minutePeople.length, LEAST_END_MINUTES, view.seuil) / BIN_MINUTES) * BIN_MINUTES;
  const starts = Array.from({ length: end / BIN_MINUTES }, (_, bin) => bin * BIN_MINUTES);
  const peopleBetween = (from: number, to: number) =>
    minutePeople.slice(from, to).reduce((sum, people) => sum + people, 0);
  const colours = colourTimeClasses(
    [
      { id: "within", fromSeconds: 0, toSeconds: view.seuil * 60 },
      { id: "beyond", fromSeconds: view.seuil * 60, toSeconds: null },
    ],
    view.seuil * 60,
  );
  const bins = starts.map((from) => ({
    from,
    to: from + BIN_MINUTES,
    people: peopleBetween(from, from + BIN_MINUTES),
  }));
  const within = (minutes: number) => peopleBetween(0, minutes);
  const minutes = String(view.seuil);
  const left = beyond + unreachable;
  const description = left > 0 ? t("dashboard.times.left", { people: format.people(left) }) : undefined;
  const tens = starts.filter((start) => start % 10 === 0);
  const target = { at: view.seuil / end, text: t("dashboard.times.goal", { minutes }) };
  const rounded = format.people;
  return (
    <div className={styles.halves}>
      <ChartFrame
        {...{ source, t, description }}
        id="histogramme"
        title={t("dashboard.times.histogramTitle", {
          median: everyone.medianSeconds === null ? t("common.noValue") : format.minutes(everyone.medianSeconds),
        })}
        table={{
          columns: [{ heading: t("histogram.class") }, { heading: t("histogram.population"), isNumber: true }],
          rows: bins.map(({ from, to, people }) => [
            t("dashboard.times.bin", { from: String(from), to: String(to) }),
            { text: rounded(people), value: people },
          ]),
        }}
      >
        <Histogram
          bins={bins.map(({ from, to, people }) => ({
            ...{ key: String(from), value: people, colour: colours[to <= view.seuil ? 0 : 1]?.colour },
          }))}
          valueText={rounded}
          marks={tens.map((start) => ({
            at: start / end,
            text: t("dashboard.times.minutes", { minutes: String(start) }),
          }))}
          pointer={target}
        />
      </ChartFrame>
      <ChartFrame
        {...{ source, t, description }}
        id="cumul"
        title={t("dashboard.times.curveTitle", {
          share20: format.share(within(20) / everyone.people),
          share10: format.share(within(10) / everyone.people),
        })}
        table={{
          columns: [
            { heading: t("histogram.class") },
            { heading: t("histogram.population"), isNumber: true },
            { heading: t("dashboard.times.share"), isNumber: true },
          ],
          rows: starts.map((start) => {
            const people = within(start + BIN_MINUTES);
            return [
              t("histogram.classUpTo", { to: String(start + BIN_MINUTES) }),
              { text: rounded(people), value: people },
              { text: format.share(people / everyone.people), value: people / everyone.people },
            ];
          }),
        }}
      >
        <CurveChart
          points={Array.from({ length: end + 1 }, (_, minute) => ({ x: minute, y: within(minute) / everyone.people }))}
          xTicks={tens.map((value) => ({
            value,
            label: t("dashboard.times.minutes", { minutes: String(value) }),
          }))}
          yTicks={SHARES.map((value) => ({ value, label: wholePercent(value, format) }))}
          marked={view.seuil}
          markedText={target.text}
        />
      </ChartFrame>
    </div>
  );
}
