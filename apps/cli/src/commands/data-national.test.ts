import { afterAll, expect, test } from "vitest";
import { keepApplicationOpen } from "../../test/keep-application-open.ts";
import { createCommandFolder } from "../../test/run-in-folder.ts";

const { run, write } = createCommandFolder({}, afterAll, keepApplicationOpen());

const GRID = [
  "idcar_200m,lcog_geo,ind,men",
  'CRS3035RES200mN2783000E3960000,"52121,52060",120.5,50',
  "CRS3035RES200mN2757000E3968000,52269,80,30",
  "CRS3035RES200mN2529000E3920400,69123,beaucoup,18",
].join("\n");

test("a national file is kept, listed, taken from by a territory, and removed", async () => {
  const file = write("Filosofi2021_carreaux_200m_met.csv", GRID);
  const kept = await run("data", "national", "keep", file);
  expect(kept).toMatchObject({ exitCode: 0, error: "" });
  expect(kept.out).toMatch(/Filosofi, carreaux de 200 m · 2021 · 2 lieux habités · 201 habitants/);
  expect(kept.out).toMatch(/Lignes refusées\s: 1\n.*colonne «\sind\s»/s);
  const { nationalHomes } = JSON.parse((await run("data", "national", "list", "--json")).out);
  expect(nationalHomes).toMatchObject([{ vintage: "2021", homeCount: 2, refusedCount: 1 }]);

  const taken = await run("data", "import", "homes", "--national", "--territory", "52", "--json");
  expect(JSON.parse(taken.out)).toMatchObject({ state: "done", preview: { acceptedCount: 2, elsewhereCount: 1 } });
  const removed = await run("data", "national", "remove", nationalHomes[0].id);
  expect(removed.out).toContain("reste en vigueur");
});

test("a national file goes without another, and for homes alone", async () => {
  const both = await run("data", "import", "homes", "grille.csv", "--national", "--territory", "52");
  expect(both).toMatchObject({ exitCode: 2, out: "" });
  expect(both.error).toContain("maillage data import homes --national --territory 52");
});
