import { TRAVEL_TIME_CLASSES, type TravelTimeClass } from "@maillage/coverage";

/** A colour on the light map and on the dark one. */
export interface SchemeColour {
  readonly light: string;
  readonly dark: string;
}

export interface ColouredClass {
  readonly timeClass: TravelTimeClass;
  readonly colour: SchemeColour;
}

/**
 * Blues within the national goal of 30 minutes, orange then red beyond, neither where no road leads to a site: the change of
 * hue is at the goal, and blue against orange is the pair that every common colour blindness keeps apart. Within a hue,
 * lightness goes one way only. A test simulates the three deficiencies. Discs also have an outline, so that the palest
 * class stands out of the background.
 */
const CLASS_COLOURS: readonly SchemeColour[] = [
  { light: "#0b3c8c", dark: "#3f7fd9" },
  { light: "#2f7fc1", dark: "#7db4ec" },
  { light: "#86c0e6", dark: "#c3e0f8" },
  { light: "#f59c3c", dark: "#ffab4a" },
  { light: "#a8260b", dark: "#f2553a" },
  { light: "#1a1a1a", dark: "#a0a0a0" },
];

/** The classes of travel time with their colours: paint, legend and histogram are all made from this array. */
export const COLOURED_CLASSES: readonly ColouredClass[] = TRAVEL_TIME_CLASSES.map((timeClass, index) => {
  const colour = CLASS_COLOURS[index];
  if (colour === undefined) throw new Error(`No colour for the class of travel time ${timeClass.id}.`);
  return { timeClass, colour };
});
