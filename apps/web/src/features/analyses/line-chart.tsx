import { scaleLinear } from "@visx/scale";
import styles from "./line-chart.module.css";

export interface ChartPoint {
  readonly x: number;
  readonly y: number;
}

interface LineChartProps {
  readonly description: string;
  readonly points: readonly ChartPoint[];
  /** A straight line to compare with. */
  readonly reference?: readonly [ChartPoint, ChartPoint] | undefined;
  readonly xTicks: readonly { readonly value: number; readonly label: string }[];
  readonly yTicks: readonly { readonly value: number; readonly label: string }[];
  /** A value of x to point out. */
  readonly marked?: number | undefined;
  /** A stretch of x behind the curve. */
  readonly band?: readonly [number, number] | undefined;
}

const WIDTH = 600;
const HEIGHT = 260;
const MARGIN = { top: 12, right: 24, bottom: 32, left: 56 };

/** A curve drawn by the server; the table under it says the same, so readers are given its description only. */
export function LineChart({ description, points, reference, xTicks, yTicks, marked, band }: LineChartProps) {
  const values = (key: keyof ChartPoint) => [...points, ...(reference ?? [])].map((point) => point[key]);
  const ticksOf = (ticks: LineChartProps["xTicks"]) => ticks.map(({ value }) => value);
  const domainOf = (all: readonly number[]): [number, number] => [Math.min(...all), Math.max(...all)];
  const x = scaleLinear({
    domain: domainOf([...values("x"), ...ticksOf(xTicks)]),
    range: [MARGIN.left, WIDTH - MARGIN.right],
  });
  const y = scaleLinear({
    domain: domainOf([...values("y"), ...ticksOf(yTicks)]),
    range: [HEIGHT - MARGIN.bottom, MARGIN.top],
  });
  const path = points.map((point) => `${x(point.x).toFixed(1)} ${y(point.y).toFixed(1)}`).join("L");
  const bottom = HEIGHT - MARGIN.bottom;
  return (
    <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={description}>
      {band && (
        <rect
          className={styles.band}
          x={x(band[0])}
          y={MARGIN.top}
          width={Math.max(x(band[1]) - x(band[0]), 0)}
          height={bottom - MARGIN.top}
        />
      )}
      {yTicks.map(({ value, label }) => (
        <g key={value} transform={`translate(0 ${y(value).toFixed(1)})`}>
          <line className={styles.grid} x1={MARGIN.left} x2={WIDTH - MARGIN.right} />
          <text className={styles.label} x={MARGIN.left - 8} y="4" textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {xTicks.map(({ value, label }) => (
        <text key={value} className={styles.label} x={x(value)} y={HEIGHT - 10} textAnchor="middle">
          {label}
        </text>
      ))}
      {marked !== undefined && (
        <line className={styles.marked} x1={x(marked)} x2={x(marked)} y1={MARGIN.top} y2={bottom} />
      )}
      {reference && (
        <line
          className={styles.reference}
          x1={x(reference[0].x)}
          y1={y(reference[0].y)}
          x2={x(reference[1].x)}
          y2={y(reference[1].y)}
        />
      )}
      <path className={styles.curve} d={`M${path}`} />
    </svg>
  );
}
