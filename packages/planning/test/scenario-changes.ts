import fc from "fast-check";
import type { ScenarioChange } from "../src/scenario/change.ts";

const KEPT = { at: "2026-01-01T00:00:00Z", comment: null, year: null, costEuros: null };

/** A change of a scenario that closes a site, with what a test wants of it. */
export function buildClosing(id: string, kept: Partial<ScenarioChange> = {}): ScenarioChange {
  // What is given fits the kind of change it is given to: tests write both.
  return {
    kind: "set-status",
    siteId: `site-${id}`,
    status: "closed",
    date: null,
    ...KEPT,
    ...kept,
    id,
  } as ScenarioChange;
}

const idArbitrary = fc.constantFrom(..."abcdefgh");
const keptArbitrary = fc.record({
  year: fc.constantFrom(null, 2026, 2027),
  comment: fc.constantFrom(null, "un", "deux"),
});

/** A few changes with different ids, of two kinds; the same ids come often, so that lists have changes in common. */
export const changesArbitrary: fc.Arbitrary<readonly ScenarioChange[]> = fc.uniqueArray(
  fc.oneof(
    fc.tuple(idArbitrary, keptArbitrary).map(([id, kept]) => buildClosing(id, kept)),
    fc
      .tuple(idArbitrary, fc.constantFrom(5.1, 5.2, 5.3), fc.constantFrom(48.1, 48.2))
      .map(([id, longitude, latitude]): ScenarioChange => {
        return { ...KEPT, kind: "move-site", siteId: `site-${id}`, longitude, latitude, id };
      }),
  ),
  { selector: ({ id }) => id, maxLength: 8 },
);
