"use client";
import styles from "./drag.module.css";

interface DragHandleProps {
  /** `Déplacer : ouvrir un site à Joinville`. */
  readonly label: string;
  /** Set by the drag library. */
  readonly ref: (element: Element | null) => void;
}

/** What is taken to drag a thing: space or Enter takes it from the keyboard, arrows carry it. */
export function DragHandle({ label, ref }: DragHandleProps) {
  return (
    <button type="button" ref={ref} className={styles.handle} title={label} aria-label={label}>
      <span className="fr-icon-drag-move-2-line" aria-hidden="true" />
    </button>
  );
}
