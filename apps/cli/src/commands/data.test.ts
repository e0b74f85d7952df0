import { writeHauteMarneOsm } from "@maillage/planning/testing";
import { expect, test } from "vitest";
import { createCommandFolder } from "../../test/run-in-folder.ts";

test("roads are imported and used; the list says so; the coverage rests on them", async () => {
  const { run, write } = createCommandFolder();
  const file = write("haute-marne.osm", writeHauteMarneOsm());
  const imported = await run("data", "import", "roads", file, "--territory", "52", "--use", "--json");
  expect(imported).toMatchObject({ exitCode: 0, error: "" });
  const { hash } = JSON.parse(imported.out);

  const listed = JSON.parse((await run("data", "list", "--territory", "52", "--json")).out);
  expect(listed.roadNetworks).toMatchObject([
    { origin: "modelled", isInUse: false },
    { origin: "osm", hash, isInUse: true, fileName: "haute-marne.osm", reach: { populationOff: 0 } },
  ]);
  expect(listed.datasets.length).toBeGreaterThan(3);
  const lines = (await run("data", "list", "--territory", "52")).out;
  expect(lines).toContain(`* ${hash.slice(0, 12)}`);
  expect(lines).toContain("ODbL 1.0, 2026-11-20");

  const coverage = JSON.parse((await run("run", "--territory", "52", "--json")).out);
  expect(coverage.roadNetwork).toMatchObject({ origin: "osm", hash });
});

test("what cannot be imported is told in French, and nothing is kept", async () => {
  const { run, write } = createCommandFolder();
  const file = write("notes.txt", "rien de routier");
  const { exitCode, error, out } = await run("data", "import", "roads", file, "--territory", "52");
  expect({ exitCode, out }).toEqual({ exitCode: 1, out: "" });
  expect(error).toMatch(
    /^notes\.txt\u202f: ce fichier n’est pas un fichier OpenStreetMap.*Téléchargez-le de nouveau.*\.gpkg/,
  );
  const unknown = await run("data", "import", "villages", file, "--territory", "52");
  expect(unknown.exitCode).toBe(2);
  expect(unknown.error).toMatch(/villages\u202f» n’est pas une nature de données/);
});
