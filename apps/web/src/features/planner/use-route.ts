"use client";
import { useEffect, useState } from "react";
import type { PlannerWorker } from "../../map/worker/planner-worker.ts";
import type { ComputeAnswer, LiveSite, RouteAnswer, RouteRequest } from "../../map/worker/protocol.ts";
import { listNearest } from "./home-details.tsx";
import type { Selection } from "./selection.ts";

export interface ChosenRoute {
  readonly route: RouteAnswer | undefined;
  /** Where it leads: the site asked for, or the nearest. */
  readonly routeSite: string | undefined;
  readonly setRouteSite: (site: string | undefined) => void;
}

/** The route from the chosen home to one of its nearest sites, kept up with the figures. */
export function useRoute(
  worker: PlannerWorker | undefined,
  selection: Selection | undefined,
  answer: ComputeAnswer | undefined,
  sites: readonly LiveSite[],
  timeFactor: number,
): ChosenRoute {
  const [route, setRoute] = useState<RouteAnswer>();
  const [asked, setAsked] = useState<string>();
  const home = selection?.kind === "home" ? selection.home : undefined;
  const nearest = home === undefined || answer === undefined ? [] : listNearest(answer, home);
  const routeSite = (nearest.find(({ site }) => site === asked) ?? nearest[0])?.site;
  // As text: asked again when the places of that site are others, not at each edit of another one.
  const placesText = JSON.stringify(sites.find(({ id }) => id === routeSite)?.places ?? []);

  useEffect(() => {
    const places: RouteRequest["places"] = JSON.parse(placesText);
    if (worker === undefined || home === undefined || places.length === 0) {
      setRoute(undefined);
      return;
    }
    let isStale = false;
    const settle = (found: RouteAnswer | null) => {
      if (!isStale) setRoute(found ?? undefined);
    };
    // A route that cannot be drawn leaves its times in the list: they are what matters.
    worker.ask("route", { home, places, timeFactor }).then(settle, () => settle(null));
    return () => {
      isStale = true;
    };
  }, [worker, home, placesText, timeFactor]);

  return { route, routeSite, setRouteSite: setAsked };
}
