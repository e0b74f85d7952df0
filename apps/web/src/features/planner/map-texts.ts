"use client";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { MapCanvasProps } from "../../map/map-canvas.tsx";

/** Names of the map and of its controls, in the page's language. */
export function useMapTexts(territoryName: string): MapCanvasProps["texts"] {
  const t = useTranslations();
  return useMemo(
    () => ({
      map: t("planner.mapLabel", { name: territoryName }),
      unavailable: t("planner.mapUnavailable"),
      crosshair: t("propose.crosshair"),
      north: t("mapTools.north"),
      northUp: t("mapTools.northUp"),
      controls: {
        "NavigationControl.ZoomIn": t("planner.zoomIn"),
        "NavigationControl.ZoomOut": t("planner.zoomOut"),
        "ScaleControl.Meters": "m",
        "ScaleControl.Kilometers": "km",
      },
    }),
    [t, territoryName],
  );
}
