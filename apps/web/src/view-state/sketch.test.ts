import type { SiteChange, SiteSheetFields } from "@maillage/planning/scenario";
import { SITE_FORMATS, SITE_STATUSES } from "@maillage/planning/views";
import fc from "fast-check";
import { createLoader, createSerializer } from "nuqs/server";
import { expect, test } from "vitest";
import { parseSketch, SKETCH_CHANGE_COUNT_MAX } from "./parse-sketch.ts";
import { roundDegrees } from "./round-degrees.ts";
import { serializeSketch } from "./serialize-sketch.ts";
import { sketchOf, sketchParser } from "./sketch-parser.ts";
import type { SketchedChange } from "./sketch-words.ts";

const siteId = fc.constantFrom("2069", "a1", "n4k2p9", "site-17");
const text = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
    fc.constantFrom("a,b;c=d:e*2C", "é+ %26&#", "bail : rompu"),
  )
  .map((given) =>
    given
      .toWellFormed()
      .replace(/\p{Cc}/gu, " ")
      .trim(),
  )
  .filter((given) => given !== "");
const position = fc.record({
  longitude: fc.double({ min: -180, max: 180, noNaN: true }).map(roundDegrees),
  latitude: fc.double({ min: -90, max: 90, noNaN: true }).map(roundDegrees),
});
const canton = fc.constantFrom({}, { cantonCode: "5201" }, { cantonCode: "2A04" });
const date = fc.constantFrom(null, "2027-01-31", "2020-02-29");
const fields: fc.Arbitrary<SiteSheetFields> = fc.record(
  { notes: text, agents: fc.nat(20), address: fc.option(text) },
  { requiredKeys: [], noNullPrototype: true },
);

const act: fc.Arbitrary<SiteChange> = fc.oneof(
  fc
    .tuple(
      fc.record({
        kind: fc.constant("add-site" as const),
        siteId,
        name: fc.option(text),
        format: fc.constantFrom(...SITE_FORMATS),
        status: fc.constantFrom(...SITE_STATUSES),
      }),
      position,
      canton,
      fc.oneof(
        fc.constant({}),
        fields.map((given) => ({ fields: given })),
      ),
    )
    .map((parts): SiteChange => ({ ...parts[0], ...parts[1], ...parts[2], ...parts[3] })),
  fc
    .tuple(siteId, position, canton)
    .map(([id, at, serves]): SiteChange => ({ kind: "move-site", siteId: id, ...at, ...serves })),
  fc.record({
    kind: fc.constant("set-status" as const),
    siteId,
    status: fc.constantFrom(...SITE_STATUSES),
    date,
  }),
  fc.record({
    kind: fc.constant("merge-sites" as const),
    siteId,
    mergedSiteIds: fc.array(siteId, { minLength: 1, maxLength: 3 }),
    date,
  }),
  fc.record({ kind: fc.constant("edit-site" as const), siteId, fields }),
);
const change: fc.Arbitrary<SketchedChange> = fc
  .tuple(
    act,
    fc.record({
      comment: fc.option(text),
      year: fc.option(fc.integer({ min: 2000, max: 2100 })),
      costEuros: fc.option(fc.oneof(fc.nat(1_000_000), fc.constant(1234.5))),
    }),
  )
  .map(([does, annotations]) => ({ ...does, ...annotations }));

test("a sketch gives back the changes it was made from, through a whole address too", () => {
  const seen = new Set<string>();
  const load = createLoader({ esquisse: sketchParser });
  const serialize = createSerializer({ esquisse: sketchParser });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 6 }), (given) => {
      for (const { kind } of given) seen.add(kind);
      expect(parseSketch(serializeSketch(given))).toStrictEqual(given);
      const query = new URL(serialize("http://localhost/52/carte", { esquisse: sketchOf(given) })).searchParams;
      expect(load(query).esquisse?.changes ?? []).toStrictEqual(given);
    }),
    { numRuns: 300 },
  );
  expect(seen.size).toBe(5);
});

test("the text is short and can be read", () => {
  const plain = { comment: null, year: null, costEuros: null };
  expect(
    serializeSketch([
      {
        ...plain,
        kind: "add-site",
        siteId: "a1",
        longitude: 5.1234,
        latitude: 48.4,
        name: null,
        format: "fixed",
        status: "labelled",
      },
      { ...plain, kind: "move-site", siteId: "2069", longitude: 5.2, latitude: 48.1, cantonCode: "5205" },
      {
        ...plain,
        kind: "set-status",
        siteId: "297",
        status: "closed",
        date: "2027-01-01",
        comment: "bail, rompu",
        year: 2027,
      },
      { ...plain, kind: "merge-sites", siteId: "2069", mergedSiteIds: ["297", "318"], costEuros: 12_000 },
    ]),
  ).toBe(
    "ajout:a1,5.1234,48.4;deplacement:2069,5.2,48.1,canton=5205;fermeture:297,date=2027-01-01,annee=2027,note=bail*2C rompu;fusion:2069,297,318,cout=12000",
  );
});

test.each([
  ["a verb that nobody knows", "detruit:2069"],
  ["no site", "ouverture"],
  ["no position", "ajout:a1"],
  ["half a position", "deplacement:2069,5.1"],
  ["three numbers", "deplacement:2069,5.1,48.1,3"],
  ["off the globe", "ajout:a1,5.1,95"],
  ["an exponent", "ajout:a1,1e1,48"],
  ["an empty entry", "ouverture:2069;"],
  ["a name of another verb", "ouverture:2069,nom=x"],
  ["a name twice", "ouverture:2069,note=a,note=b"],
  ["a place after a name", "fusion:2069,note=a,297"],
  ["a merge of nothing", "fusion:2069"],
  ["a date that is not one", "fermeture:2069,date=2027-13-01"],
  ["a year that is not one", "fermeture:2069,annee=27"],
  ["an unknown status", "ajout:a1,5,48,statut=ouvert"],
  ["fields that are not JSON", "fiche:2069,champs={"],
  ["fields that no sheet has", 'fiche:2069,champs={"longitude"*3A5}'],
  ["an escape that is none", "ouverture:2069,note=*ZZ"],
  ["an escape that is not needed", "ouverture:2069,note=*41"],
])("%s makes the whole sketch unreadable, and it is kept as written", (_, entry) => {
  expect(parseSketch(`ouverture:2426;${entry}`)).toBeNull();
  const { esquisse } = createLoader({ esquisse: sketchParser })(new URLSearchParams({ esquisse: entry }));
  expect(esquisse).toStrictEqual({ changes: [], unreadable: entry });
  expect(esquisse && sketchParser.serialize(esquisse)).toBe(entry);
});

test("more changes than anyone sketches are refused", () => {
  const many = (count: number) => parseSketch(Array(count).fill("ouverture:2069").join(";"));
  expect(many(SKETCH_CHANGE_COUNT_MAX)).toHaveLength(SKETCH_CHANGE_COUNT_MAX);
  expect(many(SKETCH_CHANGE_COUNT_MAX + 1)).toBeNull();
});
