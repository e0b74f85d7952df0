"use client";
import type { TerritoryMapView } from "@maillage/planning";
import { useEffect } from "react";
import { classifyCantonShapes } from "../../../map/canton-services.ts";
import type { MapController } from "../../../map/map-controller.ts";
import type { Hand } from "../live/use-under-hand.ts";
import type { HomeColourings } from "./use-home-colouring.ts";

/** Repaints homes and cantons at each move of a drag, in the task that changes the figures, without rendering anything. */
export function useLivePaint(
  hand: Hand,
  controller: MapController | undefined,
  map: TerritoryMapView | undefined,
  colour: HomeColourings["colour"],
): void {
  useEffect(() => {
    if (controller === undefined || map === undefined) return;
    const shapeCantonCodes = map.cantons.features.map(({ properties }) => properties.cantonCodes);
    return hand.subscribe(() => {
      const answer = hand.get()?.answer;
      if (answer === undefined) return;
      const { colouring, homeIsBeyond } = colour(answer);
      controller.setHomeStates(colouring.homeClass, homeIsBeyond);
      controller.setCantonServices(classifyCantonShapes(shapeCantonCodes, answer.live.cantons));
    });
  }, [hand, controller, map, colour]);
}
