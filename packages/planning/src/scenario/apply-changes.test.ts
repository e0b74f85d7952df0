import { describe, expect, test } from "vitest";
import { buildSite, buildSquareNetwork, SQUARE_GROUND } from "../../test/square-ground.ts";
import { applyChanges } from "./apply-changes.ts";
import type { AddSite, SiteChange } from "./change.ts";
import { countSites } from "./count-sites.ts";
import { describeChange, describeProblem, listSiteNames } from "./describe-change.ts";

const NETWORK = buildSquareNetwork([
  buildSite("a"),
  buildSite("b", { longitude: 6.5, communeCode: "52002", communeName: "Milieu", cantonCodes: ["5202"] }),
  buildSite("c", { status: "planned", labelDate: null }),
]);
const ADDITION: AddSite = {
  ...{ kind: "add-site", siteId: "n1", name: null, format: "fixed", status: "labelled" },
  ...{ longitude: 7.5, latitude: 48.5 },
};
const apply = (...changes: readonly SiteChange[]) => applyChanges(NETWORK, changes, SQUARE_GROUND);
const siteAfter = (id: string, ...changes: readonly SiteChange[]) => apply(...changes).sites.find((s) => s.id === id);

test("no change gives the network's own sites, its date, and no problem", () => {
  expect(apply()).toStrictEqual({ sites: NETWORK.sites, problems: [], date: "2024-08-01" });
});

describe("adding", () => {
  test("comes after the network's, in the commune and the cantons where it stands, on a blank sheet", () => {
    const { sites, problems } = apply(ADDITION);
    expect(problems).toStrictEqual([]);
    expect(sites).toStrictEqual([
      ...NETWORK.sites,
      buildSite("n1", {
        ...{ name: "Est", communeCode: "52003", communeName: "Est", cantonCodes: ["5203", "5204"] },
        ...{ longitude: 7.5, latitude: 48.5, labelDate: null },
      }),
    ]);
  });

  test("takes the name, the canton and the sheet that its author gives", () => {
    const fields = { agents: 2, address: undefined };
    expect(siteAfter("n1", { ...ADDITION, name: "Bus", cantonCode: "5204", fields })).toMatchObject({
      ...{ name: "Bus", cantonCodes: ["5204"], agents: 2, address: null },
    });
  });

  test("out of the territory it is in no commune and no canton, and counts", () => {
    const { sites, date } = apply({ ...ADDITION, longitude: 9 });
    expect(sites.at(-1)).toMatchObject({ name: "n1", communeCode: "", communeName: "", cantonCodes: [] });
    expect(countSites(sites, date).map(({ id }) => id)).toStrictEqual(["a", "b", "n1"]);
  });

  test("twice, or under the id of a site of the network, is a problem and changes nothing", () => {
    const { sites, problems } = apply(ADDITION, { ...ADDITION, longitude: 5.1 }, { ...ADDITION, siteId: "a" });
    expect(sites.map(({ id }) => id)).toStrictEqual(["a", "b", "c", "n1"]);
    expect(sites.at(-1)?.longitude).toBe(7.5);
    expect(problems).toStrictEqual([
      { kind: "duplicate-site", change: 1, siteId: "n1" },
      { kind: "duplicate-site", change: 2, siteId: "a" },
    ]);
  });
});

test("moving changes position, commune and cantons, and nothing else", () => {
  expect(siteAfter("a", { kind: "move-site", siteId: "a", longitude: 6.25, latitude: 48.25 })).toStrictEqual(
    buildSite("a", {
      ...{ longitude: 6.25, latitude: 48.25, communeCode: "52002", communeName: "Milieu", cantonCodes: ["5202"] },
    }),
  );
});

test("a canton that is not where the site stands is told, and left out", () => {
  const moved: SiteChange = { kind: "move-site", siteId: "a", longitude: 7.5, latitude: 48.5, cantonCode: "5201" };
  const { sites, problems } = apply(moved);
  expect(sites[0]?.cantonCodes).toStrictEqual(["5203", "5204"]);
  expect(problems).toStrictEqual([
    {
      ...{ kind: "canton-not-there", change: 0, siteId: "a", cantonCode: "5201" },
      ...{ communeName: "Est", cantonCodes: ["5203", "5204"] },
    },
  ]);
});

describe("statuses", () => {
  test("a closed site stays in the list and no longer counts; the date is told in its history", () => {
    const { sites, date } = apply({ kind: "set-status", siteId: "a", status: "closed", date: "2025-03-01" });
    expect(sites[0]).toMatchObject({ status: "closed", labelDate: "2020-01-01" });
    expect(sites[0]?.events).toStrictEqual([{ date: "2025-03-01", kind: "status", fr: "Fermé", en: "Closed" }]);
    expect(countSites(sites, date).map(({ id }) => id)).toStrictEqual(["b"]);
  });

  test.each([null, "2024-08-01", "2026-09-01"])("a planned site labelled on %s counts in the scenario", (date) => {
    const after = apply({ kind: "set-status", siteId: "c", status: "labelled", date });
    expect(after.sites[2]?.labelDate).toBe(date);
    expect(countSites(after.sites, after.date).map(({ id }) => id)).toStrictEqual(["a", "b", "c"]);
    expect(after.date).toBe(date === "2026-09-01" ? date : "2024-08-01");
  });

  test("a label of the very day counts, one of the next day does not", () => {
    const sites = [buildSite("a", { labelDate: "2024-08-01" }), buildSite("b", { labelDate: "2024-08-02" })];
    expect(countSites(sites, "2024-08-01").map(({ id }) => id)).toStrictEqual(["a"]);
  });
});

test("editing writes the fields given, `null` included, and leaves the others", () => {
  const fields = { name: "Autre", labelDate: null, agents: undefined };
  expect(siteAfter("a", { kind: "edit-site", siteId: "a", fields })).toStrictEqual(
    buildSite("a", { name: "Autre", labelDate: null }),
  );
});

describe("merging", () => {
  test("closes the others, which say by which site and when they were taken over", () => {
    const { sites, problems } = apply({ kind: "merge-sites", siteId: "a", mergedSiteIds: ["b", "c"] });
    expect(problems).toStrictEqual([]);
    expect(sites.map(({ status }) => status)).toStrictEqual(["labelled", "closed", "closed"]);
    expect(sites[0]).toStrictEqual(NETWORK.sites[0]);
    expect(sites[1]?.events).toStrictEqual([
      { date: "2024-08-01", kind: "status", fr: "Fermé, repris par Site a", en: "Closed, taken over by Site a" },
    ]);
  });

  test("with itself, with an unknown or a closed site is told; the others of the same merge are merged", () => {
    const { sites, problems } = apply(
      { kind: "set-status", siteId: "c", status: "closed", date: null },
      { kind: "merge-sites", siteId: "a", mergedSiteIds: ["a", "x", "c", "b", "b"] },
      { kind: "merge-sites", siteId: "b", mergedSiteIds: ["a"] },
    );
    expect(sites.map(({ status }) => status)).toStrictEqual(["labelled", "closed", "closed"]);
    expect(problems).toStrictEqual([
      { kind: "merge-with-itself", change: 1, siteId: "a" },
      { kind: "unknown-site", change: 1, siteId: "x" },
      { kind: "merge-of-closed-site", change: 1, siteId: "c" },
      { kind: "merge-into-closed-site", change: 2, siteId: "a" },
    ]);
  });
});

test("a change to a site that nobody knows is told, and the others are made", () => {
  const { sites, problems } = apply(
    { kind: "edit-site", siteId: "x", fields: {} },
    { kind: "set-status", siteId: "a", status: "closed", date: null },
  );
  expect(problems).toStrictEqual([{ kind: "unknown-site", change: 0, siteId: "x" }]);
  expect(sites[0]?.status).toBe("closed");
});

test("changes and problems are told in both languages, by the names of sites", () => {
  const changes: readonly SiteChange[] = [
    ADDITION,
    { kind: "move-site", siteId: "a", longitude: 7.5, latitude: 48.5, cantonCode: "5201" },
    { kind: "set-status", siteId: "b", status: "closed", date: "2025-03-01" },
    { kind: "edit-site", siteId: "a", fields: { hours: null, agents: 2 } },
    { kind: "merge-sites", siteId: "a", mergedSiteIds: ["c", "x"] },
  ];
  const { sites, problems } = apply(...changes);
  const names = listSiteNames(sites);
  expect(changes.map((change) => describeChange(change, names, "fr"))).toStrictEqual([
    "Ouvrir Est",
    "Déplacer Site a",
    "Fermer Site b (2025-03-01)",
    "Modifier Site a\u202f: horaires, nombre d’agents",
    "Fusionner Site c, x avec Site a",
  ]);
  expect(changes.map((change) => describeChange(change, names, "en"))).toStrictEqual([
    "Open Est",
    "Move Site a",
    "Close Site b (2025-03-01)",
    "Edit Site a: opening hours, number of agents",
    "Merge Site c, x into Site a",
  ]);
  expect(problems.map((problem) => describeProblem(problem, names, "en"))).toStrictEqual([
    '"Site a" is said to be in canton 5201, but it is in Est (5203, 5204): it counts where it is. Correct the canton or move it.',
    'Site "x" is neither in the network nor among the additions: the change does nothing. Remove it.',
  ]);
});
