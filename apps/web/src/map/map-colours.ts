import type { SchemeColour } from "./travel-time-colours.ts";

export type Scheme = keyof SchemeColour;

/** Greys of the ground, so that homes and sites are what is seen; on each scheme's page background. */
export const GROUND_COLOURS = {
  background: { light: "#ececec", dark: "#101014" },
  land: { light: "#fafaf7", dark: "#1d1d24" },
  cantonLine: { light: "#6a6a6a", dark: "#9a9aa5" },
  cantonWithoutSite: { light: "#8e4a9e", dark: "#c88ad6" },
  communeLine: { light: "#cfcfcf", dark: "#3a3a45" },
  road: { light: "#c3b8a5", dark: "#4d4a42" },
  sharedTown: { light: "#8a8a8a", dark: "#8a8a95" },
  text: { light: "#161616", dark: "#ffffff" },
  halo: { light: "#ffffff", dark: "#000000" },
  outline: { light: "#161616", dark: "#000000" },
  /** Thick ring of a home beyond the threshold; on the dark map a yellow, that the palest blue does not swallow. */
  beyond: { light: "#161616", dark: "#fff04d" },
  selection: { light: "#6a0dad", dark: "#e2b5ff" },
  route: { light: "#6a0dad", dark: "#e2b5ff" },
  isochrone: { light: "#00504a", dark: "#7fe3d6" },
  link: { light: "#4a1486", dark: "#d3b3ff" },
  measure: { light: "#b4006c", dark: "#ff8fd0" },
} as const satisfies Readonly<Record<string, SchemeColour>>;
