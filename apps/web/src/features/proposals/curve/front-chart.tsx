"use client";
import { Group } from "@visx/group";
import { scaleLinear } from "@visx/scale";
import type { MouseEvent } from "react";
import { useTranslations } from "use-intl";
import type { Format } from "../../../i18n/format.ts";
import { useChartWidth } from "../use-chart-width.ts";
import styles from "./curve.module.css";

export interface ChartPoint {
  readonly newSites: number;
  readonly people: number;
}

interface FrontChartProps {
  readonly description: string;
  /** By number of sites. */
  readonly points: readonly ChartPoint[];
  readonly total: number;
  /** The number that the page shows a plan of. */
  readonly shown: number | null;
  readonly format: Format;
  /** Address of the question with that number of sites: a point is a link, for the keyboard and for another tab. */
  readonly hrefOf: (newSites: number) => string;
  readonly onChoose: (newSites: number) => void;
}

const HEIGHT = 280;
const MARGIN = { top: 20, right: 24, bottom: 40, left: 72 };
const TICK_COUNT = 4;
/** A point is drawn smaller than what takes the hand. */
const TOUCH_RADIUS = 14;

/** Sites against people; a point asks its question. The table under it says the same. */
export function FrontChart({ description, points, total, shown, format, hrefOf, onChoose }: FrontChartProps) {
  const t = useTranslations("proposals.curve");
  const [ref, width] = useChartWidth();
  const last = Math.max(1, points.at(-1)?.newSites ?? 1);
  const x = scaleLinear({ domain: [0, last], range: [MARGIN.left, width - MARGIN.right] });
  const y = scaleLinear({ domain: [0, total], range: [HEIGHT - MARGIN.bottom, MARGIN.top] });
  const line = points.map(({ newSites, people }) => `${x(newSites).toFixed(1)} ${y(people).toFixed(1)}`).join("L");
  const choose = (event: MouseEvent, newSites: number) => {
    // A new tab, where the reader asked for one, is the link's own.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onChoose(newSites);
  };
  return (
    <div ref={ref}>
      <svg className={styles.chart} viewBox={`0 0 ${width} ${HEIGHT}`}>
        <title>{description}</title>
        {y.ticks(TICK_COUNT).map((tick) => (
          <Group key={tick} top={y(tick)}>
            <line className={styles.grid} x1={MARGIN.left} x2={width - MARGIN.right} />
            <text className={styles.label} x={MARGIN.left - 8} y="4" textAnchor="end">
              {format.people(tick)}
            </text>
          </Group>
        ))}
        <path className={styles.line} d={`M${line}`} />
        {points.map(({ newSites, people }) => {
          const point = (
            <circle
              className={styles.point}
              data-shown={newSites === shown || undefined}
              r={newSites === shown ? 8 : 6}
            />
          );
          return (
            <Group key={newSites} left={x(newSites)} top={y(people)}>
              {newSites === 0 ? (
                point
              ) : (
                <a
                  href={hrefOf(newSites)}
                  className={styles.link}
                  aria-label={t("pointLabel", { count: newSites, people: format.people(people) })}
                  aria-current={newSites === shown ? "true" : undefined}
                  onClick={(event) => choose(event, newSites)}
                >
                  <circle className={styles.touch} r={TOUCH_RADIUS} />
                  {point}
                </a>
              )}
              <text className={styles.label} y={HEIGHT - 22 - y(people)} textAnchor="middle">
                {newSites}
              </text>
            </Group>
          );
        })}
        <text className={styles.label} x={(MARGIN.left + width - MARGIN.right) / 2} y={HEIGHT - 4} textAnchor="middle">
          {t("sites")}
        </text>
      </svg>
    </div>
  );
}
