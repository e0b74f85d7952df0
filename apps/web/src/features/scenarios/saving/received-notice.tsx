"use client";
import type { ScenarioChange } from "@maillage/planning/scenario";
import { useTranslations } from "use-intl";
import type { ReceivedChanges } from "../../planner/editing/scenario-sync.ts";
import { differenceOfChanges } from "../sheet/changes-difference.ts";
import { DifferenceList } from "./difference-list.tsx";

interface ReceivedNoticeProps {
  readonly received: ReceivedChanges;
  readonly describe: (change: ScenarioChange) => string;
  readonly onRead: () => void;
}

/** What somebody else saved while this page was open: it is on the screen already, with what was done here. */
export function ReceivedNotice({ received, describe, onRead }: ReceivedNoticeProps) {
  const t = useTranslations();
  return (
    <div className="fr-alert fr-alert--info fr-alert--sm" role="status" data-received>
      <p>{t("scenarios.conflict.received")}</p>
      <DifferenceList difference={differenceOfChanges(received.before, received.after)} describe={describe} />
      <button type="button" className="fr-btn fr-btn--sm fr-btn--tertiary" onClick={onRead}>
        {t("scenarios.conflict.read")}
      </button>
    </div>
  );
}
