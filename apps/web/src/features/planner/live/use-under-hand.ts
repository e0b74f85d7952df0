"use client";
import type { AppliedChanges, ScenarioChange } from "@maillage/planning/scenario";
import { useCallback, useRef, useSyncExternalStore } from "react";
import type { PlannerAnswer } from "../use-planner-worker.ts";
import type { LiveStore } from "./live-store.ts";

/** What a drag shows while it lasts, none of which the page as a whole is rendered for. */
export interface UnderHand {
  /** The site that the hand holds. */
  readonly siteId: string;
  /** With that site where the hand is. */
  readonly changes: readonly ScenarioChange[];
  /** The network after them. */
  readonly applied: AppliedChanges;
  /** Its figures; undefined when they could not be computed. */
  readonly answer: PlannerAnswer | undefined;
}

/** Undefined while no hand holds a site. */
export type Hand = LiveStore<UnderHand | undefined>;

const always = () => true;

/**
 * Renders its component at each move of a drag, and gives back what is under the hand; undefined when nothing is.
 *
 * @param isFollowed false for a drag that this component does not show.
 */
export function useUnderHand(
  { get, subscribe }: Hand,
  isFollowed: (under: UnderHand) => boolean = always,
): UnderHand | undefined {
  const latest = useRef(isFollowed);
  latest.current = isFollowed;
  const read = useCallback(() => {
    const under = get();
    return under !== undefined && latest.current(under) ? under : undefined;
  }, [get]);
  return useSyncExternalStore(subscribe, read, () => undefined);
}
