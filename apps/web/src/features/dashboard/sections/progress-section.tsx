import type { TimelineStep } from "@maillage/planning/scenario";
import { ChartFrame } from "../../charts/chart-frame.tsx";
import { type ChartStep, StepChart } from "../../charts/step-chart.tsx";
import { wholePercent } from "../../charts/whole-percent.ts";
import { listYearMarks, shareOfSpan } from "../../scenarios/timeline/time-span.ts";
import { countOwnSites } from "../../territory/count-own-sites.ts";
import styles from "../dashboard.module.css";
import type { DashboardContext } from "../dashboard-context.ts";

/** The day of the two goals: a site in every canton, everyone within 30 minutes, « avant fin 2022 » (ministerial reply, June 2021). */
const TARGET_DATE = "2022-12-31";

/** The two goals over time, by label date, beside the day they were due. */
export async function renderProgress(context: DashboardContext) {
  const { api, question, t, format, source, view, date: end } = context;
  const { steps } = await api.scenario.timeline(question);
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined) return <p>{t("dashboard.progress.empty")}</p>;
  const span = {
    start: first.date < TARGET_DATE ? first.date : TARGET_DATE,
    end: end > TARGET_DATE ? end : TARGET_DATE,
  };
  const due = steps.findLast(({ date }) => date <= TARGET_DATE);
  const minutes = String(view.seuil);
  const axes = {
    marks: listYearMarks(span),
    current: shareOfSpan(span, TARGET_DATE),
    currentText: t("dashboard.progress.target"),
  };
  const stepsOf = (read: (step: TimelineStep) => number, write: (value: number) => string): ChartStep[] =>
    steps.map((step, index) => ({
      key: step.date,
      start: shareOfSpan(span, step.date),
      end: shareOfSpan(span, steps[index + 1]?.date ?? span.end),
      value: read(step),
      label: index === steps.length - 1 ? write(read(step)) : "",
    }));
  const frame = { source, t };
  const rowOf = (value: (step: TimelineStep) => { text: string; value: number }) =>
    steps.map((step) => [
      { text: format.date(step.date), value: step.date },
      { text: t("scenarios.timeline.sitesCell", countOwnSites(step)), value: step.siteCount - step.neighbourSiteCount },
      value(step),
    ]);
  return (
    <>
      <p>{t("dashboard.progress.caveat")}</p>
      <div className={styles.halves}>
        <ChartFrame
          {...frame}
          id="progression-habitants"
          title={t("dashboard.progress.shareTitle", {
            minutes,
            due: due === undefined ? format.share(0) : format.share(due.share),
            now: format.share(last.share),
          })}
          table={{
            columns: [
              { heading: t("dashboard.progress.date") },
              { heading: t("dashboard.progress.sites"), isNumber: true },
              { heading: t("dashboard.progress.share", { minutes }), isNumber: true },
            ],
            rows: rowOf(({ share }) => ({ text: format.share(share), value: share })),
          }}
        >
          <StepChart
            steps={stepsOf(({ share }) => share, format.share)}
            domain={[0, 1]}
            valueText={(share) => wholePercent(share, format)}
            {...axes}
          />
        </ChartFrame>
        {first.cantonCount > 0 && (
          <ChartFrame
            {...frame}
            id="progression-cantons"
            title={t("dashboard.progress.cantonsTitle", {
              dueCount: due?.cantonsWithSite ?? 0,
              due: format.people(due?.cantonsWithSite ?? 0),
              now: format.people(last.cantonsWithSite),
              total: format.people(last.cantonCount),
            })}
            table={{
              columns: [
                { heading: t("dashboard.progress.date") },
                { heading: t("dashboard.progress.sites"), isNumber: true },
                { heading: t("dashboard.progress.cantons"), isNumber: true },
              ],
              rows: rowOf(({ cantonsWithSite: value }) => ({ text: format.people(value), value })),
            }}
          >
            <StepChart
              steps={stepsOf(({ cantonsWithSite }) => cantonsWithSite, format.people)}
              domain={[0, Math.max(1, first.cantonCount)]}
              valueText={format.people}
              {...axes}
            />
          </ChartFrame>
        )}
      </div>
    </>
  );
}
