import styles from "./three-part-bar.module.css";

interface ThreePartBarProps {
  /** Numbers of any unit, 0 or more, in the order yes, maybe, no. */
  readonly parts: readonly [number, number, number];
}

const PART_STYLES = [styles.yes, styles.maybe, styles.no];

/** Three parts of a whole, full, hatched and empty: a drawing of figures that stand beside it, hidden from readers. */
export function ThreePartBar({ parts }: ThreePartBarProps) {
  const whole = parts[0] + parts[1] + parts[2];
  return (
    <span className={styles.bar} aria-hidden="true">
      {parts.map((part, index) => (
        // A part is its place: yes, maybe, no.
        <span
          key={PART_STYLES[index]}
          className={`${styles.part} ${PART_STYLES[index]}`}
          style={{ width: `${whole > 0 ? (100 * part) / whole : 0}%` }}
        />
      ))}
    </span>
  );
}
