import type { SchemeColour } from "./travel-time-colours.ts";

/** Minutes saved (negative) or lost between two networks; bounds belong to the class nearer to "no change". */
export interface DifferenceClass {
  readonly id: "saved-10" | "saved-5" | "saved-1" | "same" | "lost-1" | "lost-5" | "lost-10" | "unreachable";
  readonly colour: SchemeColour;
}

/**
 * From most saved to most lost, then homes that reach no site before nor after. Blue is better and orange worse, as on the
 * map of times; lightness goes away from "no change" on both sides. A test simulates colour blindness.
 */
export const DIFFERENCE_CLASSES: readonly DifferenceClass[] = [
  { id: "saved-10", colour: { light: "#0a4391", dark: "#cfe8fc" } },
  { id: "saved-5", colour: { light: "#3f8fcf", dark: "#5aa2ea" } },
  { id: "saved-1", colour: { light: "#a9d3f0", dark: "#25589a" } },
  { id: "same", colour: { light: "#f4f2ec", dark: "#24242c" } },
  { id: "lost-1", colour: { light: "#fbc98a", dark: "#7d3f0a" } },
  { id: "lost-5", colour: { light: "#e0752a", dark: "#e8862c" } },
  { id: "lost-10", colour: { light: "#9c2208", dark: "#ffd58f" } },
  { id: "unreachable", colour: { light: "#1a1a1a", dark: "#a8a8a8" } },
];

const SAME = 3;
const UNREACHABLE_CLASS = 7;
/** Deciseconds; a change under one minute is within the roads' own error, and shown as none. */
const BOUNDS = [600, 3000, 6000] as const;

/**
 * Index in {@link DIFFERENCE_CLASSES} of a home's change. One that reaches a site only after is among those that save
 * most, one that does no more among those that lose most.
 *
 * @param before deciseconds, `unreachable` or more where no site is reached; `after` too.
 */
export function differenceClassOf(before: number, after: number, unreachable: number): number {
  if (before >= unreachable && after >= unreachable) return UNREACHABLE_CLASS;
  if (before >= unreachable) return 0;
  if (after >= unreachable) return SAME + BOUNDS.length;
  const change = Math.abs(after - before);
  const steps = change < BOUNDS[0] ? 0 : change < BOUNDS[1] ? 1 : change < BOUNDS[2] ? 2 : 3;
  return after < before ? SAME - steps : SAME + steps;
}
