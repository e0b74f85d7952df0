"use client";
import type { SiteNetworkView, TerritoryView } from "@maillage/planning";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { PANEL_PARTS } from "../../view-state/map-tools-parsers.ts";
import { serializeViewState, TIME_FACTOR } from "../../view-state/view-state.ts";
import { EditNetworkPanel } from "./edit-network-panel.tsx";
import { ChangesPanel } from "./editing/changes-panel.tsx";
import { ScenarioBar } from "./editing/scenario-bar.tsx";
import { FailureNotice } from "./failure-notice.tsx";
import { GoalsCard } from "./goals-card.tsx";
import { LayersPanel } from "./layers-panel.tsx";
import { NetworkField } from "./network-field.tsx";
import { PanelTabs } from "./panel-tabs.tsx";
import { PlannerMap } from "./planner-map.tsx";
import styles from "./planner-workspace.module.css";
import { ProposePanel } from "./proposing/propose-panel.tsx";
import { useProposing } from "./proposing/use-proposing.ts";
import { ResultsPanel } from "./results-panel.tsx";
import { SelectionPanel } from "./selection-panel.tsx";
import { SettingsPanel } from "./settings-panel.tsx";
import { LiveHomesTable } from "./tools/live-homes-table.tsx";
import { MapStage } from "./tools/map-stage.tsx";
import { MapToolsPanel } from "./tools/map-tools-panel.tsx";
import { MapToolsTables } from "./tools/map-tools-tables.tsx";
import { useMapTools } from "./tools/use-map-tools.ts";
import { useStudySite } from "./tools/use-study-site.ts";
import { useFormat } from "./use-format.ts";
import { useWorkshop } from "./use-workshop.ts";

interface PlannerWorkspaceProps {
  readonly territory: TerritoryView;
  readonly firstSiteNetwork: SiteNetworkView;
  /** The page's title. */
  readonly heading: ReactNode;
  /** Address of the server of Plan IGN; null when who runs the service offers none. */
  readonly planIgnUrl: string | null;
}

type PanelPart = (typeof PANEL_PARTS)[number];

/** The page: the scenario above, the map with both goals and its panel, the tables below. */
export function PlannerWorkspace({ territory, firstSiteNetwork, heading, planIgnUrl }: PlannerWorkspaceProps) {
  const t = useTranslations();
  const format = useFormat();
  const workshop = useWorkshop(territory, firstSiteNetwork);
  const { view, slug, document, editing, names, describe, directory, source, announce, placing } = workshop;
  const { content, computation, selection, setSelection, chosenRoute, selectionHeading, chooseHome } = workshop;
  const { map, siteNetwork } = content;
  const { worker, answer } = computation;
  const { state } = view;
  const { changes, applied } = editing;
  const tools = useMapTools({
    ...{ territory, map, directory, view, answer, worker, source, planIgnUrl, announce },
    sites: applied.sites,
    changes,
    addedIds: editing.addedIds,
    hand: editing.hand,
    scenarioName:
      document.scenario?.name ??
      (changes.length === 0 ? t("mapTools.pictureNoChange") : t("mapTools.pictureChanges", { count: changes.length })),
    onSelect: setSelection,
  });
  const onStudy = useStudySite(view);
  const offRoad = (answer?.placed ?? []).flatMap(({ siteId, isPlaced, isOnRoad }) =>
    isPlaced && !isOnRoad ? [directory.get(siteId)?.name ?? siteId] : [],
  );
  const proposing = useProposing({
    ...{ territory, slug, editing, announce },
    ...{ thresholdMinutes: state.seuil, timeFactor: state.facteur },
  });
  const parts: Readonly<Record<PanelPart, ReactNode>> = {
    modifier: (
      <>
        <section aria-labelledby="modifier">
          <h2 id="modifier" className="fr-sr-only">
            {t("editing.title")}
          </h2>
          <EditNetworkPanel
            {...{ map, siteNetwork, editing }}
            isPlacing={placing.isPlacing}
            setPlacing={placing.setPlacing}
            addButton={placing.addButton}
            onPlace={placing.place}
          />
        </section>
        <ChangesPanel {...{ editing, siteNetwork, answer, map, announce }} />
        <section aria-labelledby="proposer">
          <h2 id="proposer" className="fr-h6">
            {t("proposalPanel.title")}
          </h2>
          <ProposePanel
            proposing={proposing}
            hasCantons={territory.cantonCount > 0}
            isReadOnly={editing.isReadOnly}
            pageHref={serializeViewState(`/${territory.code}/propositions`, {
              ...(state.scenario === null ? { reseau: slug, esquisse: state.esquisse } : { scenario: state.scenario }),
              ...{ seuil: state.seuil, facteur: state.facteur },
            })}
          />
        </section>
      </>
    ),
    resultats: (
      <section aria-labelledby="resultats">
        <h2 id="resultats" className="fr-sr-only">
          {t("planner.results")}
        </h2>
        <ResultsPanel
          hand={editing.hand}
          answer={answer}
          thresholdMinutes={state.seuil}
          hasChanges={changes.length > 0}
          source={source}
          leftOutSites={workshop.leftOutSites}
        />
        <a className="fr-link" href={serializeViewState(`/${territory.code}`, { ...state, reseau: slug })}>
          {t(changes.length > 0 ? "planner.toOverview" : "navigation.overview")}
        </a>
      </section>
    ),
    carte: (
      <>
        <section aria-labelledby="montre">
          <h2 id="montre" className="fr-sr-only">
            {t("mapTools.title")}
          </h2>
          <MapToolsPanel tools={tools} />
        </section>
        <section aria-labelledby="couches">
          <h2 id="couches" className="fr-h6">
            {t("layers.title")}
          </h2>
          <LayersPanel
            view={view}
            homesKey={tools.homesKey}
            sizes={tools.sizes}
            hasGarage={applied.sites.some(({ format }) => format === "travelling")}
            areRoadsModelled={territory.roadNetwork.origin === "modelled"}
          />
        </section>
      </>
    ),
  };
  return (
    <div className={styles.workspace}>
      <FailureNotice computation={computation.failure} hasContentFailed={content.hasFailed} retry={content.retry} />
      <p className="fr-sr-only" role="status" aria-live="polite" data-annonce>
        {workshop.sentence}
      </p>
      <div className={styles.head}>
        {heading}
        <NetworkField
          territory={territory}
          slug={slug}
          change={view.change}
          isFixed={document.scenario !== undefined}
        />
      </div>
      <ScenarioBar {...{ territory, view, slug, document, names, describe, announce }} />
      <div className={styles.main}>
        <div className={styles.goals}>
          <GoalsCard
            answer={answer}
            hand={editing.hand}
            thresholdMinutes={state.seuil}
            population={territory.population}
            hasChanges={changes.length > 0}
          />
          {offRoad.length > 0 && (
            <p className="fr-message fr-message--warning">
              {t("editing.offRoadAnnounced", { count: offRoad.length, names: format.list(offRoad) })}
            </p>
          )}
        </div>
        <MapStage tools={tools}>
          <PlannerMap
            {...{ tools, territory, map, siteNetwork, editing, view, answer, selection }}
            movingId={placing.movingId}
            askRoadLines={computation.askRoadLines}
            proposed={proposing.ghosts}
            route={chosenRoute.route}
            isPlacing={placing.isPlacing}
            onSelect={setSelection}
            onPlace={placing.place}
            onCancelPlacing={placing.stop}
          />
        </MapStage>
        <section className={styles.panel} aria-label={t("planner.panel")}>
          {selection !== undefined && map !== undefined && answer !== undefined && worker !== undefined && (
            <SelectionPanel
              {...{ selection, map, siteNetwork, editing, directory, answer, worker, announce }}
              heading={selectionHeading}
              movingId={placing.movingId}
              onMoving={placing.setMovingId}
              sites={applied.sites}
              sheetOf={(siteId) => sheetAddress(territory.code, siteId, state.scenario, slug)}
              thresholdMinutes={state.seuil}
              timeFactor={state.facteur}
              route={chosenRoute.route}
              routeSite={chosenRoute.routeSite}
              onRouteSite={chosenRoute.setRouteSite}
              studiedIds={state.choisis}
              onStudy={onStudy}
              onSelect={setSelection}
              onPropose={placing.place}
            />
          )}
          <SettingsPanel view={view} />
          <PanelTabs
            label={t("mapTools.panelParts")}
            chosen={state.panneau}
            onChoose={(panneau) => view.change({ panneau })}
            tabs={PANEL_PARTS.map((id) => ({ id, label: t(`mapTools.panelPart.${id}`), content: parts[id] }))}
          />
        </section>
      </div>
      <MapToolsTables tools={tools} className={styles.tables} onChoose={chooseHome} />
      <section className={styles.tables} aria-labelledby="lieux">
        <h2 id="lieux" className="fr-h4">
          {t("homesTable.title")}
        </h2>
        {state.facteur !== TIME_FACTOR.none && <p>{source}</p>}
        {map !== undefined && answer !== undefined ? (
          <LiveHomesTable tools={tools} map={map} answer={answer} onChoose={chooseHome} />
        ) : (
          <p>{t("planner.loadingRoads")}</p>
        )}
      </section>
    </div>
  );
}

/** The page of a site, for the same scenario or network. */
function sheetAddress(territory: string, siteId: string, scenario: string | null, slug: string): string {
  const query = new URLSearchParams(scenario === null ? { reseau: slug } : { scenario });
  return `/${territory}/sites/${encodeURIComponent(siteId)}?${query}`;
}
