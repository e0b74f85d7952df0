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

/** Classes that end within the threshold, and beyond it, that there are colours for. */
export const CLASS_COUNT_MAX = { within: 5, beyond: 4 } as const;

const NATIONAL_GOAL_SECONDS = 1800;

/**
 * Blues within the threshold, orange then red beyond, neither where no road leads to a site: the change of hue is at the
 * threshold, and blue against orange is the pair that every common colour blindness keeps apart. Within a hue, lightness
 * goes one way only. One row per count of classes; a test simulates the three deficiencies on every pair of rows. Discs
 * also have an outline, so that the palest class stands out of the background.
 */
const WITHIN: readonly (readonly SchemeColour[])[] = [
  [],
  ramp("#2f7fc1", "#7db4ec"),
  ramp("#0b3c8c #86c0e6", "#3f7fd9 #c3e0f8"),
  ramp("#0b3c8c #2f7fc1 #86c0e6", "#3f7fd9 #7db4ec #c3e0f8"),
  ramp("#0b3c8c #2c7abd #78b5e0 #d6eaf8", "#2257a8 #508edf #98c5f1 #eef7ff"),
  ramp("#0b3c8c #236ab1 #5298cf #8dc3e8 #d6eaf8", "#2257a8 #3f7fd9 #71aae9 #add2f4 #eef7ff"),
];
const BEYOND: readonly (readonly SchemeColour[])[] = [
  [],
  ramp("#e07a2a", "#fb8f41"),
  ramp("#f59c3c #a8260b", "#ffab4a #f2553a"),
  ramp("#ffd591 #e67c2c #a8260b", "#ffd07d #f97f41 #b32a1a"),
  ramp("#ffd591 #f4993b #d75d1e #a8260b", "#ffd590 #fb9838 #ee5035 #a82516"),
];
export const UNREACHABLE_COLOUR: SchemeColour = { light: "#1a1a1a", dark: "#a0a0a0" };

/**
 * Colours of classes of travel time, whose hue changes at the threshold: a class that ends exactly there is within.
 *
 * @throws {Error} when more classes lie on one side than {@link CLASS_COUNT_MAX} says: the address is bounded before.
 */
export function colourTimeClasses(
  classes: readonly TravelTimeClass[],
  thresholdSeconds: number,
): readonly ColouredClass[] {
  const isWithin = ({ toSeconds }: TravelTimeClass) => toSeconds !== null && toSeconds <= thresholdSeconds;
  const timed = classes.filter(({ fromSeconds }) => fromSeconds !== null);
  const within = WITHIN[timed.filter(isWithin).length];
  const beyond = BEYOND[timed.length - timed.filter(isWithin).length];
  if (within === undefined || beyond === undefined) throw new Error(`No colours for ${timed.length} classes.`);
  const colours = [...within, ...beyond];
  return classes.map((timeClass, index) => ({
    timeClass,
    colour: timeClass.fromSeconds === null ? UNREACHABLE_COLOUR : (colours[index] ?? UNREACHABLE_COLOUR),
  }));
}

/** The classes shown unless the reader chooses others: histogram, paint and legend are all made from this array. */
export const COLOURED_CLASSES: readonly ColouredClass[] = colourTimeClasses(TRAVEL_TIME_CLASSES, NATIONAL_GOAL_SECONDS);

function ramp(light: string, dark: string): readonly SchemeColour[] {
  const darks = dark.split(" ");
  return light.split(" ").map((colour, index) => ({ light: colour, dark: darks[index] ?? colour }));
}
