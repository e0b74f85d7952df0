"use client";
import type { SiteNetworkView, TerritoryView } from "@maillage/planning";
import { applyChanges, type ChangeProblem, isSameValue, type ScenarioView } from "@maillage/planning/scenario";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useCallback, useMemo, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useTRPC } from "../../planner/planner-providers.tsx";
import { useFormat } from "../../planner/use-format.ts";
import { comparisonAddress } from "../compare/compared-address.ts";
import { Notice, type NoticeContent } from "../list/notice.tsx";
import { listActions, ScenarioMenu } from "../list/scenario-menu.tsx";
import { useScenarioActions } from "../list/use-scenario-actions.ts";
import { listYears } from "../phasing/list-years.ts";
import { PhasingSection } from "../phasing/phasing-section.tsx";
import { RebaseSection } from "../rebase/rebase-section.tsx";
import { SaveBar } from "../saving/save-bar.tsx";
import savingStyles from "../saving/saving.module.css";
import { SyncPanel } from "../saving/sync-panel.tsx";
import { useScenarioDraft } from "../saving/use-scenario-draft.ts";
import { AddChangeForm } from "./add-change-form.tsx";
import { ChangeList } from "./change-list.tsx";
import { CopyLink } from "./copy-link.tsx";
import { DescriptionEditor } from "./description-editor.tsx";
import { FiguresSection } from "./figures-section.tsx";
import type { ScenarioFigures, VersionEntry } from "./load-scenario.ts";
import { buildChangeTeller } from "./scenario-names.ts";
import styles from "./sheet.module.css";
import { VersionsSection } from "./versions-section.tsx";

interface ScenarioSheetProps {
  readonly territory: TerritoryView;
  readonly scenario: ScenarioView;
  /** Null when it is no longer there. */
  readonly siteNetwork: SiteNetworkView | null;
  readonly versions: readonly VersionEntry[];
  readonly hiddenVersionCount: number;
  readonly figures: ScenarioFigures;
  readonly thresholdMinutes: number;
  readonly currentYear: number;
  readonly source: string;
}

/** A scenario being worked on: its changes, their years, its versions, and what becomes of it. */
export function ScenarioSheet(props: ScenarioSheetProps) {
  const { territory, scenario, siteNetwork, versions, hiddenVersionCount, figures, currentYear, source } = props;
  const t = useTranslations();
  const locale = useLocale();
  const format = useFormat();
  const trpc = useTRPC();
  const router = useRouter();
  const page = `/${territory.code}/scenarios/${scenario.id}`;
  const isClosed = scenario.shelf !== "active" || scenario.isLocked || scenario.version !== scenario.latestVersion;
  const refresh = useCallback(() => router.refresh(), [router]);
  const draft = useScenarioDraft(scenario, isClosed, refresh);
  const { changes, isReadOnly } = draft;
  const refreshAll = () => {
    refresh();
    draft.refresh();
  };
  const [notice, setNotice] = useState<NoticeContent>();
  const actions = useScenarioActions((outcome) => {
    setNotice(outcome.notice);
    if (outcome.action === "duplicate" && outcome.scenario !== undefined) {
      router.push(`/${territory.code}/scenarios/${outcome.scenario.id}`);
    } else if (!outcome.isUnreachable) refreshAll();
  });
  const map = useQuery(trpc.territory.map.queryOptions({ code: territory.code })).data;
  const applied = useMemo(
    () => (map === undefined || siteNetwork === null ? undefined : applyChanges(siteNetwork, changes, map)),
    [map, siteNetwork, changes],
  );
  const sites = applied?.sites ?? siteNetwork?.sites ?? [];
  const { describe, describeProblem } = useMemo(
    // Those of what the page was drawn with too: what was removed since is still told by its name.
    () => buildChangeTeller(sites, [...scenario.changes, ...changes], locale),
    [sites, scenario.changes, changes, locale],
  );
  const years = useMemo(() => listYears(changes, currentYear), [changes, currentYear]);
  const problems: readonly ChangeProblem[] = applied?.problems ?? [];
  const networkName = (slug: string) => territory.siteNetworks.find((each) => each.slug === slug)?.name[locale] ?? slug;
  // What is saved here is ahead of what the page was drawn with.
  const currentVersion = draft.state?.scenario.version ?? scenario.latestVersion;
  const isSaved = draft.state === undefined || draft.state.status === "saved";
  const minutes = format.people(props.thresholdMinutes);
  const [base, own] = "refusal" in figures ? [] : figures.comparison.columns;

  return (
    <div className={styles.workbench}>
      <Notice notice={notice} />
      <div className={styles.buttons}>
        <a className="fr-btn" href={`/${territory.code}/carte?scenario=${scenario.id}${versionQuery(scenario)}`}>
          {t("scenarios.actions.map")}
        </a>
        {listActions(scenario).length === 1 &&
          listActions(scenario).map((action) => (
            <button
              key={action}
              type="button"
              className="fr-btn fr-btn--secondary"
              disabled={actions.isBusy}
              onClick={() => actions.run(action, scenario)}
            >
              {t(`scenarios.actions.${action}`)}
            </button>
          ))}
        <CopyLink
          path={`${page}?version=${scenario.version}`}
          label={t("scenarios.sheet.shareLink")}
          copied={t("scenarios.sheet.shared", { version: String(scenario.version) })}
        />
        <ScenarioMenu
          territory={territory.code}
          scenario={{ ...scenario, version: currentVersion }}
          actions={actions}
          version={scenario.version === scenario.latestVersion ? undefined : scenario.version}
        />
      </div>
      <DescriptionEditor
        scenario={scenario}
        currentVersion={currentVersion}
        currentDescription={draft.state === undefined ? scenario.description : draft.state.scenario.description}
        isReadOnly={isReadOnly}
        onSaved={refreshAll}
      />
      {"refusal" in figures && (
        <div className="fr-alert fr-alert--warning fr-alert--sm">
          <p>{t("scenarios.sheet.unfigured", { reason: figures.refusal })}</p>
        </div>
      )}
      {base !== undefined && own !== undefined && (
        <FiguresSection
          base={base}
          scenario={own}
          thresholdMinutes={minutes}
          comparisonHref={comparisonAddress(territory.code, [
            { kind: "network", siteNetwork: scenario.siteNetwork },
            { kind: "scenario", scenario: scenario.id, version: scenario.version },
          ])}
          source={source}
          t={t}
          format={format}
        />
      )}
      <section aria-labelledby="changements">
        <h2 id="changements">{t("scenarios.changes.title")}</h2>
        <p>{t(`scenarios.changes.${changes.length === 0 ? "empty" : "explained"}${isReadOnly ? "ReadOnly" : ""}`)}</p>
        {draft.isRecovered && (
          <div className="fr-alert fr-alert--info fr-alert--sm fr-mb-2w">
            <p>{t("scenarios.sheet.recovered")}</p>
          </div>
        )}
        <ChangeList
          changes={changes}
          problems={problems}
          years={years}
          isReadOnly={isReadOnly}
          describe={describe}
          describeProblem={describeProblem}
          onChange={draft.edit}
        />
        {!isReadOnly && <AddChangeForm map={map} sites={sites} onAdd={(change) => draft.edit([...changes, change])} />}
      </section>
      <PhasingSection
        changes={changes}
        years={years}
        isReadOnly={isReadOnly}
        phasing={"refusal" in figures ? undefined : figures.phasing}
        isStale={changes !== scenario.changes && !isSameValue(changes, scenario.changes)}
        thresholdMinutes={minutes}
        source={source}
        describe={describe}
        onChange={draft.edit}
      />
      <VersionsSection
        territory={territory.code}
        scenario={scenario}
        versions={versions}
        hiddenCount={hiddenVersionCount}
        networkName={networkName}
        canReturn={scenario.shelf === "active" && !scenario.isLocked && isSaved}
        currentVersion={currentVersion}
        onReturned={refreshAll}
      />
      {!isReadOnly && (
        <RebaseSection
          territory={territory}
          scenario={scenario}
          canRebase={isSaved}
          currentVersion={currentVersion}
          describe={describe}
          onDone={refreshAll}
        />
      )}
      {!isReadOnly && (
        <div className={savingStyles.dock}>
          <SyncPanel
            draft={draft}
            describe={describe}
            onKept={({ id }) => router.push(`/${territory.code}/scenarios/${id}`)}
          />
          <SaveBar draft={draft} />
        </div>
      )}
    </div>
  );
}

/** The map follows the latest version unless an older one is read. */
function versionQuery({ version, latestVersion }: ScenarioView): string {
  return version === latestVersion ? "" : `&version=${version}`;
}
