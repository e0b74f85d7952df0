"use client";
import { Tabs } from "@codegouvfr/react-dsfr/Tabs";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { STUDY_TABS, type StudyTab } from "../../view-state/study-parsers.ts";
import styles from "./proposals.module.css";

interface StudyTabsProps {
  readonly tab: StudyTab;
  /** Those that have a meaning for the goal. */
  readonly tabs: readonly StudyTab[];
  readonly onTab: (tab: StudyTab) => void;
  readonly children: ReactNode;
}

/** The plan of a question, and what else there is to know of it. */
export function StudyTabs({ tab, tabs, onTab, children }: StudyTabsProps) {
  const t = useTranslations("proposals.tabs");
  return (
    <Tabs
      className={styles.tabs ?? ""}
      label={t("label")}
      tabs={tabs.map((tabId) => ({ tabId, label: t(tabId) }))}
      selectedTabId={tab}
      onTabChange={(tabId) => onTab(STUDY_TABS.find((each) => each === tabId) ?? "plan")}
    >
      <div>{children}</div>
    </Tabs>
  );
}
