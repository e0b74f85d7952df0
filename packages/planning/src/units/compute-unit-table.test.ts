import { buildModelledNetwork } from "@maillage/road-network";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildSite } from "../../test/square-ground.ts";
import { buildAnalysisSubject } from "../analysis/analysis-subject.ts";
import type { CommuneAreas } from "../analysis/cantons/list-commune-areas.ts";
import { buildCoverageGround } from "../coverage-ground.ts";
import { computeUnitTable } from "./compute-unit-table.ts";
import type { UnitFiguresView } from "./unit-views.ts";

const CANTONS = ["5201", "5202", "5203"].map((code) => ({ code, name: code }));
const TERRITORY = { code: "52", name: "Essai" };

interface Village {
  readonly population: number;
  readonly cantonCodes: readonly string[];
  readonly arrondissement: string | null;
  readonly epci: string | null;
  /** Cells of a grid, or nobody: a commune may have several homes, or none. */
  readonly homeCount: number;
  readonly hasSite: boolean;
}

const villages = fc.array(
  fc.record({
    population: fc.integer({ min: 0, max: 900 }),
    cantonCodes: fc.subarray(CANTONS.map(({ code }) => code)),
    arrondissement: fc.option(fc.constantFrom("521", "522")),
    epci: fc.option(fc.constantFrom("200000001", "200000002")),
    homeCount: fc.integer({ min: 0, max: 2 }),
    hasSite: fc.boolean(),
  }),
  { minLength: 2, maxLength: 8 },
);

/** Villages seven kilometres apart along a road, each with its homes side by side; a site in some. */
function buildTable(list: readonly Village[], thresholdSeconds = 600) {
  const places = list.map((village, index) => {
    return { ...village, code: `520${10 + index}`, name: `V${index}`, longitude: 5 + 0.1 * index, latitude: 48 };
  });
  const homes = places.flatMap(({ homeCount, code, name, longitude, latitude, population, cantonCodes }) =>
    Array.from({ length: homeCount }, (_, cell) => {
      return { id: `${code}-${cell}`, name, communeCode: code, longitude, latitude, population, cantonCodes };
    }),
  );
  const network = buildModelledNetwork(places.map((place) => ({ ...place, population: place.population + 1 })));
  const sites = places
    .filter(({ hasSite }) => hasSite)
    .map(({ code, cantonCodes, longitude, latitude }) => {
      const site = buildSite(code, { communeCode: code, cantonCodes: [...cantonCodes], longitude, latitude });
      return {
        ...site,
        places: [{ stop: null, communeCode: code, cantonCodes: [...cantonCodes], longitude, latitude }],
      };
    });
  const ground = buildCoverageGround(network, "essai", homes, CANTONS);
  const communes = places.map(({ code, name, cantonCodes, arrondissement, epci }): CommuneAreas => {
    const named = (unit: string | null) => unit && { code: unit, name: unit };
    return { code, name, cantonCodes, arrondissement: named(arrondissement) || null, epci: named(epci) || null };
  });
  const subject = buildAnalysisSubject(ground, sites, { thresholdSeconds, timeFactor: 1 });
  return { table: computeUnitTable(subject, communes, TERRITORY), places };
}

const sumOf = (units: readonly UnitFiguresView[], valueIn: (unit: UnitFiguresView) => number) =>
  units.reduce((total, unit) => total + valueIn(unit), 0);
/** Everything that is a number of people. */
const PEOPLE: readonly ((unit: UnitFiguresView) => number)[] = [
  ({ population }) => population,
  ({ covered }) => covered,
  ({ borderline }) => borderline,
  ({ within20Minutes }) => within20Minutes,
  ({ unreachable }) => unreachable,
  ...[0, 1, 2, 3, 4].map(
    (index) =>
      ({ classPeople }: UnitFiguresView) =>
        classPeople[index] ?? Number.NaN,
  ),
  // A home's people divided by its cantons: of the order of 1e-13 for the hundreds of people here.
];

test("communes sum to the territory, and to each wider unit; so do all other kinds but for people in none", () => {
  let shared = 0;
  fc.assert(
    fc.property(villages, (list) => {
      const { table, places } = buildTable(list);
      const communes = table.unitsOfKind.get("commune") ?? [];
      const communeOf = new Map(communes.map((unit) => [unit.code, unit]));
      for (const valueIn of PEOPLE) {
        expect(sumOf(communes, valueIn)).toBeCloseTo(valueIn(table.territory), 6);
        for (const [kind, units] of table.unitsOfKind) {
          const unitsOf = ({ cantonCodes, arrondissement, epci, code }: (typeof places)[number]) =>
            ({ commune: [code], canton: cantonCodes, arrondissement: [arrondissement], epci: [epci] })[kind];
          for (const unit of units) {
            const expected = places.reduce((total, place) => {
              const own = communeOf.get(place.code);
              const among = unitsOf(place);
              return own !== undefined && among.includes(unit.code) ? total + valueIn(own) / among.length : total;
            }, 0);
            expect(valueIn(unit)).toBeCloseTo(expected, 6);
            if (unit.estimated) shared++;
          }
        }
      }
      for (const [kind, units] of table.unitsOfKind) {
        const outside = table.memberships.get(kind)?.membership.populationOutsideCantons ?? Number.NaN;
        expect(sumOf(units, ({ population }) => population) + outside).toBeCloseTo(table.territory.population, 6);
        // Sites that are surely somewhere are counted once there.
        if (kind === "commune") expect(sumOf(units, ({ sites }) => sites.length)).toBe(table.territory.sites.length);
      }
    }),
    { numRuns: 60 },
  );
  expect(shared).toBeGreaterThan(0);
});

describe("what a unit is told to have", () => {
  const village = (fields: Partial<Village>): Village => {
    return {
      population: 100,
      cantonCodes: [],
      arrondissement: "521",
      epci: null,
      homeCount: 1,
      hasSite: false,
      ...fields,
    };
  };

  test("a shared town serves none of its cantons surely, all perhaps, and its arrondissement surely", () => {
    const { table } = buildTable([
      village({ cantonCodes: ["5201", "5202"], hasSite: true }),
      village({ cantonCodes: ["5203"], epci: "200000001" }),
    ]);
    const cantons = table.unitsOfKind.get("canton");
    expect(cantons?.map(({ service, population }) => [service, population])).toEqual([
      ["possible", 50],
      ["possible", 50],
      ["none", 100],
    ]);
    const [arrondissement] = table.unitsOfKind.get("arrondissement") ?? [];
    expect(arrondissement).toMatchObject({
      service: "served",
      cantons: { total: 3, withSite: 0, possiblyWithSite: 2 },
      communes: { total: 2, withSite: 1 },
    });
    // The EPCI has one commune: the shared town's canton is not its business.
    expect(table.unitsOfKind.get("epci")).toMatchObject([{ population: 100, service: "none", cantons: { total: 1 } }]);
  });

  test("the threshold itself is within", () => {
    const list = [village({ hasSite: true }), village({ population: 7 })];
    const exact = buildTable(list).table.unitsOfKind.get("commune")?.[1]?.meanSeconds ?? Number.NaN;
    const coveredAt = (seconds: number) => buildTable(list, seconds).table.territory.covered;
    expect([coveredAt(exact), coveredAt(exact - 0.1)]).toEqual([107, 100]);
  });

  test("nobody is no share, no time and no worst commune; without cantons there is no tally of them", () => {
    const { table } = buildTable([village({ homeCount: 0 }), village({ population: 0, hasSite: true }), village({})]);
    const [empty, uninhabited] = table.unitsOfKind.get("commune") ?? [];
    expect(empty).toMatchObject({
      population: 0,
      share: null,
      meanSeconds: null,
      p90Seconds: null,
      worstCommune: null,
    });
    expect(uninhabited).toMatchObject({ share: null, service: "served", classPeople: [0, 0, 0, 0, 0] });
    expect(table.territory.worstCommune).toMatchObject({ name: "V2", population: 100 });
  });
});
