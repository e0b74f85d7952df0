import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readSitesTable } from "@maillage/official-data";
import { parseOfficialHours } from "@maillage/opening-hours";
import { expect, test } from "vitest";
import { INCLUSION_RULES } from "../src/formats/inclusion-rule.ts";
import { listServicePoints } from "../src/formats/list-service-points.ts";

const LIST = join(import.meta.dirname, "../../../../shared/real-data/france/liste-fs-20240801.csv");

// The official list of 1 August 2024, not redistributed here: read where it lies beside the repository.
test.skipIf(!existsSync(LIST))("what each rule counts of the 2,845 rows of the real list, and leaves out", () => {
  const { sites } = readSitesTable({ name: "liste-fs.csv", text: readFileSync(LIST, "utf8") });
  const served = sites.map(({ hours, ...site }) => ({
    ...site,
    hours: parseOfficialHours(hours ?? []).hours,
    stops: null,
  }));
  const counted = INCLUSION_RULES.map((rule) => {
    const { points, leftOut } = listServicePoints(served, rule);
    const reasons = new Map<string, number>();
    for (const { reason } of leftOut) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    return {
      rule,
      sure: points.filter(({ surelyIncluded }) => surelyIncluded).length,
      unknown: points.filter(({ surelyIncluded }) => !surelyIncluded).length,
      leftOut: Object.fromEntries(reasons),
    };
  });
  // 134 equivalent buses and 29 travelling sites, whose stops the list does not tell; 48 sites of unknown hours, 12 of them travelling.
  expect(counted).toEqual([
    { rule: "all", sure: 2682, unknown: 0, leftOut: { "stops-unknown": 163 } },
    { rule: "principal", sure: 2558, unknown: 0, leftOut: { antenna: 124, "stops-unknown": 163 } },
    { rule: "full-service", sure: 2421, unknown: 36, leftOut: { "not-full-service": 225, travelling: 163 } },
  ]);
});
