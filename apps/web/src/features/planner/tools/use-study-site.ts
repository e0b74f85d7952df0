"use client";
import { useCallback } from "react";
import type { PlannerView } from "../use-planner-view.ts";

/** Adds a site to those under study, or takes it from them; something is drawn of the first at once. */
export function useStudySite({ state, change }: PlannerView): (siteId: string, isStudied: boolean) => void {
  const { choisis, trace } = state;
  return useCallback(
    (siteId, isStudied) => {
      const others = choisis.filter((id) => id !== siteId);
      change({
        choisis: isStudied ? [...others, siteId] : others,
        trace: isStudied && trace.length === 0 ? ["isochrones"] : trace,
      });
    },
    [change, choisis, trace],
  );
}
