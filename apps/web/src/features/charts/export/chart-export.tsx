"use client";
import { useRef, useState } from "react";
import styles from "./chart-export.module.css";

type ExportKind = "png" | "svg" | "csv";

interface ChartExportProps {
  /** Without its ending. */
  readonly fileName: string;
  readonly labels: Readonly<Record<"group" | "failed" | ExportKind, string>>;
}

const KINDS: readonly ExportKind[] = ["png", "svg", "csv"];

/** The figure around it as a file. What draws files is loaded by the first press: pages that are only read do without. */
export function ChartExport({ fileName, labels }: ChartExportProps) {
  const group = useRef<HTMLFieldSetElement>(null);
  const [hasFailed, setFailed] = useState(false);
  const save = async (kind: ExportKind) => {
    const figure = group.current?.closest<HTMLElement>("[data-figure]");
    if (!figure) return;
    try {
      const { exportFigure } = await import("./export-figure.ts");
      await exportFigure(figure, kind, fileName);
      setFailed(false);
    } catch (error) {
      // Told to whoever pressed, and left to the browser's own list of errors.
      reportError(error);
      setFailed(true);
    }
  };
  return (
    <fieldset ref={group} className={styles.export}>
      <legend className="fr-sr-only">{labels.group}</legend>
      {KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm"
          onClick={() => void save(kind)}
        >
          {labels[kind]}
        </button>
      ))}
      {hasFailed && (
        <p className="fr-error-text" role="alert">
          {labels.failed}
        </p>
      )}
    </fieldset>
  );
}
