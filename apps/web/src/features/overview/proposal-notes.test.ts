import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { fr } from "../../messages/fr.ts";
import { proposalNotes } from "./proposal-notes.ts";

const t = createTranslator({ locale: "fr", messages: fr });

test("a proposal that surely serves a canton needs no note; one that may, or is outside, has its reason", () => {
  const canton = { code: "1", name: "1", population: 1, estimated: false, covered: 1, share: 1 };
  const cantons = [{ ...canton, sites: ["proposal-1"], possibleSites: ["proposal-2"] }];
  const [shared, outside, ...others] = proposalNotes({ cantons }, ["proposal-1", "proposal-2", "proposal-3"], t);
  expect(shared).toMatch(/^Proposition 2 : canton non précisé/);
  expect(outside).toMatch(/^Proposition 3 : hors du département/);
  expect(others).toStrictEqual([]);
});
