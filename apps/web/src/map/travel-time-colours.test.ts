import { buildTravelTimeClasses, TRAVEL_TIME_CLASSES } from "@maillage/coverage";
import { expect, test } from "vitest";
import { DEFICIENCIES, type Deficiency, seenDistance } from "../../test/reference/colour-vision.ts";
import { CATCHMENT_COLOURS, NO_CATCHMENT_COLOUR } from "./catchment-colours.ts";
import { DIFFERENCE_CLASSES } from "./difference-classes.ts";
import { CLASS_COUNT_MAX, COLOURED_CLASSES, colourTimeClasses, type SchemeColour } from "./travel-time-colours.ts";

// The keys of a literal without computed keys are exactly its type's.
const deficiencies = Object.keys(DEFICIENCIES) as Deficiency[];

test("every class of travel time has its colours, in order", () => {
  expect(COLOURED_CLASSES.map(({ timeClass }) => timeClass)).toStrictEqual(TRAVEL_TIME_CLASSES);
});

test("a class that ends exactly at the threshold is within it: its hue is that of the covered", () => {
  const classes = buildTravelTimeClasses([600, 1500, 1800]);
  const at25 = colourTimeClasses(classes, 1500).map(({ colour }) => colour.light);
  const at30 = colourTimeClasses(classes, 1800).map(({ colour }) => colour.light);
  expect(at25[1]).toBe("#86c0e6");
  expect(at25[2]).toBe("#f59c3c");
  expect(at30[2]).toBe("#86c0e6");
});

/** Just noticeable is about 0.02; five times that is told apart at a glance, in small discs. */
const APART = 0.1;

/** Every count of bounds within and beyond the threshold that an address may give; the class above the last is beyond. */
const counts = Array.from({ length: CLASS_COUNT_MAX.within + 1 }, (_, within) =>
  Array.from({ length: CLASS_COUNT_MAX.beyond }, (_, beyond) => ({ within, beyond })),
)
  .flat()
  .filter(({ within, beyond }) => within + beyond > 0);

/** Every palette the map can draw homes with. */
const palettes: Readonly<Record<string, readonly SchemeColour[]>> = {
  ...Object.fromEntries(
    counts.map(({ within, beyond }) => {
      const classes = buildTravelTimeClasses(Array.from({ length: within + beyond }, (_, bound) => (bound + 1) * 60));
      const coloured = colourTimeClasses(classes, within === 0 ? 30 : within * 60);
      return [`${within} within and ${beyond + 1} beyond`, coloured.map(({ colour }) => colour)];
    }),
  ),
  differences: DIFFERENCE_CLASSES.map(({ colour }) => colour),
  catchments: [...CATCHMENT_COLOURS, NO_CATCHMENT_COLOUR],
};

test.each(Object.keys(palettes))("%s: no two look alike, whatever the colour blindness and the scheme", (name) => {
  const colours = palettes[name] ?? [];
  expect(colours.length).toBeGreaterThan(2);
  for (const deficiency of deficiencies) {
    for (const scheme of ["light", "dark"] as const) {
      for (const [index, colour] of colours.entries()) {
        for (const other of colours.slice(index + 1)) {
          const distance = seenDistance(colour[scheme], other[scheme], deficiency);
          expect(distance, `${deficiency}, ${scheme}: ${colour[scheme]} and ${other[scheme]}`).toBeGreaterThan(APART);
        }
      }
    }
  }
});
