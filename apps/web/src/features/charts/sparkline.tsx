import { scaleLinear } from "@visx/scale";
import styles from "./sparkline.module.css";

interface SparklineProps {
  /** In their order, one after the other at equal distances; two or more, or nothing is drawn. */
  readonly values: readonly number[];
  /** Both ends of the scale; the least and the largest value when they are not told. Rows are compared on one scale. */
  readonly domain?: readonly [number, number] | undefined;
}

const [WIDTH, HEIGHT, PAD] = [96, 24, 3];

/** A value's course in the height of a line of text. Hidden from readers: the figures stand in cells beside it. */
export function Sparkline({ values, domain }: SparklineProps) {
  if (values.length < 2) return null;
  const y = scaleLinear({
    domain: domain === undefined ? [Math.min(...values), Math.max(...values)] : [...domain],
    range: [HEIGHT - PAD, PAD],
  });
  const x = scaleLinear({ domain: [0, values.length - 1], range: [PAD, WIDTH - PAD] });
  const points = values.map((value, rank) => `${x(rank).toFixed(1)} ${y(value).toFixed(1)}`);
  return (
    <svg className={styles.line} width={WIDTH} height={HEIGHT} aria-hidden="true" focusable="false">
      <path d={`M${points.join("L")}`} />
      <circle cx={WIDTH - PAD} cy={y(values.at(-1) ?? 0)} r={PAD} />
    </svg>
  );
}
