"use client";
import type { TerritoryMapView } from "@maillage/planning";
import { useMemo, useRef } from "react";
import { CATCHMENT_COLOURS, NO_CATCHMENT_COLOUR } from "../../../map/catchment-colours.ts";
import { colourClassMinutes } from "../../../map/class-bounds.ts";
import { colourCatchments } from "../../../map/colour-catchments.ts";
import { DIFFERENCE_CLASSES } from "../../../map/difference-classes.ts";
import {
  classifyCatchments,
  classifyDifferences,
  classifyTimes,
  type HomeColouring,
  type HomeTimes,
  markBeyond,
} from "../../../map/home-colouring.ts";
import { listNeighbourPairs } from "../../../map/home-neighbours.ts";
import type { ColouredClass } from "../../../map/travel-time-colours.ts";
import type { ComputeAnswer } from "../../../map/worker/protocol.ts";
import type { ViewState } from "../../../view-state/view-state.ts";

export type ColouredAnswer = Pick<ComputeAnswer, "nearest" | "siteIds" | "homeBaseDeciseconds">;

export interface HomeColourings {
  /** Of the classes of travel time of the day; the legend is made from them too. */
  readonly classes: readonly ColouredClass[];
  /** What the reader asked to see; undefined until computed. */
  readonly colouring: HomeColouring | undefined;
  /** Uint8[homeCount]: 1 beyond the threshold, after the changes. */
  readonly homeIsBeyond: Uint8Array | undefined;
  /** The times of before, when they are asked for beside the others. */
  readonly before: { readonly colouring: HomeColouring; readonly homeIsBeyond: Uint8Array } | undefined;
  /** Index in the palette of catchments of each site of the answer; undefined unless catchments are shown. */
  readonly siteColour: Uint8Array | undefined;
}

const DIFFERENCE_PALETTE = DIFFERENCE_CLASSES.map(({ colour }) => colour);
const CATCHMENT_PALETTE = [...CATCHMENT_COLOURS, NO_CATCHMENT_COLOUR];

/** How homes are coloured, for what the address asks and the last answer of the worker. */
export function useHomeColouring(
  map: TerritoryMapView | undefined,
  answer: ColouredAnswer | undefined,
  { couleurs, classes: chosen, seuil, volet }: Pick<ViewState, "couleurs" | "classes" | "seuil" | "volet">,
): HomeColourings {
  const classes = useMemo(() => colourClassMinutes(chosen, seuil), [chosen, seuil]);
  const timePalette = useMemo(() => classes.map(({ colour }) => colour), [classes]);
  const siteColour = useSiteColours(map, couleurs === "bassins" ? answer : undefined);
  return useMemo(() => {
    if (map === undefined || answer === undefined) {
      return { classes, colouring: undefined, homeIsBeyond: undefined, before: undefined, siteColour };
    }
    const { nearest, homeBaseDeciseconds } = answer;
    const bounds = classes.flatMap(({ timeClass: { toSeconds } }) => (toSeconds === null ? [] : [toSeconds * 10]));
    const baseTimes: HomeTimes = { k: 1, homeSite: new Uint32Array(), homeDeciseconds: homeBaseDeciseconds };
    const timesOf = (times: HomeTimes, rank: number): HomeColouring => ({
      palette: timePalette,
      homeClass: classifyTimes(times, rank, bounds),
    });
    // With a second map for before, the first one shows after.
    const shown = volet !== null && couleurs === "avant" ? "temps" : couleurs;
    const colourings: Record<typeof couleurs, () => HomeColouring> = {
      temps: () => timesOf(nearest, 0),
      avant: () => timesOf(baseTimes, 0),
      second: () => timesOf(nearest, 1),
      ecart: () => ({ palette: DIFFERENCE_PALETTE, homeClass: classifyDifferences(homeBaseDeciseconds, nearest) }),
      bassins: () => ({
        palette: CATCHMENT_PALETTE,
        homeClass: classifyCatchments(nearest, siteColour ?? new Uint8Array()),
      }),
    };
    const beyondBefore = () => markBeyond(baseTimes, seuil * 60);
    return {
      classes,
      siteColour,
      colouring: colourings[shown](),
      homeIsBeyond: shown === "avant" ? beyondBefore() : markBeyond(nearest, seuil * 60),
      before: volet === null ? undefined : { colouring: timesOf(baseTimes, 0), homeIsBeyond: beyondBefore() },
    };
  }, [map, answer, classes, timePalette, siteColour, couleurs, seuil, volet]);
}

/** Colours of catchments that change as little as they can from one answer to the next. */
function useSiteColours(map: TerritoryMapView | undefined, answer: ColouredAnswer | undefined): Uint8Array | undefined {
  const isAsked = answer !== undefined;
  const pairs = useMemo(
    () => (isAsked && map !== undefined ? listNeighbourPairs(map.homes) : undefined),
    [isAsked, map],
  );
  const previous = useRef<ReadonlyMap<string, number>>(new Map());
  return useMemo(() => {
    if (pairs === undefined || answer === undefined) return undefined;
    const { nearest, siteIds } = answer;
    const siteColour = colourCatchments(
      nearest,
      siteIds.length,
      pairs,
      siteIds.map((id) => previous.current.get(id)),
    );
    previous.current = new Map(siteIds.map((id, site) => [id, siteColour[site] ?? 0]));
    return siteColour;
  }, [pairs, answer]);
}
