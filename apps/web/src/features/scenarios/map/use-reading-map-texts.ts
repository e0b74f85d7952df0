"use client";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { useMapTexts } from "../../planner/map-texts.ts";
import type { ReadingMapProps } from "./reading-map.tsx";

/** Names of a map that is read and of its controls. @param key of the sentence that names the map. */
export function useReadingMapTexts(
  territoryName: string,
  key: "scenarios.compare.mapLabel" | "scenarios.timeline.mapLabel" | "proposals.map.label",
): ReadingMapProps["texts"] {
  const t = useTranslations();
  const { controls } = useMapTexts(territoryName);
  return useMemo(
    () => ({ map: t(key, { name: territoryName }), unavailable: t("scenarios.mapUnavailable"), controls }),
    [t, key, territoryName, controls],
  );
}
