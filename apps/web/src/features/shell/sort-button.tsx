import styles from "./sort-button.module.css";

interface SortButtonProps {
  readonly label: string;
  readonly title: string;
  /** Undefined when the table is sorted by another column. */
  readonly direction: "ascending" | "descending" | undefined;
  readonly onSort: () => void;
}

/** Heading of a column that sorts. The direction is told to readers by the heading's `aria-sort`. */
export function SortButton({ label, title, direction, onSort }: SortButtonProps) {
  return (
    <button type="button" className={styles.sort} title={title} onClick={onSort}>
      {label}
      <span aria-hidden="true">{direction === undefined ? " ↕" : direction === "ascending" ? " ▲" : " ▼"}</span>
    </button>
  );
}
