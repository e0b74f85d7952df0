import type { PhasingStep, PhasingView, ProgrammeFigures } from "@maillage/planning/scenario";
import type { Format } from "../../../i18n/format.ts";
import type { Translate } from "../../../i18n/translate.ts";
import { type ChartStep, StepChart } from "../../charts/step-chart.tsx";
import { TableFrame } from "../../shell/table-frame.tsx";
import { costText } from "../cost-text.ts";
import styles from "./phasing-results.module.css";

interface PhasingResultsProps {
  readonly phasing: PhasingView;
  readonly thresholdMinutes: string;
  readonly source: string;
  readonly t: Translate;
  readonly format: Format;
}

/** What each year brings, cumulated: two drawings, and the table that says the same. */
export function PhasingResults(props: PhasingResultsProps) {
  const { phasing, thresholdMinutes, source, t, format } = props;
  const { base, steps } = phasing;
  const leftOutSiteCount = Math.max(base.leftOutSiteCount, ...steps.map((step) => step.leftOutSiteCount));
  // The curve starts from the network as it is: what the first year brings is a step like the others.
  const slots = steps.length + 1;
  const labels = steps.map(({ year }) => (year === null ? t("scenarios.phasing.noYear") : String(year)));
  const people = steps.map(({ totalPeopleGained }) => totalPeopleGained);
  const peopleDomain = [Math.min(0, ...people), Math.max(1, ...people)] as const;
  const marks = [t("scenarios.phasing.start"), ...labels].map((text, index) => ({ at: (index + 0.5) / slots, text }));
  const heading = (column: "changes" | "people" | "share" | "cantons" | "cost") => (
    <th key={column} scope="col" className="number fr-cell--multiline">
      {t(`scenarios.phasing.columns.${column}`)}
    </th>
  );
  return (
    <>
      <div className={styles.charts}>
        <figure>
          <figcaption>{t("scenarios.phasing.peopleChart", { minutes: thresholdMinutes })}</figcaption>
          <StepChart
            steps={stepsOf(steps, 0, (step) => step.totalPeopleGained, format.peopleDifference)}
            domain={peopleDomain}
            valueText={format.people}
            marks={marks}
          />
        </figure>
        <figure>
          <figcaption>{t("scenarios.phasing.cantonsChart", { total: format.people(base.cantonCount) })}</figcaption>
          <StepChart
            steps={stepsOf(steps, base.cantonsWithSite, (step) => step.cantonsWithSite, format.people)}
            domain={[0, Math.max(1, base.cantonCount)]}
            valueText={format.people}
            marks={marks}
          />
        </figure>
      </div>
      <TableFrame caption={t("scenarios.phasing.tableCaption")}>
        <thead>
          <tr>
            <th scope="col">{t("scenarios.phasing.endOf")}</th>
            {(["changes", "people", "share"] as const).map(heading)}
            {(["surely", "depends", "surelyNot"] as const).map((part) => (
              <th key={part} scope="col" className="number fr-cell--multiline">
                {t(`indicators.certainty.rows.${part}`)}
              </th>
            ))}
            {(["cantons", "cost"] as const).map(heading)}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t("scenarios.phasing.before")}</th>
            <td className="number">{format.people(0)}</td>
            <td className="number">{format.people(0)}</td>
            <td className="number">{format.share(base.share)}</td>
            <CertaintyCells figures={base} t={t} format={format} />
            <td className="number">{format.people(base.cantonsWithSite)}</td>
            <td className="number">{t("common.noValue")}</td>
          </tr>
          {steps.map((step, index) => (
            <tr key={step.year} data-year={step.year ?? "none"}>
              <th scope="row">{labels[index]}</th>
              <td className="number">{format.people(step.changeIds.length)}</td>
              <td className="number">{format.peopleDifference(step.totalPeopleGained)}</td>
              <td className="number">{format.share(step.share)}</td>
              <CertaintyCells figures={step} t={t} format={format} />
              <td className="number">{format.people(step.cantonsWithSite)}</td>
              <td className="number fr-cell--multiline">{costText(step.cost, t, format)}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
      {leftOutSiteCount > 0 && <p>{t("scenarios.phasing.leftOut", { count: leftOutSiteCount })}</p>}
      <p className={styles.note}>{t("scenarios.phasing.note")}</p>
      <p className={styles.note}>{source}</p>
    </>
  );
}

interface CertaintyCellsProps {
  readonly figures: Pick<ProgrammeFigures, "certainty">;
  readonly t: Translate;
  readonly format: Format;
}

/** Surely covered, it depends, surely not, in people. */
function CertaintyCells({ figures: { certainty }, t, format }: CertaintyCellsProps) {
  return (["surelyCovered", "depends", "surelyNot"] as const).map((part) => (
    <td key={part} className="number">
      {certainty === null ? t("common.noValue") : format.people(certainty[part])}
    </td>
  ));
}

function stepsOf(
  steps: readonly PhasingStep[],
  base: number,
  read: (step: PhasingStep) => number,
  write: (value: number) => string,
): ChartStep[] {
  const values = [
    { key: "base", value: base },
    ...steps.map((step) => ({ key: String(step.year), value: read(step) })),
  ];
  return values.map(({ key, value }, index) => ({
    ...{ key, start: index / values.length, end: (index + 1) / values.length },
    ...{ value, label: write(value) },
  }));
}
