import styles from "./key-figures.module.css";

export interface KeyFigure {
  readonly label: string;
  readonly value: string;
  readonly detail: string;
}

/** A few figures that a section opens with, each with what it means. */
export function KeyFigures({ figures }: { readonly figures: readonly KeyFigure[] }) {
  return (
    <dl className={styles.figures}>
      {figures.map(({ label, value, detail }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <strong className={styles.value}>{value}</strong>
            <p>{detail}</p>
          </dd>
        </div>
      ))}
    </dl>
  );
}
