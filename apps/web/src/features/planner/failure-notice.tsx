"use client";
import { useTranslations } from "use-intl";
import type { PlannerComputation } from "./use-planner-worker.ts";

interface FailureNoticeProps {
  readonly computation: PlannerComputation["failure"];
  readonly hasContentFailed: boolean;
  readonly retry: () => void;
}

/** What could not be loaded or computed, and the way to try again. */
export function FailureNotice({ computation, hasContentFailed, retry }: FailureNoticeProps) {
  const t = useTranslations();
  if (computation === undefined && !hasContentFailed) return null;
  return (
    <div className="fr-alert fr-alert--error" role="alert">
      <p>
        {hasContentFailed
          ? t("planner.failedContent")
          : t(computation === "opening" ? "planner.failedRoads" : "planner.failed")}
      </p>
      <button type="button" className="fr-btn fr-btn--sm" onClick={hasContentFailed ? retry : () => location.reload()}>
        {t("common.retry")}
      </button>
    </div>
  );
}
