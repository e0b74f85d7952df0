import fc from "fast-check";
import type { ScenarioChange, SetSiteStatus, SiteChange } from "../src/scenario/change.ts";
import type { ScenarioView } from "../src/scenario/scenario-views.ts";

/** What a scenario keeps of a change besides what it does. */
type Kept = Omit<ScenarioChange, keyof SetSiteStatus | "id">;

const KEPT: Kept = { at: "2026-01-01T00:00:00Z", comment: null, year: null, costEuros: null };

export function buildChange(id: string, change: SiteChange, kept: Partial<Kept> = {}): ScenarioChange {
  return { ...change, ...KEPT, ...kept, id };
}

/** A change that closes a site; `site-<id>` unless told. */
export function buildClosing(id: string, { siteId = `site-${id}`, ...kept }: Partial<Kept> & { siteId?: string } = {}) {
  return buildChange(id, { kind: "set-status", siteId, status: "closed", date: null }, kept);
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

/** A scenario without a change, as planning gives it. */
export function buildScenario(fields: Partial<ScenarioView> = {}): ScenarioView {
  return {
    ...{ id: "abcdefghij", territory: "52", name: "Bus du nord", description: null, siteNetwork: "2021" },
    ...{ version: 3, latestVersion: 3, shelf: "active", isLocked: false },
    ...{ changeCount: 0, cost: { euros: null, unknownCount: 0 }, changes: [] },
    ...{ createdAt: "2026-01-01T00:00:00.000Z", updatedAt: "2026-01-02T00:00:00.000Z" },
    ...fields,
  };
}
