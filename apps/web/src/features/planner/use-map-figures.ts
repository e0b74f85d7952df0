"use client";
import type { TerritoryMapView } from "@maillage/planning";
import { UNREACHABLE } from "@maillage/road-network";
import { useMemo } from "react";
import { classifyCantonShapes } from "../../map/canton-services.ts";
import { classOfDeciseconds, isBeyond } from "../../map/layers/homes.ts";
import type { MapCanvasProps } from "../../map/map-canvas.tsx";
import type { PlannerComputation } from "./use-planner-worker.ts";

/** What the map shows of both goals, for the scenario last computed: classes and rings of homes, tints of cantons. */
export function useMapFigures(
  map: TerritoryMapView | undefined,
  answer: PlannerComputation["answer"],
): Pick<MapCanvasProps, "homeClass" | "homeIsBeyond" | "cantonService"> {
  return useMemo(() => {
    if (map === undefined || answer === undefined) {
      return { homeClass: undefined, homeIsBeyond: undefined, cantonService: undefined };
    }
    const { k, homeDeciseconds } = answer.nearest;
    const nearestDeciseconds = map.homes.map((_, home) => homeDeciseconds[home * k] ?? UNREACHABLE);
    const { thresholdSeconds } = answer.scenario;
    return {
      homeClass: nearestDeciseconds.map(classOfDeciseconds),
      homeIsBeyond: nearestDeciseconds.map((deciseconds) => isBeyond(deciseconds, thresholdSeconds)),
      cantonService: classifyCantonShapes(
        map.cantons.features.map(({ properties }) => properties.cantonCodes),
        answer.live.cantons,
      ),
    };
  }, [map, answer]);
}
