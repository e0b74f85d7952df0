"use client";
import type { TerritoryMapView } from "@maillage/planning";
import type { Position } from "geojson";
import { useMemo } from "react";
import { listClassMinutes } from "../../../map/class-bounds.ts";
import { ISOCHRONE_DASHES } from "../../../map/layers/isochrones.ts";
import type { PlannerWorker } from "../../../map/worker/planner-worker.ts";
import type { IsochronesAnswer } from "../../../map/worker/tool-calls.ts";
import { chosenSites } from "../../../view-state/map-tools-parsers.ts";
import type { ViewState } from "../../../view-state/view-state.ts";
import type { NamedSite } from "../site-directory.ts";
import { listCatchmentHomes } from "./list-catchment-homes.ts";
import { type Asked, useAsked } from "./use-asked.ts";
import type { ColouredAnswer } from "./use-home-colouring.ts";

/** So many routes take well under a second to find; more would hide the map. */
const ROUTE_COUNT_MAX = 250;
/** Straight lines cost nothing to find. */
const LINE_COUNT_MAX = 3000;

export interface ChosenReach {
  /** The sites of the address that exist now. */
  readonly chosen: readonly NamedSite[];
  /** Of the areas drawn, shortest first. */
  readonly isochroneMinutes: readonly number[];
  readonly isochrones: Asked<IsochronesAnswer>;
  readonly lines: readonly (readonly Position[])[];
  readonly routes: Asked<readonly (readonly Position[])[]>;
  /** How many homes are linked to their site, and how many could be. */
  readonly linked: { readonly count: number; readonly total: number };
}

interface ChosenReachInput {
  readonly map: TerritoryMapView | undefined;
  readonly worker: PlannerWorker | undefined;
  /** Not those of a drag under way. */
  readonly answer: ColouredAnswer | undefined;
  readonly directory: ReadonlyMap<string, NamedSite>;
  readonly state: Pick<ViewState, "choisis" | "trace" | "classes" | "seuil" | "facteur">;
}

/** What is drawn of the sites under study: how far people reach them, and who does. */
export function useChosenReach({ map, worker, answer, directory, state }: ChosenReachInput): ChosenReach {
  const { choisis, trace, classes, seuil, facteur } = state;
  const chosen = useMemo(() => chosenSites(choisis).flatMap((id) => directory.get(id) ?? []), [choisis, directory]);
  const isochroneMinutes = useMemo(
    () =>
      listClassMinutes(classes, seuil)
        .filter((minutes) => minutes <= seuil)
        .slice(-ISOCHRONE_DASHES.length),
    [classes, seuil],
  );
  // Positions, not identities: the directory is made anew at every change of the network.
  const places = JSON.stringify(chosen.map(({ longitude, latitude }) => ({ longitude, latitude })));
  const askIsochrones = useMemo(() => {
    if (worker === undefined || !trace.includes("isochrones") || places === "[]") return undefined;
    // What was just written above.
    const sites = JSON.parse(places) as { longitude: number; latitude: number }[];
    return () => worker.ask("isochrones", { sites, minutes: isochroneMinutes, timeFactor: facteur });
  }, [worker, trace, places, isochroneMinutes, facteur]);

  const isStraight = trace.includes("droites");
  const isByRoad = trace.includes("itineraires");
  const catchments = useMemo(
    () =>
      map === undefined || answer === undefined || !(isStraight || isByRoad)
        ? []
        : chosen.map((site) => ({ site, homes: listCatchmentHomes(answer, map.homes, site.id) })),
    [map, answer, chosen, isStraight, isByRoad],
  );
  const perSite = Math.floor((isByRoad ? ROUTE_COUNT_MAX : LINE_COUNT_MAX) / Math.max(1, catchments.length));
  const lines = useMemo(
    () =>
      isByRoad || map === undefined
        ? []
        : catchments.flatMap(({ site, homes }) =>
            homes.slice(0, perSite).map((home): Position[] => {
              const { longitude = Number.NaN, latitude = Number.NaN } = map.homes[home] ?? {};
              return [
                [longitude, latitude],
                [site.longitude, site.latitude],
              ];
            }),
          ),
    [isByRoad, map, catchments, perSite],
  );
  const askRoutes = useMemo(() => {
    if (worker === undefined || !isByRoad || catchments.length === 0) return undefined;
    return async () => {
      const answers = await Promise.all(
        catchments.map(({ site: { longitude, latitude }, homes }) =>
          worker.ask("routes", { homes: homes.slice(0, perSite), site: { longitude, latitude } }),
        ),
      );
      return answers.flat();
    };
  }, [worker, isByRoad, catchments, perSite]);
  const sum = (of: (homeCount: number) => number) =>
    catchments.reduce((total, { homes }) => total + of(homes.length), 0);
  return {
    chosen,
    isochroneMinutes,
    isochrones: useAsked(askIsochrones),
    lines,
    routes: useAsked(askRoutes),
    linked: { count: sum((homeCount) => Math.min(homeCount, perSite)), total: sum((homeCount) => homeCount) },
  };
}
