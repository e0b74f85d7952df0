import { join } from "node:path";
import type { ScenarioChange } from "@maillage/planning/scenario";
import { expect, test } from "vitest";
import { openOnLoadedFolder } from "../../test/open-on-loaded-folder.ts";
import { createCommandFolder } from "../../test/run-in-folder.ts";

const KEPT = { at: "2026-11-23T09:00:00Z", comment: null, year: null, costEuros: null };
const CHANGES: readonly ScenarioChange[] = [
  {
    ...{ kind: "set-status", siteId: "2069", status: "labelled", date: null },
    ...{ ...KEPT, id: "a", year: 2027, costEuros: 30_000, comment: "accord du maire" },
  },
  { ...KEPT, kind: "set-status", siteId: "2426", status: "labelled", date: null, id: "b" },
  { ...KEPT, kind: "set-status", siteId: "absent", status: "closed", date: null, id: "c" },
];

test("scenarios are listed, read, compared, and run", async () => {
  const { run, path } = createCommandFolder();
  const planning = await openOnLoadedFolder({ dataFolder: join(path, ".maillage") });
  const { id } = await planning.createScenario({
    ...{ territory: "52", name: "Froncles et Nogent", siteNetwork: "2021", changes: CHANGES },
  });
  await planning.createScenario({ territory: "52", name: "Double", siteNetwork: "2021", changes: [] });
  const double = await planning.createScenario({ territory: "52", name: "Double", siteNetwork: "2021", changes: [] });
  const deleted = await planning.createScenario({ territory: "52", name: "Ancien", siteNetwork: "2021", changes: [] });
  await planning.deleteScenario(deleted.id);
  await planning.close();

  const listed = await run("scenario", "list", "--territory", "52");
  expect(listed).toMatchObject({ exitCode: 0, error: "" });
  expect(listed.out.trimEnd().split("\n")).toHaveLength(3);
  expect(listed.out).toMatch(
    new RegExp(`${id}  Froncles et Nogent · v1 · réseau 2021 · 3 changements · 30.000.€ \\+ 2 sans coût`),
  );
  const shown = await run("scenario", "show", "Froncles et Nogent", "--territory", "52");
  expect(shown.out).toMatch(/ {2}1\. Ouvrir .*Froncles.* · 2027 · 30.000.€ · accord du maire/);
  expect(shown.out).toContain("Changement 3\u202f: Le site «\u202fabsent\u202f» n’est ni dans le réseau");
  const compared = await run("scenario", "compare", "2021", id, double.id, "--territory", "52");
  const rows = compared.out.split("\n").map((line) => line.split(/ {2,}/));
  expect(rows[0]).toStrictEqual(["", "2021", "Froncles et Nogent (v1)", "Double (v1)"]);
  expect(rows[1]?.map((cell) => cell.replaceAll(/\s/g, " "))).toStrictEqual([
    ...["Habitants à 30 min ou moins", "61 251", "90 504", "61 251"],
  ]);
  expect(rows[3]).toStrictEqual(["Cantons avec un site", "2/17", "3/17", "2/17"]);

  const phased = await run("scenario", "phasing", id, "--territory", "52");
  const years = phased.out.split("\n").map((line) => line.replaceAll("\u202f", " ").split(/ {2,}/));
  expect(years.slice(1, 4).map((cells) => cells[0])).toStrictEqual(["Départ", "2027", "Sans année"]);
  // Gain of the year, gain in all, sites, people in time.
  expect(years[3]?.slice(2, 5)).toStrictEqual(["+29 253", "4", "90 504"]);
  expect(phased.out).toContain("Sans année\u202f: Le site «\u202fabsent\u202f» n’est ni");
  const timeline = await run("scenario", "timeline", "2024-08-01", "--territory", "52");
  expect(timeline.out.split("\n").slice(1, -1)).toHaveLength(8);
  expect(timeline.out).toMatch(/2023-12-08 +4 +0 +18 +167.994 +99,8.% +10\/17 +10,8/);

  const figures = await run("run", "--territory", "52", "--scenario", id, "--json");
  expect(JSON.parse(figures.out)).toMatchObject({
    ...{ covered: 90_504, scenario: { id, version: 1 }, problems: [{ kind: "unknown-site", change: 2 }] },
  });
  const refusals = [
    [["run", "--territory", "52", "--scenario", "Inconnu"], 1, "Le scénario «\u202fInconnu\u202f» n’existe pas"],
    [["run", "--territory", "52", "--scenario", id, "--sites", "2021"], 2, "ne vont pas ensemble"],
    [["run", "--territory", "52", "--scenario-version", "1"], 2, "va avec --scenario"],
    [["run", "--territory", "52", "--scenario", id, "--scenario-version", "0"], 2, "un nombre entier à partir de 1"],
    [["scenario", "show", "Double", "--territory", "52"], 2, "Plusieurs scénarios s’appellent"],
    [["scenario", "compare", "2021", "--territory", "52"], 2, "Donnez de 2 à 6 scénarios"],
  ] as const;
  for (const [args, exitCode, message] of refusals) {
    const refused = await run(...args);
    expect(refused.error).toContain(message);
    expect(refused).toMatchObject({ exitCode, out: "" });
  }
});
