"use client";
import type { SiteNetworkView, TerritoryView } from "@maillage/planning";
import type { CommuneGround } from "@maillage/planning/find-commune-at";
import type { ScenarioChange } from "@maillage/planning/scenario";
import { useCallback, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslations } from "use-intl";
import type { OpenRequest, Scenario } from "../../map/worker/protocol.ts";
import { sketchOf } from "../../view-state/sketch-parser.ts";
import { serializeViewState, TIME_FACTOR } from "../../view-state/view-state.ts";
import { sourceLine } from "../overview/source-line.ts";
import { chooseSiteNetwork } from "../territory/choose-site-network.ts";
import { EditNetworkPanel } from "./edit-network-panel.tsx";
import { keepSketch, sketchChanges } from "./editing/keep-change.ts";
import { useEditing } from "./editing/use-editing.ts";
import { HomesTable } from "./homes-table.tsx";
import { LayersPanel } from "./layers-panel.tsx";
import { listLiveSites } from "./list-live-sites.ts";
import panelStyles from "./panel.module.css";
import { PlannerMap } from "./planner-map.tsx";
import styles from "./planner-workspace.module.css";
import { ResultsPanel } from "./results-panel.tsx";
import type { Selection } from "./selection.ts";
import { SelectionPanel } from "./selection-panel.tsx";
import { SettingsPanel } from "./settings-panel.tsx";
import { buildSiteDirectory } from "./site-directory.ts";
import { MapStage } from "./tools/map-stage.tsx";
import { MapToolsPanel } from "./tools/map-tools-panel.tsx";
import { MapToolsTables } from "./tools/map-tools-tables.tsx";
import { useMapTools } from "./tools/use-map-tools.ts";
import { useAnnouncements } from "./use-announcements.ts";
import { useFormat } from "./use-format.ts";
import { usePlannerContent } from "./use-planner-content.ts";
import { usePlannerView } from "./use-planner-view.ts";
import { usePlannerWorker } from "./use-planner-worker.ts";
import { useRoute } from "./use-route.ts";

interface PlannerWorkspaceProps {
  readonly territory: TerritoryView;
  readonly firstSiteNetwork: SiteNetworkView;
  /** Address of the server of Plan IGN; null when who runs the service offers none. */
  readonly planIgnUrl: string | null;
}

const NO_GROUND: CommuneGround = { homes: [], communes: { type: "FeatureCollection", features: [] } };

/** Map, panel and tables, and the wires between them: the view (address), the content (API) and the figures (worker). */
export function PlannerWorkspace({ territory, firstSiteNetwork, planIgnUrl }: PlannerWorkspaceProps) {
  const t = useTranslations();
  const format = useFormat();
  const view = usePlannerView();
  const { state } = view;
  const { slug } = chooseSiteNetwork(territory.siteNetworks, state.reseau);
  const { map, siteNetwork, hasFailed: contentHasFailed, retry } = usePlannerContent(territory, firstSiteNetwork, slug);
  const [changes, setChanges] = useState(() => keepSketch(state.esquisse.changes));
  const { change } = view;
  const save = useCallback(
    (edited: readonly ScenarioChange[]) => {
      setChanges(edited);
      change({ esquisse: sketchOf(sketchChanges(edited)) });
    },
    [change],
  );
  const editing = useEditing(changes, save, siteNetwork, map ?? NO_GROUND);
  const { applied, addedIds } = editing;

  const opening = useMemo<OpenRequest | undefined>(
    () =>
      map && {
        artifactUrl: `/api/territories/${territory.code}/road-network/${territory.roadNetwork.hash}`,
        homes: map.homes,
        communes: map.communes,
        cantons: Object.entries(map.cantonNames).map(([code, name]) => ({ code, name })),
      },
    [map, territory],
  );
  const scenario = useMemo<Scenario>(
    () => ({
      ...listLiveSites(siteNetwork, applied),
      ...{ thresholdSeconds: state.seuil * 60, timeFactor: state.facteur },
    }),
    [siteNetwork, applied, state.seuil, state.facteur],
  );
  const { worker, roadLines, answer, failure } = usePlannerWorker(opening, scenario);
  const directory = useMemo(() => buildSiteDirectory(applied.sites, addedIds, t), [applied, addedIds, t]);
  const [selection, setSelection] = useState<Selection>();
  const { route, routeSite, setRouteSite } = useRoute(worker, selection, answer, directory, state.facteur);
  const { sentence, announce } = useAnnouncements(answer, directory, editing.isDragging);

  const [isPlacing, setPlacing] = useState(false);
  const proposeButton = useRef<HTMLButtonElement>(null);
  const stopPlacing = useCallback(() => {
    setPlacing(false);
    proposeButton.current?.focus({ preventScroll: true });
  }, []);
  const place = (longitude: number, latitude: number, cantonCode?: string) => {
    editing.addSite(longitude, latitude, cantonCode);
    announce(t("propose.placed", { number: String(addedIds.length + 1) }));
    stopPlacing();
  };
  const existing = useMemo(() => applied.sites.filter(({ id }) => !addedIds.includes(id)), [applied, addedIds]);
  const source = sourceLine(
    { date: siteNetwork.date, roads: territory.roadNetwork, timeFactor: state.facteur },
    t,
    format,
  );
  const tools = useMapTools({
    ...{ territory, map, directory, view, answer, worker, source, planIgnUrl, announce },
    sites: applied.sites,
    isDragging: editing.isDragging,
    scenarioName:
      changes.length === 0 ? t("mapTools.pictureNoChange") : t("mapTools.pictureChanges", { count: changes.length }),
    onSelect: setSelection,
  });
  const selectionHeading = useRef<HTMLHeadingElement>(null);
  // Chosen in the table, far below: the reader is taken to what it shows.
  const chooseHome = useCallback((home: number) => {
    flushSync(() => setSelection({ kind: "home", home }));
    selectionHeading.current?.focus();
  }, []);

  return (
    <div className={styles.workspace}>
      {(failure !== undefined || contentHasFailed) && (
        <div className={`fr-alert fr-alert--error ${styles.whole}`} role="alert">
          <p>
            {contentHasFailed
              ? t("planner.failedContent")
              : t(failure === "opening" ? "planner.failedRoads" : "planner.failed")}
          </p>
          <button
            type="button"
            className="fr-btn fr-btn--sm"
            onClick={contentHasFailed ? retry : () => location.reload()}
          >
            {t("common.retry")}
          </button>
        </div>
      )}
      <p className="fr-sr-only" role="status" aria-live="polite" data-annonce>
        {sentence}
      </p>
      <section className={styles.whole} aria-label={t("view.title")}>
        <SettingsPanel territory={territory} slug={slug} view={view} />
      </section>
      <MapStage tools={tools}>
        <PlannerMap
          tools={tools}
          territory={territory}
          map={map}
          sites={existing}
          editing={editing}
          view={view}
          answer={answer}
          roadLines={roadLines}
          route={route}
          selection={selection}
          isPlacing={isPlacing}
          onSelect={setSelection}
          onPlace={place}
          onCancelPlacing={stopPlacing}
        />
      </MapStage>
      <section className={styles.panel} aria-label={t("planner.panel")}>
        {selection === undefined && <p className={panelStyles.hint}>{t("selection.none")}</p>}
        {selection !== undefined && map !== undefined && answer !== undefined && worker !== undefined && (
          <SelectionPanel
            heading={selectionHeading}
            selection={selection}
            map={map}
            sites={applied.sites}
            directory={directory}
            answer={answer}
            worker={worker}
            thresholdMinutes={state.seuil}
            timeFactor={state.facteur}
            route={route}
            routeSite={routeSite}
            onRouteSite={setRouteSite}
            onSelect={setSelection}
            onPropose={place}
          />
        )}
        <section aria-labelledby="proposer">
          <h2 id="proposer" className="fr-h6">
            {t("propose.title")}
          </h2>
          <EditNetworkPanel
            map={map}
            siteNetwork={siteNetwork}
            editing={editing}
            answer={answer}
            isPlacing={isPlacing}
            setPlacing={setPlacing}
            proposeButton={proposeButton}
            onPlace={place}
            announce={announce}
          />
        </section>
        <section aria-labelledby="resultats">
          <h2 id="resultats" className="fr-h6">
            {t("planner.results")}
          </h2>
          <ResultsPanel
            answer={answer}
            thresholdMinutes={state.seuil}
            hasChanges={changes.length > 0}
            source={source}
          />
          <a className="fr-link" href={serializeViewState(`/${territory.code}`, { ...state, reseau: slug })}>
            {t(changes.length > 0 ? "planner.toOverview" : "navigation.overview")}
          </a>
        </section>
        <section aria-labelledby="montre">
          <h2 id="montre" className="fr-h6">
            {t("mapTools.title")}
          </h2>
          <MapToolsPanel tools={tools} />
        </section>
        <section aria-labelledby="couches">
          <h2 id="couches" className="fr-h6">
            {t("layers.title")}
          </h2>
          <LayersPanel view={view} tools={tools} areRoadsModelled={territory.roadNetwork.origin === "modelled"} />
        </section>
      </section>
      <MapToolsTables tools={tools} className={styles.whole} onChoose={chooseHome} />
      <section className={styles.whole} aria-labelledby="lieux">
        <h2 id="lieux">{t("homesTable.title")}</h2>
        {state.facteur !== TIME_FACTOR.none && <p>{source}</p>}
        {map !== undefined && answer !== undefined ? (
          <HomesTable
            map={map}
            answer={answer}
            directory={directory}
            thresholdMinutes={state.seuil}
            onChoose={chooseHome}
          />
        ) : (
          <p>{t("planner.loadingRoads")}</p>
        )}
      </section>
    </div>
  );
}
