import { applyChanges, isCounted, type ScenarioChange, type SiteChange } from "@maillage/planning/scenario";
import { SITE_STATUSES, type SiteView } from "@maillage/planning/views";
import fc from "fast-check";
import { expect, test } from "vitest";
import { addChange } from "./add-change.ts";
import { keepChange } from "./keep-change.ts";
import { withdrawSite } from "./withdraw-site.ts";

const site = (id: string, status: SiteView["status"], labelDate: string | null): SiteView => ({
  ...{ id, name: id, address: null, communeCode: "1", communeName: "Un", cantonCodes: ["5201"] },
  ...{ longitude: 5, latitude: 48, format: "fixed", role: "principal", status, labelDate, hostBody: null },
  ...{ hours: null, hoursAsWritten: null, agents: null, agentsFullTimeEquivalent: null, partners: [], stops: null },
  ...{ events: [], activity: [], notes: null, sources: [] },
});
const siteNetwork = {
  date: "2024-08-01",
  sites: [
    site("open", "labelled", "2021-01-01"),
    site("undated", "labelled", null),
    site("later", "labelled", "2025-01-01"),
    site("planned", "planned", null),
    site("closed", "closed", "2020-01-01"),
  ],
};
const ground = {
  communeCentres: [
    { code: "1", name: "Un", longitude: 5, latitude: 48, cantonCodes: ["5201", "5202"] },
    { code: "2", name: "Deux", longitude: 6, latitude: 48, cantonCodes: ["5203"] },
  ],
  communes: { type: "FeatureCollection" as const, features: [] },
  cantons: { type: "FeatureCollection" as const, features: [] },
};

const siteId = fc.constantFrom("open", "undated", "later", "planned", "closed", "a1", "a2", "nowhere");
const position = fc.record({ longitude: fc.constantFrom(5, 5.1, 6), latitude: fc.constantFrom(48, 48.1) });
const canton = fc.constantFrom({}, {}, { cantonCode: "5201" }, { cantonCode: "5203" });
const act: fc.Arbitrary<SiteChange> = fc.oneof(
  fc.tuple(siteId, position, canton).map(
    ([id, at, serves]): SiteChange => ({
      ...{ kind: "add-site", siteId: id, name: null, format: "fixed", status: "labelled" },
      ...at,
      ...serves,
    }),
  ),
  {
    weight: 3,
    arbitrary: fc
      .tuple(siteId, position, canton)
      .map(([id, at, serves]): SiteChange => ({ kind: "move-site", siteId: id, ...at, ...serves })),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("set-status" as const),
      siteId,
      status: fc.constantFrom(...SITE_STATUSES),
      date: fc.constantFrom(null, null, null, "2025-06-01"),
    }),
  },
  fc.record({
    kind: fc.constant("merge-sites" as const),
    siteId,
    mergedSiteIds: fc.array(siteId, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({ kind: fc.constant("edit-site" as const), siteId, fields: fc.constant({ agents: 3 }) }),
);

/** All that figures depend on, and what sheets say. */
function listStates(changes: readonly SiteChange[]) {
  const { sites, date } = applyChanges(siteNetwork, changes, ground);
  return sites.map((each) => ({
    ...{ id: each.id, longitude: each.longitude, latitude: each.latitude, status: each.status },
    ...{ cantonCodes: each.cantonCodes, agents: each.agents, isCounted: isCounted(each, date), events: each.events },
  }));
}

test("one more change gives the sites that appending it gives, whatever came before", () => {
  let foldedCount = 0;
  fc.assert(
    fc.property(fc.array(act, { maxLength: 14 }), (acts) => {
      let changes: readonly ScenarioChange[] = [];
      for (const each of acts) {
        const appended = [...changes, keepChange(each)];
        changes = addChange(changes, keepChange(each), siteNetwork);
        expect(listStates(changes)).toStrictEqual(listStates(appended));
        if (changes.length < appended.length) foldedCount++;
      }
      expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
    }),
    { numRuns: 400 },
  );
  expect(foldedCount).toBeGreaterThan(40);
});

test("a drag of ten steps is one change, which keeps its id and what was written on it", () => {
  const first = { ...keepChange({ kind: "move-site", siteId: "open", longitude: 5.1, latitude: 48 }), comment: "gare" };
  const again = keepChange({ kind: "move-site", siteId: "open", longitude: 5.2, latitude: 48.2 });
  expect(addChange([first], again, siteNetwork)).toStrictEqual([
    { ...first, longitude: 5.2, latitude: 48.2, at: again.at },
  ]);
});

test("a site moved after a merge named it keeps the name that the merge wrote down", () => {
  const added = keepChange({
    ...{ kind: "add-site", siteId: "a1", name: null, format: "fixed", status: "labelled", longitude: 5, latitude: 48 },
  });
  const merge = keepChange({ kind: "merge-sites", siteId: "a1", mergedSiteIds: ["open"] });
  const move = keepChange({ kind: "move-site", siteId: "a1", longitude: 6, latitude: 48 });
  expect(listStates(addChange([added, merge], move, siteNetwork))).toStrictEqual(listStates([added, merge, move]));
  expect(addChange([added], move, siteNetwork)).toHaveLength(1);
});

test("closed and opened again is no change; so is a planned site opened and put back", () => {
  const status = (id: string, to: SiteView["status"]) =>
    keepChange({ kind: "set-status", siteId: id, status: to, date: null });
  const closed = addChange([], status("open", "closed"), siteNetwork);
  expect(closed).toHaveLength(1);
  expect(addChange(closed, status("open", "labelled"), siteNetwork)).toStrictEqual([]);
  const opened = addChange([], status("planned", "labelled"), siteNetwork);
  expect(addChange(opened, status("planned", "planned"), siteNetwork)).toStrictEqual([]);
});

test("a site withdrawn leaves nothing behind, and merges go on without it", () => {
  const changes = [
    keepChange({
      kind: "add-site",
      siteId: "a1",
      name: null,
      format: "fixed",
      status: "labelled",
      longitude: 5,
      latitude: 48,
    }),
    keepChange({ kind: "merge-sites", siteId: "open", mergedSiteIds: ["a1", "undated"] }),
    keepChange({ kind: "merge-sites", siteId: "a1", mergedSiteIds: ["later"] }),
    keepChange({ kind: "edit-site", siteId: "a1", fields: { agents: 2 } }),
  ];
  expect(withdrawSite(changes, "a1")).toMatchObject([
    { kind: "merge-sites", siteId: "open", mergedSiteIds: ["undated"] },
  ]);
  expect(
    withdrawSite([changes[1] ?? keepChange({ kind: "edit-site", siteId: "x", fields: {} })], "open"),
  ).toStrictEqual([]);
});
