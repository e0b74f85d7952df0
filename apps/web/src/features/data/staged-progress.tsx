"use client";
import { useId } from "react";
import styles from "./data.module.css";

interface StagedProgressProps {
  readonly title: string;
  /** Of the whole, 0 to 1. */
  readonly share: number;
  /** Told to readers when it changes; the share is not, each hundredth would be noise. */
  readonly step: string;
  readonly cancel: string;
  readonly onCancel: () => void;
}

/** How far something long is: the step in words, its part as a bar, and the way to stop it. */
export function StagedProgress({ title, share, step, cancel, onCancel }: StagedProgressProps) {
  const titleId = useId();
  return (
    <div className={styles.progress}>
      <p id={titleId} className={styles.cardTitle}>
        {title}
      </p>
      <progress aria-labelledby={titleId} max={1} value={share} />
      <p role="status">{step}</p>
      <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={onCancel}>
        {cancel}
      </button>
    </div>
  );
}
