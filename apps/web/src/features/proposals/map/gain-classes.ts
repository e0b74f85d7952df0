import type { HomeColouring } from "../../../map/home-colouring.ts";
import type { SchemeColour } from "../../../map/travel-time-colours.ts";
import type { HomeSeconds } from "../../scenarios/map/home-seconds.ts";

/** What a plan makes of a home at the threshold. */
export interface GainClass {
  readonly id: "gained" | "served" | "beyond" | "lost";
  readonly colour: SchemeColour;
}

/** Colours of the map of differences: blue is better, orange worse. Those beyond are also told by a ring. */
export const GAIN_CLASSES: readonly GainClass[] = [
  { id: "gained", colour: { light: "#0a4391", dark: "#cfe8fc" } },
  { id: "served", colour: { light: "#a9d3f0", dark: "#25589a" } },
  { id: "beyond", colour: { light: "#f4f2ec", dark: "#24242c" } },
  { id: "lost", colour: { light: "#e0752a", dark: "#e8862c" } },
];

/** Index in {@link GAIN_CLASSES} of each home; exactly at the threshold is within it. */
export function classifyGains(before: HomeSeconds, after: HomeSeconds, thresholdSeconds: number): HomeColouring {
  const isWithin = (seconds: number | null | undefined) =>
    seconds !== null && seconds !== undefined && seconds <= thresholdSeconds;
  return {
    palette: GAIN_CLASSES.map(({ colour }) => colour),
    homeClass: Uint8Array.from(after, (seconds, home) => {
      const wasWithin = isWithin(before[home]);
      if (isWithin(seconds)) return wasWithin ? 1 : 0;
      return wasWithin ? 3 : 2;
    }),
  };
}
