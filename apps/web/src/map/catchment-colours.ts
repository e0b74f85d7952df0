import type { SchemeColour } from "./travel-time-colours.ts";

/** Colours of catchments: they only tell neighbours apart, and say nothing by themselves. A test simulates colour blindness. */
export const CATCHMENT_COLOURS: readonly SchemeColour[] = [
  { light: "#60a6ec", dark: "#5495d1" },
  { light: "#dcd068", dark: "#d6af6d" },
  { light: "#aa3662", dark: "#762000" },
  { light: "#a0ecff", dark: "#94d8fa" },
  { light: "#7d5cbd", dark: "#3f3b7e" },
  { light: "#b98b4a", dark: "#977c1e" },
];

/** Homes that reach no site. */
export const NO_CATCHMENT_COLOUR: SchemeColour = { light: "#1a1a1a", dark: "#f4f4f4" };

/** Class of a home that belongs to no catchment, in the palette made of the colours above, then this one. */
export const NO_CATCHMENT_CLASS = CATCHMENT_COLOURS.length;
