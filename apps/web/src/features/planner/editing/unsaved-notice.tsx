"use client";
import { useTranslations } from "use-intl";
import styles from "./editing.module.css";
import type { SyncState } from "./scenario-sync.ts";

interface UnsavedNoticeProps {
  readonly sync: SyncState | undefined;
  readonly onRetry: () => void;
}

/** Why edits are not saved, and what can be done. Nothing while they are. */
export function UnsavedNotice({ sync, onRetry }: UnsavedNoticeProps) {
  const t = useTranslations();
  if (sync?.status === "unreachable") {
    return (
      <div className={styles.notice} role="alert">
        <p className="fr-message fr-message--warning">{t("editing.scenario.explained.unreachable")}</p>
        <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={onRetry}>
          {t("editing.scenario.retry")}
        </button>
      </div>
    );
  }
  if (sync?.status === "refused") {
    return (
      <div className={styles.notice} role="alert">
        <p className="fr-message fr-message--error">
          {t("editing.scenario.explained.refused", { reason: sync.refusal ?? "" })}
        </p>
      </div>
    );
  }
  return null;
}
