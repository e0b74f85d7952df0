"use client";
import { Tabs } from "@codegouvfr/react-dsfr/Tabs";
import type { DatasetImportAnswer } from "@maillage/api";
import type { ImportPreviewView } from "@maillage/planning";
import { useQueryStates } from "nuqs";
import { useTranslations } from "use-intl";
import { useFormat } from "../planner/use-format.ts";
import { ChangesTable } from "./changes-table.tsx";
import { CoverageTable } from "./coverage-table.tsx";
import { importViewParsers, PREVIEW_TABS, type PreviewTab } from "./import-view-state.ts";
import styles from "./imports.module.css";
import { IssuesTable } from "./issues-table.tsx";
import { ImportMap } from "./map/import-map.tsx";
import { PreviewCounts } from "./preview-counts.tsx";
import { RepairsPanel } from "./repairs-panel.tsx";
import { RowsTable } from "./rows-table.tsx";
import type { ChoicesPatch } from "./use-dataset-import.ts";

interface PreviewProps {
  readonly view: DatasetImportAnswer;
  readonly preview: ImportPreviewView;
  readonly choose: (choices: ChoicesPatch) => void;
}

/** What accepting would do: in figures, then each side of it under a tab. */
export function Preview({ view, preview, choose }: PreviewProps) {
  const t = useTranslations("imports");
  const format = useFormat();
  const [{ onglet }, setAddress] = useQueryStates(importViewParsers);
  const counts: Partial<Record<PreviewTab, number>> = countTabs(preview);
  const tab = onglet ?? firstTab(counts);
  return (
    <section aria-labelledby="apercu">
      <h2 id="apercu">{t("preview")}</h2>
      <p>{t("previewExplained")}</p>
      <PreviewCounts preview={preview} />
      <CoverageTable coverage={preview.coverage} />
      <Tabs
        className={styles.tabs ?? ""}
        label={t("tabsLabel")}
        tabs={PREVIEW_TABS.map((tabId) => ({
          tabId,
          label: t(`tabs.${tabId}`, { count: format.people(counts[tabId] ?? 0) }),
        }))}
        selectedTabId={tab}
        onTabChange={(tabId) => void setAddress({ onglet: PREVIEW_TABS.find((each) => each === tabId) ?? null })}
      >
        <div>
          {tab === "changes" && <ChangesTable difference={preview.difference} fields={view.fields} />}
          {tab === "repairs" && <RepairsPanel view={view} preview={preview} choose={choose} />}
          {tab === "issues" && (
            <IssuesTable
              kind="issues"
              issues={preview.issues}
              count={preview.issueCount}
              downloadHref={`/api/territories/${view.territory}/imports/${view.id}/refus`}
            />
          )}
          {tab === "warnings" && (
            <IssuesTable kind="warnings" issues={preview.warnings} count={preview.warningCount} downloadHref={null} />
          )}
          {tab === "rows" && <RowsTable view={view} preview={preview} />}
          {tab === "map" && <ImportMap territory={view.territory} map={preview.map} />}
        </div>
      </Tabs>
    </section>
  );
}

function countTabs({ difference, repairs, issueCount, warningCount }: ImportPreviewView) {
  return {
    changes: difference.new + difference.changed + difference.gone,
    repairs: repairs.reduce((sum, { count }) => sum + count, 0),
    issues: issueCount,
    warnings: warningCount,
  };
}

/** What most needs a look: what was refused, then what was repaired. */
function firstTab(counts: Partial<Record<PreviewTab, number>>): PreviewTab {
  return (["issues", "repairs"] as const).find((tab) => (counts[tab] ?? 0) > 0) ?? "changes";
}
