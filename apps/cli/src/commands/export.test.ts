import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { openOnLoadedFolder } from "../../test/open-on-loaded-folder.ts";
import { createCommandFolder } from "../../test/run-in-folder.ts";

test("data leave whole or not at all: several layers in a GeoPackage, one in CSV, a scenario's changes", async () => {
  const { run, path } = createCommandFolder();
  const planning = await openOnLoadedFolder({ dataFolder: join(path, ".maillage") });
  const { id } = await planning.createScenario({
    ...{ territory: "52", name: "Sans Wassy", siteNetwork: "2024-08-01" },
    changes: [
      {
        ...{ kind: "set-status", siteId: "1403", status: "closed", date: null },
        ...{ id: "a", at: "2026-11-23T09:00:00Z", comment: null, year: null, costEuros: null },
      },
    ],
  });
  await planning.close();

  const several = await run("export", "--territory", "52", "--layers", "homes,sites", "--out", "a/52.gpkg", "--json");
  expect(JSON.parse(several.out)).toMatchObject({
    ...{ out: "a/52.gpkg", format: "gpkg" },
    layers: [
      { id: "sites", features: 18, date: "2024-08-01" },
      { id: "homes", features: 426, date: "2024-08-01" },
    ],
  });
  const database = new DatabaseSync(join(path, "a/52.gpkg"), { readOnly: true });
  const covered = database.prepare("SELECT sum(population) AS people FROM homes WHERE covered").get();
  database.close();
  expect(covered).toMatchObject({ people: 167_994 });

  const changes = await run(
    ...[
      "export",
      "--territory",
      "52",
      "--scenario",
      id,
      "--layers",
      "scenario-changes",
      "--format",
      "csv-international",
    ],
    ...["--out", "changes.csv"],
  );
  expect(changes).toMatchObject({ exitCode: 0, error: "" });
  expect(readFileSync(join(path, "changes.csv"), "utf8")).toMatch(/^id,rank,kind,.*\r\na,1,set-status,1403,/);

  // A folder stands where the file should be: nothing is left of what was written beside it.
  writeFileSync(join(path, "kept.csv"), "kept");
  const refused = await run("export", "--territory", "52", "--layers", "sites", "--out", "kept.csv/sites.csv");
  expect(refused).toMatchObject({ exitCode: 1, error: expect.stringContaining("kept.csv/sites.csv") });
  expect(readFileSync(join(path, "kept.csv"), "utf8")).toBe("kept");
  expect(readdirSync(path).filter((name) => name.includes("unfinished"))).toStrictEqual([]);
});

test.each([
  [["--out", "52.txt"], /--format manque/],
  [["--out", "52.csv"], /5 couches en csv font une archive/],
  [["--out", "52.csv", "--format", "xlsx"], /Un fichier xlsx a un nom en \.xlsx/],
  [["--out", "52.gpkg", "--layers", "sites,chats"], /« chats » n’est pas une couche/],
  [["--out", "52.gpkg", "--layers", "scenario-changes"], /va avec --scenario/],
])("%s is refused before anything is opened", async (options, sentence) => {
  const { run } = createCommandFolder();
  const { exitCode, error } = await run("export", "--territory", "52", ...options);
  expect(exitCode).toBe(2);
  expect(error.replaceAll("\u202f", " ")).toMatch(sentence);
});
