import type { CantonCode, CommuneCode, ImportedCommune, ImportedHome, ImportedSite } from "@maillage/official-data";
import fc from "fast-check";
import { expect, test } from "vitest";
import { hashJson } from "../../content-hash.ts";
import { readHauteMarne } from "../../read-haute-marne.ts";
import type { TerritoryContent } from "../../territory-content.ts";
import { composeTerritory, emptyTerritory } from "./compose-territory.ts";
import type { AnyComposedVersion, VersionScope } from "./composed-version.ts";
import { listSuperseded } from "./list-superseded.ts";

/* A département of four square communes of a tenth of a degree in a row, the first two in one canton, the others in another. */

const CODES = ["52001", "52002", "52003", "52004"] as CommuneCode[];
const square = (west: number, width: number) => ({
  type: "Polygon" as const,
  coordinates: [
    [
      [west, 48],
      [west + width, 48],
      [west + width, 48.1],
      [west, 48.1],
      [west, 48],
    ],
  ],
});

function communeRow(rank: number, fields: Partial<ImportedCommune> = {}): ImportedCommune {
  return {
    ...{ code: CODES[rank] ?? CODES[0] ?? ("" as CommuneCode), name: `Commune ${rank}`, population: 100 },
    ...{ longitude: 5.05 + rank / 10, latitude: 48.05, areaSquareKilometres: null, cantonCodes: [] },
    ...{ epciCode: null, epciName: null, arrondissementCode: null, geometry: square(5 + rank / 10, 0.1) },
    ...fields,
  };
}

function homeRow(id: number, longitude: number): ImportedHome {
  return {
    ...{ id: `h${id}`, longitude, latitude: 48.05, population: 10, communeCode: null, population65: 2 },
    ...{ population80: 1, households: 5, poorHouseholds: 1, isImputed: false },
  };
}

function siteRow(id: string, longitude: number, fields: Partial<ImportedSite> = {}): ImportedSite {
  return {
    ...{ id, name: `Site ${id}`, longitude, latitude: 48.05, isPositionApproximate: false, status: "labelled" },
    ...{ cantonCodes: [], format: "fixed", role: "principal", hours: null, hoursWarnings: [], partners: null },
    ...{ stops: null, agents: null, address: null, postcode: null, communeCode: null, communeName: null },
    ...{ labelDate: null, hoursAsWritten: null, notes: null },
    ...fields,
  };
}

const cantonRows = ["5201", "5202"].map((code, rank) => ({
  ...{ code: code as CantonCode, name: `Canton ${rank}`, population: null, communeCodes: [] },
  geometry: square(5 + 0.2 * rank, 0.2),
}));

let nextId = 0;
function version<Kind extends AnyComposedVersion["kind"]>(
  kind: Kind,
  rows: Extract<AnyComposedVersion, { kind: Kind }>["rows"],
  scope: Partial<VersionScope> = {},
): AnyComposedVersion {
  nextId += 1;
  return {
    ...{ id: `v${nextId}`, rank: nextId, kind, name: `Fichier ${nextId}`, producer: "", licence: "", vintage: "" },
    ...{ url: null, sha256: "00", rowCount: rows.length, rows },
    scope: { date: null, absentSites: null, fields: ["code", "geometry"], ...scope },
    // Kind and rows go together by the signature.
  } as AnyComposedVersion;
}

const communes = version(
  "communes",
  CODES.map((_, rank) => communeRow(rank)),
);
const cantons = version("cantons", cantonRows);
const empty = emptyTerritory("52", "Essai");

test("without versions, a territory is what it comes with", () => {
  const base = readHauteMarne();
  expect(composeTerritory(base, [])).toBe(base);
});

test("from files alone: communes, then cantons by their limits, then people in cells, then sites", () => {
  const homes = version("homes", [homeRow(1, 5.05), homeRow(2, 5.25), homeRow(3, 5.39), homeRow(4, 6)]);
  const sites = version("sites", [siteRow("a", 5.31), siteRow("far", 7)], { date: "2026-01-01" });
  const content = composeTerritory(empty, [communes, cantons, homes, sites]);
  expect(content.communes.map(({ cantonCodes }) => cantonCodes)).toStrictEqual([
    ["5201"],
    ["5201"],
    ["5202"],
    ["5202"],
  ]);
  // The fourth cell is in none of the communes: it is of elsewhere.
  expect(content.homeGrid?.homes.map(({ communeCode, cantonCodes }) => [communeCode, ...cantonCodes])).toStrictEqual([
    ["52001", "5201"],
    ["52003", "5202"],
    ["52004", "5202"],
  ]);
  expect(content.boundaries.filter(({ approximate }) => !approximate)).toHaveLength(6);
  const [network] = content.siteNetworks;
  expect(network).toMatchObject({ slug: "2026-01-01", datasetId: sites.id });
  expect(network?.sites).toMatchObject([
    { id: "a", communeCode: "52004", cantonCodes: ["5202"] },
    { id: "far", communeCode: "", cantonCodes: [] },
  ]);
  expect(content.datasets.map(({ kind }) => kind)).toStrictEqual(["communes", "cantons", "homes", "sites"]);
});

test("nobody is lost who lives in a commune merged since, or in an arrondissement of a city: they are where they are", () => {
  const merged = { ...homeRow(1, 5.15), communeCode: "52999" as CommuneCode };
  const elsewhere = { ...homeRow(2, 5.15), communeCode: "10001" as CommuneCode };
  const atEdge = { ...homeRow(3, 4.999), communeCode: "52999" as CommuneCode };
  const homes = version("homes", [merged, elsewhere, atEdge]);
  const placed = version(
    "communes",
    CODES.map((_, rank) => communeRow(rank, { geometry: null })),
  );
  for (const territory of [communes, placed]) {
    // Whichever file comes first.
    for (const versions of [
      [territory, homes],
      [homes, territory],
    ]) {
      const { homeGrid } = composeTerritory(empty, versions);
      expect(homeGrid?.homes.map(({ id, communeCode }) => [id, communeCode])).toStrictEqual([
        ["h1", "52002"],
        ["h3", "52001"],
      ]);
    }
  }
});

test("a later file lies over an earlier one, field by field; what it lacks is gone, what it leaves empty stays", () => {
  const later = version("communes", [communeRow(0, { population: 250, geometry: null }), communeRow(1)], {
    fields: ["code"],
  });
  const content = composeTerritory(empty, [communes, later]);
  expect(content.communes.map(({ code, population }) => [code, population])).toStrictEqual([
    ["52001", 250],
    ["52002", 100],
  ]);
  expect(content.boundaries.map(({ code }) => code)).toStrictEqual(["52001", "52002"]);
});

test.each(["close", "keep"] as const)("sites that a new list lacks: %s", (absentSites) => {
  const before = version("sites", [siteRow("a", 5.05), siteRow("b", 5.15)], { date: "2025-01-01" });
  const after = version("sites", [siteRow("b", 5.15)], { date: "2026-01-01", absentSites });
  const { siteNetworks } = composeTerritory(empty, [communes, before, after]);
  const statuses = siteNetworks.map(({ slug, sites }) => [slug, ...sites.map(({ id, status }) => `${id} ${status}`)]);
  expect(statuses).toStrictEqual([
    ["2025-01-01", "a labelled", "b labelled"],
    ["2026-01-01", "b labelled", absentSites === "close" ? "a closed" : "a labelled"],
  ]);
});

test("a site across the border stands in no canton, whatever its list says, and its commune is named with its département", () => {
  const across = { communeCode: "55029" as CommuneCode, cantonCodes: ["5501" as CantonCode] };
  const rows = [
    siteRow("a", 5.45, { ...across, communeName: "Bar-le-Duc" }),
    siteRow("b", 5.45, { ...across, communeName: "Bar-le-Duc (55)" }),
  ];
  const { siteNetworks } = composeTerritory(empty, [communes, cantons, version("sites", rows, { date: "2026-01-01" })]);
  const place = { communeCode: "55029", communeName: "Bar-le-Duc (55)", cantonCodes: [], longitude: 5.45 };
  expect(siteNetworks[0]?.sites).toMatchObject([place, place]);
});

test("a site whose row could not be read is not absent: it stays as it was", () => {
  const before = version("sites", [siteRow("a", 5.05), siteRow("b", 5.15), siteRow("c", 5.25)], { date: "2025-01-01" });
  const scope = { date: "2026-01-01", absentSites: "close", unreadSites: ["a"] } as const;
  const { siteNetworks } = composeTerritory(empty, [communes, before, version("sites", [siteRow("b", 5.15)], scope)]);
  expect(siteNetworks[1]?.sites.map(({ id, status }) => `${id} ${status}`)).toStrictEqual([
    ...["b labelled", "a labelled", "c closed"],
  ]);
});

test("partners told of sites reach later lists, which have the last word where they say something", () => {
  const partners = (name: string) => [{ name, days: null }];
  const fact = { siteId: "a", activity: null, hours: null };
  const first = version("sites", [siteRow("a", 5.05)], { date: "2025-01-01" });
  const told = version("partners", [{ ...fact, partners: partners("Pôle emploi") }], { date: "2025-01-01" });
  const silent = version("sites", [siteRow("a", 5.05)], { date: "2026-01-01" });
  const spoken = version("sites", [siteRow("a", 5.05, { partners: partners("Notaires") })], { date: "2027-01-01" });
  const { siteNetworks } = composeTerritory(empty, [communes, first, told, silent, spoken]);
  expect(siteNetworks.map(({ sites }) => sites[0]?.partners.map(({ name }) => name))).toStrictEqual([
    ["France Travail"],
    ["France Travail"],
    ["Notaires"],
  ]);
});

test("whatever is imported over Haute-Marne, its content holds together", () => {
  const base = readHauteMarne();
  const fewer = version("cantons", [
    { code: "5205" as CantonCode, name: "Chaumont", population: null, communeCodes: [], geometry: null },
  ]);
  const content = composeTerritory(base, [fewer]);
  assertWhole(content);
  expect(content.cantons).toStrictEqual([{ code: "5205", name: "Chaumont" }]);
});

const kinds = fc.constantFrom("communes", "fewer", "cantons", "homes", "populations", "sites", "other-sites");
function make(kind: string): AnyComposedVersion {
  switch (kind) {
    case "fewer":
      return version("communes", [communeRow(0), communeRow(3, { geometry: null })], { fields: ["code"] });
    case "cantons":
      return version("cantons", cantonRows);
    case "homes":
      return version("homes", [homeRow(1, 5.05), homeRow(2, 5.35)]);
    case "populations":
      return version("populations", [{ communeCode: CODES[0] ?? ("" as CommuneCode), population: nextId }]);
    case "sites":
      return version("sites", [siteRow("a", 5.05), siteRow("b", 5.2)], { date: "2025-01-01" });
    case "other-sites":
      return version("sites", [siteRow("b", 5.2)], { date: "2026-01-01", absentSites: "close" });
    default:
      return version(
        "communes",
        CODES.map((_, rank) => communeRow(rank, { population: nextId })),
      );
  }
}

test("any sequence of imports and undos leaves what replaying those in force gives, and undoing then redoing changes nothing", () => {
  let supersededCount = 0;
  fc.assert(
    fc.property(
      fc.array(fc.record({ kind: kinds, isUndone: fc.boolean() }), { maxLength: 7 }),
      fc.infiniteStream(fc.nat()),
      (steps, order) => {
        const made = steps.map(({ kind, isUndone }) => ({ isUndone, version: make(kind) }));
        const standing = made.flatMap((each) => (each.isUndone ? [] : [each.version]));
        const content = composeTerritory(empty, standing);
        assertWhole(content);
        // In whatever order the database gives them.
        const keys = new Map(standing.map(({ id }) => [id, order.next().value ?? 0]));
        const shuffled = standing.toSorted((a, b) => (keys.get(a.id) ?? 0) - (keys.get(b.id) ?? 0));
        expect(hashJson(composeTerritory(empty, shuffled))).toBe(hashJson(content));
        // Those that nothing is left of may never have been.
        const superseded = listSuperseded(standing.map((each) => ({ ...each, isUndone: false })));
        supersededCount += superseded.size;
        const inForce = standing.filter(({ id }) => !superseded.has(id));
        expect(hashJson(composeTerritory(empty, inForce))).toBe(hashJson(content));
      },
    ),
    { numRuns: 60 },
  );
  expect(supersededCount).toBeGreaterThan(0);
});

/** What the database's foreign keys ask for, and the engine: every code that is named is there, once. */
function assertWhole({
  cantons: units,
  communes: places,
  siteNetworks,
  homeGrid,
  datasets,
  boundaries,
}: TerritoryContent): void {
  const codes = new Set(units.map(({ code }) => code));
  const named = [
    ...places.flatMap(({ cantonCodes }) => cantonCodes),
    ...siteNetworks.flatMap(({ sites }) => sites.flatMap(({ cantonCodes }) => cantonCodes)),
    ...(homeGrid?.homes.flatMap(({ cantonCodes }) => cantonCodes) ?? []),
    ...boundaries.flatMap(({ cantonCodes }) => cantonCodes),
  ];
  expect(named.filter((code) => !codes.has(code))).toStrictEqual([]);
  for (const list of [units, places, boundaries.filter(({ unit }) => unit === "commune")]) {
    expect(new Set(list.map(({ code }) => code)).size).toBe(list.length);
  }
  expect(new Set(siteNetworks.map(({ slug }) => slug)).size).toBe(siteNetworks.length);
  const ids = new Set(datasets.map(({ id }) => id));
  expect(siteNetworks.filter(({ datasetId }) => !ids.has(datasetId))).toStrictEqual([]);
}
