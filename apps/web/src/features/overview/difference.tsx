import styles from "./difference.module.css";

interface DifferenceProps {
  /** Nothing is written when there is nothing to compare with. */
  readonly value: number | undefined;
  readonly text: (value: number) => string;
  /** Which way is an improvement. */
  readonly better: "more" | "less";
  /** The word for no change at all. */
  readonly unchanged: string;
}

/** A change against the present network: its sign is written, the colour only repeats it. */
export function Difference({ value, text, better, unchanged }: DifferenceProps) {
  if (value === undefined) return null;
  const isBetter = better === "more" ? value > 0 : value < 0;
  const tone = value === 0 ? styles.same : isBetter ? styles.better : styles.worse;
  return <span className={`${styles.difference} ${tone}`}>{value === 0 ? unchanged : text(value)}</span>;
}
