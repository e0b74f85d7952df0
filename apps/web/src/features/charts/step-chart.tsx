import styles from "./chart-plot.module.css";
import { anchorOf, type ChartMark, ChartPlot, percent } from "./chart-plot.tsx";

/** A value that holds from one moment to the next. Moments are shares of the chart's width, 0 to 1. */
export interface ChartStep {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Written over the step; empty where the table is enough. */
  readonly label: string;
}

/** Of a label with the room around it, pixels. */
const LABEL_HEIGHT = 20;

interface StepChartProps {
  readonly steps: readonly ChartStep[];
  /** Both ends of the vertical axis; it is drawn from the first, whatever it is. */
  readonly domain: readonly [number, number];
  readonly valueText: (value: number) => string;
  /** Words under the horizontal axis. */
  readonly marks: readonly ChartMark[];
  /** A moment to show by a line. */
  readonly current?: number | undefined;
  /** Written above that line. */
  readonly currentText?: string | undefined;
}

/** A value over time as steps. */
export function StepChart({ steps, domain, valueText, marks, current, currentText }: StepChartProps) {
  const pointer = current === undefined ? undefined : { at: current, text: currentText };
  return (
    <ChartPlot {...{ domain, valueText, marks, pointer }}>
      {(height, plotHeight) => (
        <>
          {steps.map((step, index) => (
            <Step key={step.key} step={step} before={steps[index - 1]} height={height} plotHeight={plotHeight} />
          ))}
          {steps.map(({ key, start, end, value, label }) => {
            // Away from the words of a moment within it, a step is told at its end, and under its line when it is high.
            const holdsWords = currentText !== undefined && current !== undefined && start < current && current <= end;
            const middle = holdsWords ? end : (start + end) / 2;
            const anchor = anchorOf(middle);
            return (
              <text
                key={key}
                className={styles.value}
                x={percent(anchor === "start" ? 0 : anchor === "end" ? 1 : middle)}
                y={height(value) + (holdsWords && height(value) < LABEL_HEIGHT ? LABEL_HEIGHT : -8)}
                textAnchor={anchor}
              >
                {label}
              </text>
            );
          })}
        </>
      )}
    </ChartPlot>
  );
}

interface StepProps {
  readonly step: ChartStep;
  readonly before: ChartStep | undefined;
  readonly height: (value: number) => number;
  readonly plotHeight: number;
}

function Step({ step: { start, end, value }, before, height, plotHeight }: StepProps) {
  const top = height(value);
  return (
    <>
      <rect
        className={styles.area}
        x={percent(start)}
        y={top}
        width={percent(end - start)}
        height={Math.max(0, plotHeight - top)}
      />
      {before !== undefined && (
        <line className={styles.line} x1={percent(start)} x2={percent(start)} y1={height(before.value)} y2={top} />
      )}
      <line className={styles.line} x1={percent(start)} x2={percent(end)} y1={top} y2={top} />
    </>
  );
}
