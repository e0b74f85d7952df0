"use client";
import { useCallback } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "../use-format.ts";
import { describeDifference } from "./describe-difference.ts";
import styles from "./editing.module.css";
import type { ChangeDocument } from "./use-change-document.ts";
import type { DescribeChange } from "./use-describe-change.ts";
import { useUndoKeys } from "./use-undo-keys.ts";

interface UndoButtonsProps {
  readonly document: ChangeDocument;
  readonly describe: DescribeChange;
  readonly announce: (sentence: string) => void;
}

/** Back and forward over everything that was done, by button or by key; each step is announced. */
export function UndoButtons({ document, describe, announce }: UndoButtonsProps) {
  const t = useTranslations();
  const format = useFormat();
  const { canUndo, canRedo } = document;
  const undo = useCallback(() => {
    const step = canUndo ? document.undo() : undefined;
    // What is taken back is what had been done.
    if (step !== undefined) {
      announce(t("editing.undone", { changes: format.list(describeDifference(step.now, step.left, describe, t)) }));
    }
  }, [document, canUndo, describe, announce, t, format]);
  const redo = useCallback(() => {
    const step = canRedo ? document.redo() : undefined;
    if (step !== undefined) {
      announce(t("editing.redone", { changes: format.list(describeDifference(step.left, step.now, describe, t)) }));
    }
  }, [document, canRedo, describe, announce, t, format]);
  useUndoKeys(undo, redo);
  return (
    <div className={styles.undo}>
      {/* Focusable when they can do nothing: the last step must not throw the focus away. */}
      <button
        type="button"
        className="fr-btn fr-btn--tertiary fr-btn--sm fr-icon-arrow-go-back-line fr-btn--icon-left"
        title={t("editing.undoHint")}
        aria-disabled={!canUndo}
        onClick={undo}
      >
        {t("editing.undo")}
      </button>
      <button
        type="button"
        className="fr-btn fr-btn--tertiary fr-btn--sm fr-icon-arrow-go-forward-line fr-btn--icon-left"
        title={t("editing.redoHint")}
        aria-disabled={!canRedo}
        onClick={redo}
      >
        {t("editing.redo")}
      </button>
    </div>
  );
}
