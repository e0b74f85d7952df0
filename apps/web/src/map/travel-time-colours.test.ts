import { TRAVEL_TIME_CLASSES } from "@maillage/coverage";
import { expect, test } from "vitest";
import { DEFICIENCIES, type Deficiency, seenDistance } from "../../test/reference/colour-vision.ts";
import { COLOURED_CLASSES } from "./travel-time-colours.ts";

// The keys of a literal without computed keys are exactly its type's.
const deficiencies = Object.keys(DEFICIENCIES) as Deficiency[];

test("every class of travel time has its colours, in order", () => {
  expect(COLOURED_CLASSES.map(({ timeClass }) => timeClass)).toStrictEqual(TRAVEL_TIME_CLASSES);
});

/** Just noticeable is about 0.02; five times that is told apart at a glance, in small discs. */
const APART = 0.1;

test.each(
  deficiencies.flatMap((deficiency) => (["light", "dark"] as const).map((scheme) => [deficiency, scheme] as const)),
)("with %s, on the %s map, no two classes look alike", (deficiency, scheme) => {
  for (const [index, { timeClass, colour }] of COLOURED_CLASSES.entries()) {
    for (const other of COLOURED_CLASSES.slice(index + 1)) {
      const distance = seenDistance(colour[scheme], other.colour[scheme], deficiency);
      expect(distance, `${timeClass.id} and ${other.timeClass.id}`).toBeGreaterThan(APART);
    }
  }
});
