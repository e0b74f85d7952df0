import { Group } from "@visx/group";
import { scaleLinear } from "@visx/scale";
import type { Format } from "../../../i18n/format.ts";
import styles from "./curve.module.css";

export interface ChartPoint {
  readonly newSites: number;
  readonly people: number;
}

interface FrontChartProps {
  readonly description: string;
  /** From no new site on, one after the other. */
  readonly points: readonly ChartPoint[];
  readonly total: number;
  /** The number that the page shows a plan of. */
  readonly shown: number;
  readonly format: Format;
  readonly onChoose: (newSites: number) => void;
}

const [WIDTH, HEIGHT] = [640, 280];
const MARGIN = { top: 20, right: 24, bottom: 32, left: 72 };
const TICK_COUNT = 4;

/** Sites against people; a point asks its question, and so does its row of the table under it, which the keyboard reaches. */
export function FrontChart({ description, points, total, shown, format, onChoose }: FrontChartProps) {
  const last = Math.max(1, points.at(-1)?.newSites ?? 1);
  const x = scaleLinear({ domain: [0, last], range: [MARGIN.left, WIDTH - MARGIN.right] });
  const y = scaleLinear({ domain: [0, total], range: [HEIGHT - MARGIN.bottom, MARGIN.top] });
  const line = points.map(({ newSites, people }) => `${x(newSites).toFixed(1)} ${y(people).toFixed(1)}`).join("L");
  return (
    <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={description}>
      {y.ticks(TICK_COUNT).map((tick) => (
        <Group key={tick} top={y(tick)}>
          <line className={styles.grid} x1={MARGIN.left} x2={WIDTH - MARGIN.right} />
          <text className={styles.label} x={MARGIN.left - 8} y="4" textAnchor="end">
            {format.people(tick)}
          </text>
        </Group>
      ))}
      <path className={styles.line} d={`M${line}`} />
      {points.map(({ newSites, people }) => (
        <Group key={newSites} left={x(newSites)} top={y(people)}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: for a mouse only; the table has a button for each point. */}
          <circle
            className={styles.point}
            data-shown={newSites === shown || undefined}
            r={newSites === shown ? 8 : 6}
            onClick={() => newSites > 0 && onChoose(newSites)}
          >
            <title>{format.people(people)}</title>
          </circle>
          <text className={styles.label} y={HEIGHT - 10 - y(people)} textAnchor="middle">
            {newSites}
          </text>
        </Group>
      ))}
    </svg>
  );
}
