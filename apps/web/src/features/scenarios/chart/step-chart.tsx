import { Group } from "@visx/group";
import { scaleLinear } from "@visx/scale";
import styles from "./step-chart.module.css";

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
  readonly marks: readonly {
    readonly at: number;
    readonly text: string;
    readonly anchor?: "start" | "middle" | "end";
  }[];
  /** A moment to show by a line. */
  readonly current?: number | undefined;
}

const TOP = 28;
const PLOT_HEIGHT = 168;
const BOTTOM = 30;
const TICK_COUNT = 4;

/**
 * A value over time as steps, drawn by the server. Widths are in percent and heights in pixels, so that the drawing fits
 * any width without a script. It is hidden from readers: whoever draws it puts a table behind it.
 */
export function StepChart({ steps, domain, valueText, marks, current }: StepChartProps) {
  const height = scaleLinear({ domain: [...domain], range: [PLOT_HEIGHT, 0] });
  const ticks = height.ticks(TICK_COUNT).filter((tick) => tick >= domain[0] && tick <= domain[1]);
  return (
    <svg className={styles.chart} height={TOP + PLOT_HEIGHT + BOTTOM} aria-hidden="true" focusable="false">
      <Group top={TOP}>
        {ticks.map((tick) => (
          <Group key={tick} top={height(tick)}>
            <line className={styles.grid} x1="0" x2="100%" />
            <text className={styles.tick} y={-4}>
              {valueText(tick)}
            </text>
          </Group>
        ))}
        {steps.map((step, index) => {
          const before = steps[index - 1];
          return (
            <Group key={step.key}>
              <rect
                className={styles.area}
                x={percent(step.start)}
                y={height(step.value)}
                width={percent(step.end - step.start)}
                height={Math.max(0, PLOT_HEIGHT - height(step.value))}
              />
              {before !== undefined && (
                <line
                  className={styles.line}
                  x1={percent(step.start)}
                  x2={percent(step.start)}
                  y1={height(before.value)}
                  y2={height(step.value)}
                />
              )}
              <line
                className={styles.line}
                x1={percent(step.start)}
                x2={percent(step.end)}
                y1={height(step.value)}
                y2={height(step.value)}
              />
            </Group>
          );
        })}
        {current !== undefined && (
          <line className={styles.current} x1={percent(current)} x2={percent(current)} y1={-TOP / 2} y2={PLOT_HEIGHT} />
        )}
        {steps.map(({ key, start, end, value, label }) => (
          <text
            key={key}
            className={styles.value}
            x={percent((start + end) / 2)}
            y={height(value) - 8}
            textAnchor="middle"
          >
            {label}
          </text>
        ))}
        {marks.map(({ at, text, anchor }) => (
          <text
            key={`${at} ${text}`}
            className={styles.mark}
            x={percent(at)}
            y={PLOT_HEIGHT + 22}
            textAnchor={anchor ?? "middle"}
          >
            {text}
          </text>
        ))}
      </Group>
    </svg>
  );
}

function percent(share: number): string {
  return `${share * 100}%`;
}
