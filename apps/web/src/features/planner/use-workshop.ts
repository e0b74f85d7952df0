"use client";
import type { SiteNetworkView, TerritoryView } from "@maillage/planning";
import type { UnitGround } from "@maillage/planning/find-commune-at";
import { type AppliedChanges, isCounted, listLeftOutSites, placeSites } from "@maillage/planning/scenario";
import { useCallback, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslations } from "use-intl";
import type { OpenRequest, Scenario } from "../../map/worker/protocol.ts";
import { sourceLine } from "../overview/source-line.ts";
import { chooseSiteNetwork } from "../territory/choose-site-network.ts";
import { useChangeDocument } from "./editing/use-change-document.ts";
import { useDescribeChange } from "./editing/use-describe-change.ts";
import { type HandFigures, useEditing } from "./editing/use-editing.ts";
import { usePlacing } from "./editing/use-placing.ts";
import { listLiveSites } from "./list-live-sites.ts";
import { useUnderHand } from "./live/use-under-hand.ts";
import type { Selection } from "./selection.ts";
import { buildSiteDirectory } from "./site-directory.ts";
import { useAnnouncements } from "./use-announcements.ts";
import { useFormat } from "./use-format.ts";
import { usePlannerContent } from "./use-planner-content.ts";
import { usePlannerView } from "./use-planner-view.ts";
import { usePlannerWorker } from "./use-planner-worker.ts";
import { useRoute } from "./use-route.ts";

const NO_GROUND: UnitGround = {
  communeCentres: [],
  communes: { type: "FeatureCollection", features: [] },
  cantons: { type: "FeatureCollection", features: [] },
};

/**
 * The wires of the page: the view (address), the content (API), the document that is edited, the figures (worker), and
 * what the reader chose. The parts of the page take from it what they show.
 */
export function useWorkshop(territory: TerritoryView, firstSiteNetwork: SiteNetworkView) {
  const t = useTranslations();
  const format = useFormat();
  const view = usePlannerView();
  const { state } = view;
  const document = useChangeDocument(view);
  // A scenario says which network it changes.
  const { slug } = chooseSiteNetwork(territory.siteNetworks, document.scenario?.siteNetwork ?? state.reseau);
  const content = usePlannerContent(territory, firstSiteNetwork, slug);
  const { map, siteNetwork } = content;
  // Defined below, from what is edited; called from there too, when a hand moves.
  const figuresNow = useRef<HandFigures>({ follow: (_, show) => show(undefined), keep: () => {} });
  const figures = useMemo<HandFigures>(
    () => ({
      follow: (moved, show) => figuresNow.current.follow(moved, show),
      keep: (seen) => figuresNow.current.keep(seen),
    }),
    [],
  );
  const editing = useEditing(document, siteNetwork, map ?? NO_GROUND, figures);
  const { applied, addedIds } = editing;
  const { names, describe } = useDescribeChange(siteNetwork, applied.sites);

  const opening = useMemo<OpenRequest | undefined>(
    () =>
      map && {
        artifactUrl: `/api/territories/${territory.code}/road-network/${territory.roadNetwork.hash}`,
        homes: map.homes,
        communeCentres: map.communeCentres,
        communes: map.communes,
        cantons: map.cantons,
        namedCantons: Object.entries(map.cantonNames).map(([code, name]) => ({ code, name })),
      },
    [map, territory],
  );
  const scenarioOf = useCallback(
    (sites: AppliedChanges): Scenario => ({
      ...listLiveSites(siteNetwork, sites, map ?? NO_GROUND),
      ...{ thresholdSeconds: state.seuil * 60, timeFactor: state.facteur },
    }),
    [siteNetwork, map, state.seuil, state.facteur],
  );
  const asked = useMemo(() => scenarioOf(applied), [scenarioOf, applied]);
  const computation = usePlannerWorker(opening, asked);
  const { worker, answer, compute, keep } = computation;
  figuresNow.current = { follow: (moved, show) => compute(scenarioOf(moved), show), keep };
  const directory = useMemo(() => buildSiteDirectory(applied.sites, addedIds, t), [applied, addedIds, t]);
  const [selection, setSelection] = useState<Selection>();
  // A route is drawn and told in several places: the whole page follows the hand while there is one.
  const followed = useUnderHand(editing.hand, () => selection?.kind === "home")?.answer ?? answer;
  const chosenRoute = useRoute(worker, selection, followed, followed?.scenario.sites ?? asked.sites, state.facteur);
  const leftOutSites = useMemo(
    () =>
      listLeftOutSites(
        placeSites(
          applied.sites.filter((site) => isCounted(site, applied.date)),
          map ?? NO_GROUND,
        ),
      ),
    [applied, map],
  );
  const { sentence, announce } = useAnnouncements(answer, directory);
  const placing = usePlacing(editing, announce);
  const source = sourceLine(
    { date: siteNetwork.date, roads: territory.roadNetwork, timeFactor: state.facteur },
    t,
    format,
  );

  const selectionHeading = useRef<HTMLHeadingElement>(null);
  // Chosen in a table, far below: the reader is taken to what it shows.
  const chooseHome = useCallback((home: number) => {
    flushSync(() => setSelection({ kind: "home", home }));
    selectionHeading.current?.focus();
  }, []);
  return {
    ...{
      territory,
      view,
      slug,
      document,
      editing,
      names,
      describe,
      directory,
      source,
      leftOutSites,
      sentence,
      announce,
      placing,
    },
    ...{ content, computation, selection, setSelection, selectionHeading, chooseHome, chosenRoute },
  };
}

export type Workshop = ReturnType<typeof useWorkshop>;
