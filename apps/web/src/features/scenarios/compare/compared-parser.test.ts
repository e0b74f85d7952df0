import fc from "fast-check";
import { expect, test } from "vitest";
import { type ComparedEntry, comparedParser } from "./compared-parser.ts";

const entry = fc.oneof(
  fc
    .stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/)
    .map((siteNetwork): ComparedEntry => ({ kind: "network", siteNetwork })),
  fc
    .tuple(fc.stringMatching(/^[0-9a-z]{10}$/), fc.option(fc.integer({ min: 1, max: 999_999 }), { nil: undefined }))
    .map(([scenario, version]): ComparedEntry => ({ kind: "scenario", scenario, version })),
);

test("what is compared survives its address", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(entry, { minLength: 1, maxLength: 6, selector: (e) => JSON.stringify(e) }),
      (entries) => {
        expect(comparedParser.parse(comparedParser.serialize(entries))).toStrictEqual(entries);
      },
    ),
  );
});

test("a network and a scenario whose names look alike are not mistaken", () => {
  expect(comparedParser.parse("reseau:abcdefghij,abcdefghij")).toStrictEqual([
    { kind: "network", siteNetwork: "abcdefghij" },
    { kind: "scenario", scenario: "abcdefghij", version: undefined },
  ]);
});

test("what cannot be read is left out, twice is once, six are the most", () => {
  expect(comparedParser.parse("x,reseau:,abcdefghij@0,abcdefghij@2,abcdefghij@2,../..")).toStrictEqual([
    { kind: "scenario", scenario: "abcdefghij", version: 2 },
  ]);
  expect(comparedParser.parse("")).toBeNull();
  expect(comparedParser.parse("rien")).toBeNull();
  const seven = Array.from({ length: 7 }, (_, version) => `abcdefghij@${version + 1}`).join(",");
  expect(comparedParser.parse(seven)).toHaveLength(6);
});
