import { Group } from "@visx/group";
import { scaleLinear } from "@visx/scale";
import type { ReactNode } from "react";
import styles from "./chart-plot.module.css";

type Anchor = "start" | "middle" | "end";

/** A word under the horizontal axis. Places are shares of the chart's width, 0 to 1. */
export interface ChartMark {
  readonly at: number;
  readonly text: string;
  readonly anchor?: Anchor;
}

/** A place to point out by a vertical line. */
export interface ChartPointer {
  readonly at: number;
  /** Written above it. */
  readonly text?: string | undefined;
}

interface ChartPlotProps {
  /** Both ends of the vertical axis; it is drawn from the first, whatever it is. */
  readonly domain: readonly [number, number];
  readonly valueText: (value: number) => string;
  /** Values to draw a line at; round ones when they are not told. */
  readonly ticks?: readonly number[] | undefined;
  readonly marks: readonly ChartMark[];
  readonly pointer?: ChartPointer | undefined;
  /** Height of the plot, pixels. */
  readonly height?: number | undefined;
  /** What is drawn, in pixels from the top of the plot and percents of its width. */
  readonly children: (height: (value: number) => number, plotHeight: number) => ReactNode;
}

const TOP = 28;
const PLOT_HEIGHT = 168;
const BOTTOM = 30;
const TICK_COUNT = 4;
/** Nearer to an end than this, words are drawn inwards: half of them would be cut. */
const END_SHARE = 0.07;

/**
 * The axes that charts share, drawn by the server. Widths are in percent and heights in pixels, so that the drawing fits any width
 * without a script, words keep their size on a telephone, and nothing moves. It is hidden from readers: whoever draws it puts a
 * table behind it.
 */
export function ChartPlot({
  domain,
  valueText,
  ticks,
  marks,
  pointer,
  height = PLOT_HEIGHT,
  children,
}: ChartPlotProps) {
  const scale = scaleLinear({ domain: [...domain], range: [height, 0] });
  const lines = ticks ?? listRoundTicks(scale.ticks(TICK_COUNT), domain, valueText);
  return (
    <div className={styles.chart} aria-hidden="true">
      <div className={styles.axis} style={{ height: TOP + height }}>
        {lines.map((tick) => (
          <span key={tick} style={{ top: TOP + scale(tick) }}>
            {valueText(tick)}
          </span>
        ))}
        {/* As wide as its widest word. */}
        {lines.map((tick) => (
          <i key={tick}>{valueText(tick)}</i>
        ))}
      </div>
      <svg className={styles.plot} height={TOP + height + BOTTOM} aria-hidden="true" focusable="false">
        <Group top={TOP}>
          {lines.map((tick) => (
            <line key={tick} className={styles.grid} x1="0" x2="100%" y1={scale(tick)} y2={scale(tick)} />
          ))}
          {children(scale, height)}
          {pointer !== undefined && <Pointer {...pointer} height={height} />}
          {marks.map(({ at, text, anchor }) => (
            <text
              key={`${at} ${text}`}
              className={styles.mark}
              x={percent(at)}
              y={height + 22}
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

/** Those within the axis. A count has no halves: where two would be written alike, whole ones alone are kept. */
function listRoundTicks(
  ticks: readonly number[],
  domain: readonly [number, number],
  valueText: (value: number) => string,
): readonly number[] {
  const within = ticks.filter((tick) => tick >= domain[0] && tick <= domain[1]);
  const areDistinct = new Set(within.map(valueText)).size === within.length;
  return areDistinct ? within : within.filter((tick) => Number.isInteger(tick));
}

function Pointer({ at, text, height }: ChartPointer & { readonly height: number }) {
  return (
    <>
      <line className={styles.current} x1={percent(at)} x2={percent(at)} y1={-TOP / 2} y2={height} />
      {text !== undefined && (
        <text
          className={styles.mark}
          x={percent(at)}
          dx={at > 0.5 ? -6 : 6}
          y={-TOP / 2 + 4}
          textAnchor={at > 0.5 ? "end" : "start"}
        >
          {text}
        </text>
      )}
    </>
  );
}

/** Which way words at a place are written, so that none is cut at an end. */
export function anchorOf(share: number): Anchor {
  return share < END_SHARE ? "start" : share > 1 - END_SHARE ? "end" : "middle";
}

/** A share of the width, as SVG takes it. */
export function percent(share: number): string {
  return `${share * 100}%`;
}
