import type { ScenarioChange } from "@maillage/planning/scenario";
import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { fr } from "../../../messages/fr.ts";
import { describeDifference } from "./describe-difference.ts";

const ADDED: ScenarioChange = {
  ...{
    id: "c1",
    kind: "add-site",
    siteId: "a1",
    longitude: 5.139,
    latitude: 48.447,
    name: "Joinville",
    format: "fixed",
    status: "labelled",
  },
  ...{ at: "2026-11-23T09:00:00.000Z", comment: null, year: null, costEuros: null },
};

const t = createTranslator({ locale: "fr", messages: fr });
const tell = (after: ScenarioChange) => describeDifference([ADDED], [after], () => "Ouvrir Joinville", t);

test("what differs is named: where the site is, what is noted, what else is done, and never nothing", () => {
  const at = "2026-11-23T10:00:00.000Z";
  expect(tell({ ...ADDED, longitude: 5.14, at })).toEqual(["modification de « Ouvrir Joinville » (position)"]);
  expect(tell({ ...ADDED, latitude: 48.5, year: 2027 })).toEqual([
    "modification de « Ouvrir Joinville » (position, année)",
  ]);
  expect(tell({ ...ADDED, name: "Joinville centre" })).toEqual([
    "modification de « Ouvrir Joinville » (ce qu’il fait)",
  ]);
  expect(tell({ ...ADDED, at })).toEqual(["modification de « Ouvrir Joinville » (ce qu’il fait)"]);
});
