"use client";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { useUnderHand } from "../live/use-under-hand.ts";
import { buildSiteDirectory } from "../site-directory.ts";
import type { MapTools } from "./use-map-tools.ts";

/** Up to so many homes, tables are made again within a frame. */
const LIVE_TABLE_HOMES = 2000;

/** What tables show: they follow a drag, unless there are too many homes for that. */
export function useTablesContent(
  tools: Pick<MapTools, "map" | "hand" | "answer" | "directory" | "addedIds">,
): Pick<MapTools, "answer" | "directory"> {
  const { map, hand, answer, directory, addedIds } = tools;
  const t = useTranslations();
  const under = useUnderHand(hand, () => (map?.homes.length ?? 0) <= LIVE_TABLE_HOMES);
  return useMemo(
    () =>
      under === undefined
        ? { answer, directory }
        : { answer: under.answer ?? answer, directory: buildSiteDirectory(under.applied.sites, addedIds, t) },
    [under, answer, directory, addedIds, t],
  );
}
