import { scaleLinear } from "@visx/scale";
import type { SchemeColour } from "../../map/travel-time-colours.ts";
import styles from "./bar-chart.module.css";
import { schemeStyle } from "./scheme-style.ts";

/** A bar and, where two things are compared, the one under it. */
export interface ChartBar {
  readonly key: string;
  readonly label: string;
  /** 0 or more. */
  readonly value: number;
  readonly compared?: number | undefined;
  /** The State's blue when it is not told. */
  readonly colour?: SchemeColour | undefined;
}

interface BarChartProps {
  readonly bars: readonly ChartBar[];
  readonly valueText: (value: number) => string;
  /** The length of a whole bar; the largest value when it is not told. */
  readonly largest?: number | undefined;
}

const BAR_HEIGHT = 20;

/**
 * Values by name, each name over its bar, drawn by the server. Lengths are in percent and heights in pixels, so that the drawing
 * fits any width without a script and without moving what follows; names as long as they are take several lines. Hidden from
 * readers: a table stands behind it.
 */
export function BarChart({ bars, valueText, largest }: BarChartProps) {
  const whole = largest ?? Math.max(...bars.flatMap(({ value, compared = 0 }) => [value, compared]), 0);
  const length = scaleLinear({ domain: [0, whole > 0 ? whole : 1], range: [0, 100], clamp: true });
  return (
    <div className={styles.chart} aria-hidden="true">
      {bars.map(({ key, label, value, compared, colour }) => (
        <div key={key}>
          <p className={styles.head}>
            <span>{label}</span>
            <strong>
              {compared === undefined ? valueText(value) : `${valueText(value)} → ${valueText(compared)}`}
            </strong>
          </p>
          <svg
            className={styles.bars}
            height={(compared === undefined ? 1 : 2) * BAR_HEIGHT}
            aria-hidden="true"
            focusable="false"
          >
            <rect className={styles.track} width="100%" height="100%" />
            <rect className={styles.bar} style={schemeStyle(colour)} width={`${length(value)}%`} height={BAR_HEIGHT} />
            {compared !== undefined && (
              <rect
                className={styles.compared}
                style={schemeStyle(colour)}
                y={BAR_HEIGHT + 1}
                width={`${length(compared)}%`}
                height={BAR_HEIGHT - 2}
              />
            )}
          </svg>
        </div>
      ))}
    </div>
  );
}
