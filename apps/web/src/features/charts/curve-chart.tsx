import { scaleLinear } from "@visx/scale";
import { ChartPlot, percent } from "./chart-plot.tsx";
import styles from "./curve-chart.module.css";

export interface ChartPoint {
  readonly x: number;
  readonly y: number;
}

export interface ChartTick {
  readonly value: number;
  readonly label: string;
}

interface CurveChartProps {
  readonly points: readonly ChartPoint[];
  /** Another curve to compare with, dashed. */
  readonly compared?: readonly ChartPoint[] | undefined;
  readonly xTicks: readonly ChartTick[];
  readonly yTicks: readonly ChartTick[];
  /** A value of x to point out, and the words above it. */
  readonly marked?: number | undefined;
  readonly markedText?: string | undefined;
  /** A stretch of x behind the curve. */
  readonly band?: readonly [number, number] | undefined;
}

/** The curve's own units: it is stretched to the plot, its line is not. */
const WIDTH = 1000;

/** A curve from ticks to ticks. */
export function CurveChart(props: CurveChartProps) {
  const { points, compared = [], xTicks, yTicks, marked, markedText, band } = props;
  const all = [...points, ...compared];
  const x = scaleLinear({ domain: domainOf([...all.map((point) => point.x), ...valuesOf(xTicks)]), range: [0, 1] });
  const labelOf = new Map(yTicks.map(({ value, label }) => [value, label]));
  const pathOf = (curve: readonly ChartPoint[], height: (value: number) => number) =>
    `M${curve.map((point) => `${(x(point.x) * WIDTH).toFixed(1)} ${height(point.y).toFixed(1)}`).join("L")}`;
  return (
    <ChartPlot
      domain={domainOf([...all.map(({ y }) => y), ...valuesOf(yTicks)])}
      ticks={valuesOf(yTicks)}
      valueText={(value) => labelOf.get(value) ?? ""}
      marks={xTicks.map(({ value, label }) => ({ at: x(value), text: label }))}
      pointer={marked === undefined ? undefined : { at: x(marked), text: markedText }}
      height={220}
    >
      {(height, plotHeight) => (
        <>
          {band && (
            <rect
              className={styles.band}
              x={percent(x(band[0]))}
              width={percent(Math.max(x(band[1]) - x(band[0]), 0))}
              height={plotHeight}
            />
          )}
          <svg
            width="100%"
            height={plotHeight}
            viewBox={`0 0 ${WIDTH} ${plotHeight}`}
            preserveAspectRatio="none"
            overflow="visible"
            aria-hidden="true"
          >
            {compared.length > 0 && <path className={styles.compared} d={pathOf(compared, height)} />}
            {points.length > 0 && <path className={styles.curve} d={pathOf(points, height)} />}
          </svg>
        </>
      )}
    </ChartPlot>
  );
}

function valuesOf(ticks: readonly ChartTick[]): number[] {
  return ticks.map(({ value }) => value);
}

function domainOf(all: readonly number[]): [number, number] {
  return [Math.min(...all), Math.max(...all)];
}
