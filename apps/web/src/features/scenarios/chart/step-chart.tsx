import { Group } from "@visx/group";
import { scaleLinear } from "@visx/scale";
import styles from "./step-chart.module.css";

type Anchor = "start" | "middle" | "end";

/** A value that holds from one moment to the next. Moments are shares of the chart's width, 0 to 1. */
export interface ChartStep {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Written over the step; empty where the table is enough. */
  readonly label: string;
}

interface StepChartProps {
  readonly steps: readonly ChartStep[];
  /** Both ends of the vertical axis; it is drawn from the first, whatever it is. */
  readonly domain: readonly [number, number];
  readonly valueText: (value: number) => string;
  /** Words under the horizontal axis. */
  readonly marks: readonly { readonly at: number; readonly text: string; readonly anchor?: Anchor }[];
  /** A moment to show by a line. */
  readonly current?: number | undefined;
}

const TOP = 28;
const PLOT_HEIGHT = 168;
const BOTTOM = 30;
const TICK_COUNT = 4;
/** Nearer to an end than this, words are drawn inwards: half of them would be cut. */
const END_SHARE = 0.07;

/**
 * A value over time as steps, drawn by the server. Widths are in percent and heights in pixels, so that the drawing fits
 * any width without a script. It is hidden from readers: whoever draws it puts a table behind it.
 */
export function StepChart({ steps, domain, valueText, marks, current }: StepChartProps) {
  const height = scaleLinear({ domain: [...domain], range: [PLOT_HEIGHT, 0] });
  const ticks = height.ticks(TICK_COUNT).filter((tick) => tick >= domain[0] && tick <= domain[1]);
  return (
    <div className={styles.chart} aria-hidden="true">
      <div className={styles.axis} style={{ height: TOP + PLOT_HEIGHT }}>
        {ticks.map((tick) => (
          <span key={tick} style={{ top: TOP + height(tick) }}>
            {valueText(tick)}
          </span>
        ))}
        {/* As wide as its widest word. */}
        {ticks.map((tick) => (
          <i key={tick}>{valueText(tick)}</i>
        ))}
      </div>
      <svg className={styles.plot} height={TOP + PLOT_HEIGHT + BOTTOM} aria-hidden="true" focusable="false">
        <Group top={TOP}>
          {ticks.map((tick) => (
            <line key={tick} className={styles.grid} x1="0" x2="100%" y1={height(tick)} y2={height(tick)} />
          ))}
          {steps.map((step, index) => (
            <Step key={step.key} step={step} before={steps[index - 1]} height={height} />
          ))}
          {current !== undefined && (
            <line
              className={styles.current}
              x1={percent(current)}
              x2={percent(current)}
              y1={-TOP / 2}
              y2={PLOT_HEIGHT}
            />
          )}
          {steps.map(({ key, start, end, value, label }) => {
            const middle = (start + end) / 2;
            const anchor = anchorOf(middle);
            return (
              <text
                key={key}
                className={styles.value}
                x={percent(anchor === "start" ? 0 : anchor === "end" ? 1 : middle)}
                y={height(value) - 8}
                textAnchor={anchor}
              >
                {label}
              </text>
            );
          })}
          {marks.map(({ at, text, anchor }) => (
            <text
              key={`${at} ${text}`}
              className={styles.mark}
              x={percent(at)}
              y={PLOT_HEIGHT + 22}
              textAnchor={anchor ?? anchorOf(at)}
            >
              {text}
            </text>
          ))}
        </Group>
      </svg>
    </div>
  );
}

interface StepProps {
  readonly step: ChartStep;
  readonly before: ChartStep | undefined;
  readonly height: (value: number) => number;
}

function Step({ step: { start, end, value }, before, height }: StepProps) {
  const top = height(value);
  return (
    <>
      <rect
        className={styles.area}
        x={percent(start)}
        y={top}
        width={percent(end - start)}
        height={Math.max(0, PLOT_HEIGHT - top)}
      />
      {before !== undefined && (
        <line className={styles.line} x1={percent(start)} x2={percent(start)} y1={height(before.value)} y2={top} />
      )}
      <line className={styles.line} x1={percent(start)} x2={percent(end)} y1={top} y2={top} />
    </>
  );
}

function anchorOf(share: number): Anchor {
  return share < END_SHARE ? "start" : share > 1 - END_SHARE ? "end" : "middle";
}

function percent(share: number): string {
  return `${share * 100}%`;
}
