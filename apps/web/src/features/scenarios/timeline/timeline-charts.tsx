import type { TimelineStep } from "@maillage/planning/scenario";
import type { Format } from "../../../i18n/format.ts";
import type { Translate } from "../../../i18n/translate.ts";
import { type ChartStep, StepChart } from "../../charts/step-chart.tsx";
import { TableFrame } from "../../shell/table-frame.tsx";
import { countOwnSites } from "../../territory/count-own-sites.ts";
import phasingStyles from "../phasing/phasing-results.module.css";
import { listYearMarks, shareOfSpan } from "./time-span.ts";
import styles from "./timeline.module.css";

interface TimelineChartsProps {
  readonly steps: readonly TimelineStep[];
  /** The network's date: the last step holds until then. */
  readonly endDate: string;
  /** Index of the step shown. */
  readonly moment: number;
  readonly thresholdMinutes: string;
  readonly tellOpened: (step: TimelineStep) => string;
  readonly t: Translate;
  readonly format: Format;
}

/** Share and cantons over time, and the table that says the same. */
export function TimelineCharts({
  steps,
  endDate,
  moment,
  thresholdMinutes,
  tellOpened,
  t,
  format,
}: TimelineChartsProps) {
  const [first, shown] = [steps[0], steps[moment]];
  if (first === undefined || shown === undefined) return null;
  const span = { start: first.date, end: endDate };
  const marks = listYearMarks(span);
  const current = shareOfSpan(span, shown.date);
  const chart = (read: (step: TimelineStep) => number, write: (value: number) => string): ChartStep[] =>
    steps.map((step, index) => ({
      key: step.date,
      start: shareOfSpan(span, step.date),
      end: shareOfSpan(span, steps[index + 1]?.date ?? endDate),
      value: read(step),
      // The ends, and what is shown: more would run into one another.
      label: index === moment || index === steps.length - 1 ? write(read(step)) : "",
    }));
  return (
    <>
      <div className={phasingStyles.charts}>
        <figure>
          <figcaption>{t("scenarios.timeline.shareChart", { minutes: thresholdMinutes })}</figcaption>
          <StepChart
            steps={chart(({ share }) => share, format.share)}
            domain={[0, 1]}
            valueText={format.share}
            marks={marks}
            current={current}
          />
        </figure>
        <figure>
          <figcaption>{t("scenarios.timeline.cantonsChart", { total: format.people(first.cantonCount) })}</figcaption>
          <StepChart
            steps={chart(({ cantonsWithSite }) => cantonsWithSite, format.people)}
            domain={[0, Math.max(1, first.cantonCount)]}
            valueText={format.people}
            marks={marks}
            current={current}
          />
        </figure>
      </div>
      <details className={styles.details}>
        <summary>{t("scenarios.timeline.tableTitle")}</summary>
        <TableFrame caption={t("scenarios.timeline.tableCaption")}>
          <thead>
            <tr>
              <th scope="col">{t("scenarios.timeline.date")}</th>
              <th scope="col" className="number">
                {t("scenarios.timeline.sites")}
              </th>
              <th scope="col" className="number">
                {t("scenarios.timeline.share", { minutes: thresholdMinutes })}
              </th>
              <th scope="col" className="number">
                {t("scenarios.timeline.cantons")}
              </th>
              <th scope="col" className="number">
                {t("scenarios.timeline.mean")}
              </th>
              <th scope="col" className="fr-cell--multiline">
                {t("scenarios.timeline.names")}
              </th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <tr key={step.date}>
                <th scope="row">{format.date(step.date)}</th>
                <td className="number">{t("scenarios.timeline.sitesCell", countOwnSites(step))}</td>
                <td className="number">
                  {format.people(step.covered)} ({format.share(step.share)})
                </td>
                <td className="number">{format.people(step.cantonsWithSite)}</td>
                <td className="number">
                  {step.meanSeconds === null ? t("common.noValue") : format.minutes(step.meanSeconds)}
                </td>
                <td className="fr-cell--multiline">{tellOpened(step)}</td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      </details>
    </>
  );
}
