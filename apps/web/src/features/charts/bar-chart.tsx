import { Group } from "@visx/group";
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

const LABEL_HEIGHT = 24;
const BAR_HEIGHT = 20;
const ROW_GAP = 14;

/**
 * Values by name, each name over its bar, drawn by the server. Lengths are in percent and heights in pixels, so that the drawing
 * fits any width without a script and without moving what follows. Hidden from readers: a table stands behind it.
 */
export function BarChart({ bars, valueText, largest }: BarChartProps) {
  const barCount = bars.some(({ compared }) => compared !== undefined) ? 2 : 1;
  const rowHeight = LABEL_HEIGHT + barCount * BAR_HEIGHT + ROW_GAP;
  const whole = largest ?? Math.max(...bars.flatMap(({ value, compared = 0 }) => [value, compared]), 0);
  const length = scaleLinear({ domain: [0, whole > 0 ? whole : 1], range: [0, 100], clamp: true });
  return (
    <svg className={styles.chart} height={rowHeight * bars.length} aria-hidden="true" focusable="false">
      {bars.map(({ key, label, value, compared, colour }, row) => (
        <Group key={key} top={row * rowHeight}>
          <text className={styles.label} x="0" y={LABEL_HEIGHT - 8}>
            {label}
          </text>
          <text className={styles.value} x="100%" y={LABEL_HEIGHT - 8} textAnchor="end">
            {compared === undefined ? valueText(value) : `${valueText(value)} → ${valueText(compared)}`}
          </text>
          <rect className={styles.track} y={LABEL_HEIGHT} width="100%" height={barCount * BAR_HEIGHT} />
          <rect
            className={styles.bar}
            style={schemeStyle(colour)}
            y={LABEL_HEIGHT}
            width={`${length(value)}%`}
            height={BAR_HEIGHT}
          />
          {compared !== undefined && (
            <rect
              className={styles.compared}
              style={schemeStyle(colour)}
              y={LABEL_HEIGHT + BAR_HEIGHT + 1}
              width={`${length(compared)}%`}
              height={BAR_HEIGHT - 2}
            />
          )}
        </Group>
      ))}
    </svg>
  );
}
