import { serveFile, startSourceServer } from "@maillage/official-data/testing/source-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROADS, serveAriege, writeAriegeRoads } from "../../test/ariege-sources.ts";
import { keepApplicationOpen } from "../../test/keep-application-open.ts";
import { type CommandFolder, createCommandFolder } from "../../test/run-in-folder.ts";

const keepOpen = keepApplicationOpen();
let server: Awaited<ReturnType<typeof startSourceServer>>;
let folder: CommandFolder;
beforeAll(async () => {
  server = await startSourceServer(afterAll);
  serveAriege(server);
  folder = createCommandFolder({ MAILLAGE_SOURCES: server.url }, afterAll, keepOpen);
});

const pull = (...args: string[]) => folder.run("data", "pull", "--territory", "09", ...args);
const statesOf = (out: string): Record<string, string> =>
  Object.fromEntries(JSON.parse(out).steps.map(({ source, state }: Record<string, string>) => [source, state]));

test("a département comes whole from official sources; the one that fails is told, and taken up by the next pull", async () => {
  const first = await pull("--accept", "--json");
  expect(first.exitCode).toBe(1);
  expect(first.error).toContain("Sources en échec\u202f: 1 sur 9");
  const all = [
    "commune-changes",
    "communes",
    "commune-shapes",
    "cantons",
    "canton-shapes",
    "populations",
    "homes",
    "sites",
  ];
  expect(statesOf(first.out)).toStrictEqual({
    ...Object.fromEntries(all.map((each) => [each, "accepted"])),
    roads: "failed",
  });

  const asked = server.asked.length;
  server.routes.set(ROADS, serveFile(writeAriegeRoads()));
  const second = await pull("--accept");
  expect(second).toMatchObject({ exitCode: 0, error: "" });
  expect(second.out).toMatch(
    /^= Mouvements de communes \(COG\) · inchangé · v_mvt_commune_2025\.csv · déjà là, non téléchargé\n/,
  );
  expect(second.out).toMatch(/✓ Routes .* · en vigueur · midi-pyrenees-latest\.osm\.pbf\n/);
  expect(second.out).toContain("vont aussi en\u202f: languedoc-roussillon.");
  // Files are asked whether they have changed; the limits of today are not asked for again.
  expect(server.asked.slice(asked).filter((path) => path.includes("geopf"))).toStrictEqual([]);

  const listed = await folder.run("data", "list", "--territory", "09", "--json");
  const { versions, roadNetworks } = JSON.parse(listed.out);
  expect(versions).toHaveLength(8);
  expect(versions.find(({ kind }: { kind: string }) => kind === "sites")).toMatchObject({
    ...{ vintage: "1er mars 2026", licence: "Licence Ouverte / Etalab 2.0", rowCount: 2 },
    url: "https://static.data.gouv.fr/resources/liste-des-structures/liste-fs-20260301.csv",
  });
  expect(roadNetworks.filter(({ isInUse }: { isInUse: boolean }) => isInUse)).toMatchObject([{ origin: "osm" }]);
  const territories = JSON.parse((await folder.run("territory", "list", "--json")).out).territories;
  expect(territories.find(({ code }: { code: string }) => code === "09")).toMatchObject({ name: "Ariège" });
});

test("without agreement files wait; offline nothing is asked, and what is lacking is told with the manual way", async () => {
  server.routes.set(
    "/adresse.data.gouv.fr/data/ban/adresses/latest/csv/adresses-09.csv.gz",
    serveFile("id;numero;nom_voie;code_insee;lon;lat;id_fantoir\n09122_1_1;1;Rue;09122;1.6;42.96;x\n"),
  );
  const before = server.asked.length;
  const offline = await pull("--only", "addresses", "--offline");
  expect(offline.exitCode).toBe(1);
  expect(offline.out).toMatch(
    /✗ Base adresse nationale · échec\n.*adresses-09\.csv\.gz n’a jamais été récupéré.*maillage data import addresses/,
  );
  expect(server.asked).toHaveLength(before);
  const waiting = await pull("--only", "addresses");
  expect(waiting.out).toContain("… Base adresse nationale · attend d’être accepté");
  expect(statesOf((await pull("--only", "addresses", "--offline", "--json")).out)).toStrictEqual({
    addresses: "unchanged",
  });
  expect(statesOf((await pull("--only", "addresses", "--offline", "--accept", "--json")).out)).toStrictEqual({
    addresses: "accepted",
  });
});

test("a source that does not exist, and a mirror that is none, are refused", async () => {
  expect(await pull("--only", "sites,weather")).toMatchObject({
    exitCode: 2,
    error: expect.stringContaining("weather"),
  });
});
