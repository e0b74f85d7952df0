"use client";
import type { TerritoryMapView } from "@maillage/planning";
import { useCallback, useMemo } from "react";
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

/** The homes of an answer as the reader asked to see them. */
export interface ColouredHomes {
  readonly colouring: HomeColouring;
  /** Uint8[homeCount]: 1 beyond the threshold, after the changes. */
  readonly homeIsBeyond: Uint8Array;
}

export interface HomeColourings extends Partial<ColouredHomes> {
  /** Of the classes of travel time of the day; the legend is made from them too. */
  readonly classes: readonly ColouredClass[];
  /** The times of before, when they are asked for beside the others. */
  readonly before: ColouredHomes | undefined;
  /** The same for another answer: that of a site under the hand. */
  readonly colour: (answer: ColouredAnswer) => ColouredHomes;
  /** Index in the palette of catchments of each site of an answer; undefined unless catchments are shown. */
  readonly siteColourOf: ((answer: ColouredAnswer) => Uint8Array) | undefined;
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
  const siteColourOf = useSiteColours(couleurs === "bassins" ? map : undefined);
  const bounds = useMemo(
    () => classes.flatMap(({ timeClass: { toSeconds } }) => (toSeconds === null ? [] : [toSeconds * 10])),
    [classes],
  );
  const colourTimes = useCallback(
    (times: HomeTimes, rank: number): HomeColouring => ({
      palette: timePalette,
      homeClass: classifyTimes(times, rank, bounds),
    }),
    [timePalette, bounds],
  );
  const colourBefore = useCallback(
    ({ homeBaseDeciseconds }: ColouredAnswer): ColouredHomes => {
      const times: HomeTimes = { k: 1, homeSite: new Uint32Array(), homeDeciseconds: homeBaseDeciseconds };
      return { colouring: colourTimes(times, 0), homeIsBeyond: markBeyond(times, seuil * 60) };
    },
    [colourTimes, seuil],
  );
  // With a second map for before, the first one shows after.
  const shown = volet !== null && couleurs === "avant" ? "temps" : couleurs;
  const colour = useCallback(
    (given: ColouredAnswer): ColouredHomes => {
      const { nearest, homeBaseDeciseconds } = given;
      if (shown === "avant") return colourBefore(given);
      const colourings: Record<typeof shown, () => HomeColouring> = {
        temps: () => colourTimes(nearest, 0),
        second: () => colourTimes(nearest, 1),
        ecart: () => ({ palette: DIFFERENCE_PALETTE, homeClass: classifyDifferences(homeBaseDeciseconds, nearest) }),
        bassins: () => ({
          palette: CATCHMENT_PALETTE,
          homeClass: classifyCatchments(nearest, siteColourOf?.(given) ?? new Uint8Array()),
        }),
      };
      return { colouring: colourings[shown](), homeIsBeyond: markBeyond(nearest, seuil * 60) };
    },
    [shown, colourBefore, colourTimes, siteColourOf, seuil],
  );
  const isBeforeAsked = volet !== null;
  return useMemo(() => {
    const parts = { classes, colour, siteColourOf };
    if (map === undefined || answer === undefined) return { ...parts, before: undefined };
    return { ...parts, ...colour(answer), before: isBeforeAsked ? colourBefore(answer) : undefined };
  }, [map, answer, classes, colour, colourBefore, siteColourOf, isBeforeAsked]);
}

/** What colours catchments, as little otherwise as it can from one answer to the next. */
function useSiteColours(map: TerritoryMapView | undefined): ((answer: ColouredAnswer) => Uint8Array) | undefined {
  return useMemo(() => {
    if (map === undefined) return undefined;
    const pairs = listNeighbourPairs(map.homes);
    let previous: ReadonlyMap<string, number> = new Map();
    const known = new WeakMap<ColouredAnswer, Uint8Array>();
    return (answer) => {
      const done = known.get(answer);
      if (done !== undefined) return done;
      const { nearest, siteIds } = answer;
      const siteColour = colourCatchments(
        nearest,
        siteIds.length,
        pairs,
        siteIds.map((id) => previous.get(id)),
      );
      previous = new Map(siteIds.map((id, site) => [id, siteColour[site] ?? 0]));
      known.set(answer, siteColour);
      return siteColour;
    };
  }, [map]);
}
