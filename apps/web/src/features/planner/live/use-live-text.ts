"use client";
import { useRef, useSyncExternalStore } from "react";
import type { PlannerAnswer } from "../use-planner-worker.ts";
import type { Hand } from "./use-under-hand.ts";

/** A text of the figures that follows a drag, for a component that is rendered again when it reads otherwise; undefined until there are figures. */
export function useLiveText(
  { get, subscribe }: Hand,
  answer: PlannerAnswer | undefined,
  textOf: (answer: PlannerAnswer) => string,
): string | undefined {
  // Read several times at each change, and written once.
  const written = useRef<{ readonly from: PlannerAnswer; readonly by: typeof textOf; readonly text: string }>(
    undefined,
  );
  const read = () => {
    const from = get()?.answer ?? answer;
    if (from === undefined) return undefined;
    if (written.current?.from !== from || written.current.by !== textOf) {
      written.current = { from, by: textOf, text: textOf(from) };
    }
    return written.current.text;
  };
  return useSyncExternalStore(subscribe, read, () => answer && textOf(answer));
}
