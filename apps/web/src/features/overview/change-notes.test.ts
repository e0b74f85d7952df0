import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { fr } from "../../messages/fr.ts";
import { listCantonNotes, listRefusals } from "./change-notes.ts";

const t = createTranslator({ locale: "fr", messages: fr });
const names = new Map(["sure", "shared", "outside", "lake"].map((id) => [id, `Site ${id}`]));

test("a site that surely serves a canton needs no note; one that may, or is outside, has its reason", () => {
  const canton = { code: "1", name: "1", population: 1, estimated: false, covered: 1, share: 1 };
  const cantons = [{ ...canton, sites: ["sure"], possibleSites: ["shared"] }];
  const placed = ["sure", "shared", "outside", "lake"];
  const [shared, outside, ...others] = listCantonNotes({ cantons, offRoadSites: ["lake"] }, placed, names, t);
  expect(shared).toMatch(/^Site shared\s: canton non précisé/);
  expect(outside).toMatch(/^Site outside\s: hors du département/);
  expect(others).toStrictEqual([]);
});

test("what could not be followed is named, with what can be done", () => {
  const problems = [{ kind: "unknown-site", change: 0, siteId: "nope" }] as const;
  const [problem, lake] = listRefusals({ problems, offRoadSites: ["lake"] }, names, t, "fr");
  expect(problem).toMatch(/nope.*Retirez-le/);
  expect(lake).toMatch(/^Site lake\s: aucune route n’est assez proche.*Déplacez-le/);
});
