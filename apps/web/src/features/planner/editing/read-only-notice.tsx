"use client";
import { isSameValue } from "@maillage/planning/scenario";
import { useTranslations } from "use-intl";
import type { PlannerView } from "../use-planner-view.ts";
import styles from "./editing.module.css";
import type { ChangeDocument } from "./use-change-document.ts";

interface ReadOnlyNoticeProps {
  readonly document: ChangeDocument;
  readonly view: PlannerView;
}

/** Why the scenario cannot be edited, and what can be done. Nothing when it can. */
export function ReadOnlyNotice({ document, view }: ReadOnlyNoticeProps) {
  const t = useTranslations();
  const { readOnly, refresh } = document;
  if (readOnly === "old-version") {
    return (
      <div className={styles.line}>
        <p>{t("editing.scenario.explained.oldVersion", { version: String(view.state.version) })}</p>
        <button
          type="button"
          className="fr-btn fr-btn--secondary fr-btn--sm"
          onClick={() => view.change({ version: null })}
        >
          {t("editing.scenario.openLatest")}
        </button>
      </div>
    );
  }
  if (readOnly === "missing") {
    return <p className="fr-message fr-message--error">{t("editing.scenario.explained.missing")}</p>;
  }
  if (readOnly === "load-failed") {
    return (
      <div className={styles.line}>
        <p className="fr-message fr-message--error">{t("editing.scenario.explained.loadFailed")}</p>
        <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={refresh}>
          {t("editing.scenario.retry")}
        </button>
      </div>
    );
  }
  if (readOnly === "deleted" || readOnly === "locked" || readOnly === "archived") {
    const hasUnsaved = document.sync !== undefined && !isSameValue(document.changes, document.sync.scenario.changes);
    return (
      <div className={styles.line} role="alert">
        <p className="fr-message fr-message--warning">
          {t(`editing.scenario.explained.${readOnly}`)}
          {hasUnsaved && readOnly !== "deleted" && ` ${t("editing.scenario.explained.unsavedHere")}`}
        </p>
      </div>
    );
  }
  return null;
}
