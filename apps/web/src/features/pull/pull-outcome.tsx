"use client";
import type { PullAnswer } from "@maillage/api";
import { useTranslations } from "use-intl";

/** How the last pull ended; each source says its own part beside its name. */
export function PullOutcome({ pull }: { readonly pull: PullAnswer }) {
  const t = useTranslations("pull");
  const total = pull.steps.length;
  const count = pull.steps.filter(({ state }) => state !== "failed" && state !== "cancelled").length;
  const kind = pull.state === "cancelled" ? "info" : count < total ? "warning" : "success";
  return (
    <div className={`fr-alert fr-alert--${kind} fr-alert--sm`} role="status">
      <p>
        {pull.state === "cancelled"
          ? t("cancelled")
          : count < total
            ? t("doneSome", { count, total: String(total) })
            : t("doneAll")}
      </p>
      {pull.steps.some(({ state, importId }) => state === "ready" && importId !== null) && <p>{t("order")}</p>}
    </div>
  );
}
