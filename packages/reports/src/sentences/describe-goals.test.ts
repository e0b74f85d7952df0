import fc from "fast-check";
import { expect, test } from "vitest";
import { describeGoals, type GoalFigures } from "./describe-goals.ts";

const REAL_ROADS: GoalFigures["roadNetwork"] = { origin: "osm", modelError: null };

function figuresOf({
  population = 168_331,
  covered = 167_994,
  names = ["Chaumont-1", "Bologne", "Joinville"],
  without = ["Chaumont-1", "Joinville"],
  unknown = [],
  ...rest
}: Partial<GoalFigures> & {
  readonly names?: readonly string[];
  readonly without?: readonly string[];
  readonly unknown?: readonly string[];
}): GoalFigures {
  return {
    ...{ population, covered, share: population === 0 ? 0 : covered / population, thresholdSeconds: 1800 },
    cantons: names.map((name) => ({
      ...{ code: name, name },
      sites: without.includes(name) || unknown.includes(name) ? [] : ["1"],
      possibleSites: unknown.includes(name) ? ["2"] : [],
    })),
    cantonsWithoutSite: without,
    roadNetwork: REAL_ROADS,
    ...rest,
  };
}

/** Spaces of any width become plain ones, so that the expectations can be read. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const fr = (figures: Parameters<typeof figuresOf>[0]) => plain(describeGoals(figuresOf(figures), "2024-08-01", "fr"));
const en = (figures: Parameters<typeof figuresOf>[0]) => plain(describeGoals(figuresOf(figures), "2024-08-01", "en"));

test("the two goals are said with the cantons left", () => {
  expect(fr({})).toBe(
    "Au 1er août 2024, 99,8 % des habitants sont à 30 minutes ou moins ; 2 cantons sur 3 n’ont pas d’espace France Services : Chaumont-1 et Joinville.",
  );
  expect(en({})).toBe(
    "On 1 August 2024, 99.8% of people are within 30 minutes; 2 cantons of 3 have no France Services site: Chaumont-1 and Joinville.",
  );
});

test.each([
  [{ without: ["Joinville"] }, "1 canton sur 3 n’a pas d’espace France Services : Joinville."],
  [{ without: [] }, "les 3 cantons ont tous un espace France Services."],
  [{ without: ["Chaumont-1", "Bologne", "Joinville"] }, "aucun des 3 cantons n’a d’espace France Services."],
  [{ names: ["Bologne"], without: [] }, "le seul canton a un espace France Services."],
  [{ names: ["Bologne"], without: ["Bologne"] }, "le seul canton, Bologne, n’a pas d’espace France Services."],
  [{ names: [], without: [] }, "le territoire n’a pas de canton."],
  [
    { without: [], unknown: ["Joinville"] },
    "2 cantons sur 3 ont sûrement un espace France Services ; 1 autre en a peut-être un, dans une ville partagée entre cantons : Joinville.",
  ],
])("cantons %o", (figures, ending) => {
  expect(fr(figures)).toContain(` ; ${ending}`);
});

test.each([
  [{ covered: 168_331 }, "Au 1er août 2024, tous les habitants sont à 30 minutes ou moins ;"],
  [{ covered: 168_330 }, "Au 1er août 2024, 99,9 % des habitants sont à 30 minutes ou moins ;"],
  [{ covered: 1 }, "Au 1er août 2024, 0,1 % des habitants sont à 30 minutes ou moins ;"],
  [{ covered: 0 }, "Au 1er août 2024, aucun habitant n’est à 30 minutes ou moins ;"],
  [{ population: 0, covered: 0 }, "Au 1er août 2024, aucun habitant n’est compté sur le territoire ;"],
  [{ thresholdSeconds: 60 }, "99,8 % des habitants sont à 1 minute ou moins ;"],
  [{ thresholdSeconds: 1350 }, "99,8 % des habitants sont à 22,5 minutes ou moins ;"],
])("people %o", (figures, beginning) => {
  expect(fr(figures)).toContain(beginning);
});

test("a long list is cut and its rest counted", () => {
  const names = Array.from({ length: 341 }, (_, index) => `Canton-${index + 1}`);
  expect(fr({ names, without: names.slice(1) })).toContain(
    "340 cantons sur 341 n’ont pas d’espace France Services : Canton-2, Canton-3, Canton-4, Canton-5, Canton-6, Canton-7, Canton-8, Canton-9, Canton-10, Canton-11 et 330 autres.",
  );
});

test("an estimate is said to be one", () => {
  const modelError = { meanAbsoluteShare: 0.0801, maxAbsoluteShare: 0.261, pairCount: 42 };
  expect(fr({ roadNetwork: { origin: "modelled", modelError }, timeFactor: 1.15 })).toContain(
    "Joinville. Tous les temps sont multipliés par 1,15 (hypothèse). Temps estimés sur un réseau routier modélisé : erreur moyenne 8,1 %, au plus 26,1 %.",
  );
  expect(fr({ roadNetwork: { origin: "modelled", modelError: null } })).toContain("n’a pas été mesurée ici.");
});

test("whatever the figures: all and none only when it is so, French set as printers do, every short list whole", () => {
  const figures = fc
    .record({
      population: fc.nat(3_000_000),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
      total: fc.nat(40),
      missing: fc.nat(40),
      thresholdSeconds: fc.integer({ min: 60, max: 10_800 }),
    })
    .map(({ population, part, total, missing, thresholdSeconds }) => {
      const names = Array.from({ length: total }, (_, index) => `Canton-${index}`);
      const covered = Math.floor(population * part);
      return { names, without: names.slice(0, missing), population, covered, thresholdSeconds };
    });
  fc.assert(
    fc.property(figures, (input) => {
      const sentence = describeGoals(figuresOf(input), "2024-08-01", "fr");
      const { population, covered, names, without } = input;
      expect(sentence.includes("tous les habitants")).toBe(population > 0 && covered === population);
      expect(sentence.includes("aucun habitant n’est à")).toBe(population > 0 && covered === 0);
      expect(sentence).not.toMatch(/100,0|(?:^|[^\d,])0,0\u202f?\u00a0?%/);
      expect(sentence).not.toMatch(/ [;:!?»]|'|undefined|NaN/);
      expect(sentence.includes("ont tous") || sentence.includes("seul canton a")).toBe(
        names.length > 0 && without.length === 0,
      );
      if (without.length <= 12 && without.length < names.length) {
        for (const name of without) expect(sentence).toContain(name);
      }
    }),
    { numRuns: 200 },
  );
});
