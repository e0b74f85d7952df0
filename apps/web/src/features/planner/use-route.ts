"use client";
import { useEffect, useState } from "react";
import type { PlannerWorker } from "../../map/worker/planner-worker.ts";
import type { ComputeAnswer, RouteAnswer } from "../../map/worker/protocol.ts";
import { listNearest } from "./home-details.tsx";
import type { Selection } from "./selection.ts";
import type { NamedSite } from "./site-directory.ts";

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
  directory: ReadonlyMap<string, NamedSite>,
  timeFactor: number,
): ChosenRoute {
  const [route, setRoute] = useState<RouteAnswer>();
  const [asked, setAsked] = useState<string>();
  const home = selection?.kind === "home" ? selection.home : undefined;
  const nearest = home === undefined || answer === undefined ? [] : listNearest(answer, home);
  const routeSite = (nearest.find(({ site }) => site === asked) ?? nearest[0])?.site;
  const target = routeSite === undefined ? undefined : directory.get(routeSite);
  const longitude = target?.longitude;
  const latitude = target?.latitude;

  useEffect(() => {
    if (worker === undefined || home === undefined || longitude === undefined || latitude === undefined) {
      setRoute(undefined);
      return;
    }
    let isStale = false;
    const settle = (found: RouteAnswer | null) => {
      if (!isStale) setRoute(found ?? undefined);
    };
    // A route that cannot be drawn leaves its times in the list: they are what matters.
    worker.ask("route", { home, longitude, latitude, timeFactor }).then(settle, () => settle(null));
    return () => {
      isStale = true;
    };
  }, [worker, home, longitude, latitude, timeFactor]);

  return { route, routeSite, setRouteSite: setAsked };
}
