"use client";
import { Group } from "@visx/group";
import { scaleLinear } from "@visx/scale";
import { useTranslations } from "use-intl";
import type { Format } from "../../../i18n/format.ts";
import { useChartWidth } from "../use-chart-width.ts";
import styles from "./years.module.css";

export interface ChartYear {
  readonly year: number;
  readonly people: number;
  readonly greedyPeople: number;
}

interface YearsChartProps {
  readonly description: string;
  /** Before the first year. */
  readonly today: number;
  readonly total: number;
  readonly years: readonly ChartYear[];
  readonly format: Format;
}

const HEIGHT = 280;
const MARGIN = { top: 20, right: 24, bottom: 32, left: 72 };
const TICK_COUNT = 4;

/** People within reach at the end of each year, by both programmes: steps, for a site serves from its year on. The table says the same. */
export function YearsChart({ description, today, total, years, format }: YearsChartProps) {
  const t = useTranslations("proposals.years");
  const [ref, width] = useChartWidth();
  const x = scaleLinear({ domain: [-1, years.length], range: [MARGIN.left, width - MARGIN.right] });
  const values = [today, ...years.flatMap(({ people, greedyPeople }) => [people, greedyPeople])];
  // From what there is today: what years bring would not be seen on the whole.
  const y = scaleLinear({
    domain: [Math.min(...values) * 0.98, Math.min(total, Math.max(...values) * 1.01)],
    range: [HEIGHT - MARGIN.bottom, MARGIN.top],
  });
  const stepsOf = (people: readonly number[]) =>
    [today, ...people].map((value, rank) => `${x(rank - 1)} ${y(value).toFixed(1)}H${x(rank)}`).join("L");
  return (
    <figure ref={ref} className={styles.figure}>
      <svg className={styles.chart} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={description}>
        {y.ticks(TICK_COUNT).map((tick) => (
          <Group key={tick} top={y(tick)}>
            <line className={styles.grid} x1={MARGIN.left} x2={width - MARGIN.right} />
            <text className={styles.label} x={MARGIN.left - 8} y="4" textAnchor="end">
              {format.people(tick)}
            </text>
          </Group>
        ))}
        <path className={styles.plan} d={`M${stepsOf(years.map(({ people }) => people))}`} />
        {/* Over the other: where both are one, its dashes show that they are. */}
        <path className={styles.greedy} d={`M${stepsOf(years.map(({ greedyPeople }) => greedyPeople))}`} />
        <text className={styles.label} x={x(-0.5)} y={HEIGHT - 10} textAnchor="middle">
          {t("before")}
        </text>
        {years.map(({ year }, rank) => (
          <text key={year} className={styles.label} x={x(rank + 0.5)} y={HEIGHT - 10} textAnchor="middle">
            {year}
          </text>
        ))}
      </svg>
      <figcaption className={styles.legend}>
        <span>
          <svg width="32" height="8" aria-hidden="true">
            <path className={styles.plan} d="M0 4H32" />
          </svg>
          {t("plan")}
        </span>
        <span>
          <svg width="32" height="8" aria-hidden="true">
            <path className={styles.greedy} d="M0 4H32" />
          </svg>
          {t("greedy")}
        </span>
      </figcaption>
    </figure>
  );
}
