import { expect, test } from "vitest";
import { buildSite, buildSquareNetwork, SQUARE_GROUND } from "../../test/square-ground.ts";
import { applyChanges } from "./apply-changes.ts";
import type { SiteChange } from "./change.ts";
import { isCounted } from "./count-sites.ts";
import { isPresent, listPresenceDates, listPresences } from "./list-presences.ts";

const SITES = [
  buildSite("a", { labelDate: "2021-06-01" }),
  buildSite("b", { labelDate: "2020-01-01" }),
  buildSite("c", { labelDate: "2021-06-01" }),
  buildSite("d", { labelDate: "2025-01-01" }),
  buildSite("e", { labelDate: "2019-01-01", status: "closed" }),
  buildSite("f", { labelDate: null }),
];

function presencesAfter(changes: readonly SiteChange[], sites = SITES) {
  const siteNetwork = buildSquareNetwork(sites, "2024-08-01");
  const { sites: changed, date } = applyChanges(siteNetwork, changes, SQUARE_GROUND);
  const countedSites = changed.filter((site) => isCounted(site, date));
  return { date, presences: listPresences({ siteNetwork, changes, countedSites, date }, (site) => site) };
}
function presentAt(changes: readonly SiteChange[], date: string): string[] {
  return presencesAfter(changes)
    .presences.filter((presence) => isPresent(presence, date))
    .map(({ site }) => site.id)
    .toSorted();
}

test("a network grew at the dates of its labels in force, each once; at its own when no label has one", () => {
  const { presences, date } = presencesAfter([]);
  expect(listPresenceDates(presences, date)).toStrictEqual(["2020-01-01", "2021-06-01"]);
  expect(presentAt([], "2020-01-01")).toStrictEqual(["b", "f"]);
  const undated = presencesAfter([], [buildSite("f", { labelDate: null })]);
  expect(listPresenceDates(undated.presences, undated.date)).toStrictEqual(["2024-08-01"]);
});

test("a site that changes open without a date is there once they are done, not in the past", () => {
  const position = { longitude: 5.5, latitude: 48.5 };
  const add: SiteChange = {
    ...{ kind: "add-site", siteId: "n", name: "N", format: "fixed", status: "labelled", ...position },
  };
  expect(presentAt([add], "2020-01-01")).toStrictEqual(["b", "f"]);
  expect(presentAt([add], "2024-07-31")).not.toContain("n");
  expect(presentAt([add], "2024-08-01")).toContain("n");
  const relabel: SiteChange = { kind: "set-status", siteId: "e", status: "labelled", date: null };
  expect(presentAt([relabel], "2020-01-01")).not.toContain("e");
  // What the network has already, labelled again without a date, keeps the date that is known of it.
  const again: SiteChange = { kind: "set-status", siteId: "a", status: "labelled", date: null };
  expect(presentAt([again], "2021-05-31")).not.toContain("a");
  expect(presentAt([again], "2021-06-01")).toContain("a");
});

test("a site that changes close is there until it closes", () => {
  const close: SiteChange = { kind: "set-status", siteId: "b", status: "closed", date: "2023-01-01" };
  expect(presentAt([close], "2020-01-01")).toContain("b");
  expect(presentAt([close], "2022-12-31")).toContain("b");
  expect(presentAt([close], "2023-01-01")).not.toContain("b");
  const { presences, date } = presencesAfter([close]);
  expect(listPresenceDates(presences, date)).toContain("2023-01-01");
  const undated: SiteChange = { ...close, date: null };
  expect(presentAt([undated], "2024-07-31")).toContain("b");
  expect(presentAt([undated], "2024-08-01")).not.toContain("b");
  const merge: SiteChange = { kind: "merge-sites", siteId: "a", mergedSiteIds: ["b"], date: "2022-01-01" };
  expect([
    presentAt([merge], "2021-12-31").includes("b"),
    presentAt([merge], "2022-01-01").includes("b"),
  ]).toStrictEqual([true, false]);
});
