"use client";
import type { TerritoryMapView } from "@maillage/planning";
import { useMemo } from "react";
import { classifyCantonShapes } from "../../map/canton-services.ts";
import type { PlannerComputation } from "./use-planner-worker.ts";

/** How each shape of the map stands on the goal of one site per canton, for the scenario last computed. */
export function useCantonServices(
  map: TerritoryMapView | undefined,
  answer: PlannerComputation["answer"],
): readonly number[] | undefined {
  return useMemo(
    () =>
      map &&
      answer &&
      classifyCantonShapes(
        map.cantons.features.map(({ properties }) => properties.cantonCodes),
        answer.live.cantons,
      ),
    [map, answer],
  );
}
