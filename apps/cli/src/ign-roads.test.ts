import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  ban,
  banLayer,
  cleabs,
  type Point,
  road,
  roadLayer,
  SHORT_NAMES,
} from "../../../packages/road-network/test/ign-roads.ts";
import { writeGeoPackage, writeShapefile } from "../../../packages/road-network/test/ign-writers.ts";
import { type CommandFolder, createCommandFolder } from "../test/run-in-folder.ts";

const LINES: readonly (readonly Point[])[] = [
  [
    [0, 0],
    [200, 0],
  ],
  [
    [200, 0],
    [500, 0],
  ],
  [
    [200, 0],
    [200, 150],
  ],
];
const ROADS = roadLayer(LINES.map((points, i) => road(i + 1, points, i === 2 ? { nature: "Sentier lumineux" } : {})));
const BANS = banLayer([ban(1, cleabs(1), cleabs(3), [200, 0])]);

const ROUTE_500_CELLS = {
  ID_RTE500: 1,
  VOCATION: "Liaison locale",
  NB_CHAUSSE: "1 chaussée",
  NB_VOIES: "2 voies larges",
  ETAT: "Revêtu",
  ACCES: "Libre",
  SENS: "Double sens",
  CLASS_ADM: "Départementale",
};
const ROUTE_500 = LINES.map((points, i) => ({
  cells: { ...ROUTE_500_CELLS, ID_RTE500: i + 1 },
  parts: road(i + 1, points).parts,
}));

const build = (folder: CommandFolder, ...roads: string[]) =>
  folder.run("network", "build", ...roads, "--out", "n.maillage", "--json");

async function answerOf(folder: CommandFolder, ...roads: string[]) {
  const { exitCode, out, error } = await build(folder, ...roads);
  expect({ exitCode, error }).toStrictEqual({ exitCode: 0, error: "" });
  return JSON.parse(out);
}

test("a network is built from BD TOPO, GeoPackage or Shapefile, with its warnings", async () => {
  const folder = createCommandFolder();
  writeGeoPackage(join(folder.path, "bdtopo.gpkg"), [ROADS, BANS]);
  const fromGeoPackage = await answerOf(folder, "bdtopo.gpkg");
  expect(fromGeoPackage).toMatchObject({ origin: "bdtopo", profile: "car", nodes: 4 });
  expect(fromGeoPackage.warnings).toMatchObject([{ kind: "unknown-nature", count: 1 }]);

  writeShapefile(folder.path, { ...BANS, name: "NON_COMMUNICATION" }, { columnNames: SHORT_NAMES });
  writeShapefile(folder.path, { ...ROADS, name: "TRONCON_DE_ROUTE" }, { columnNames: SHORT_NAMES });
  const { nodes, arcs } = await answerOf(folder, "TRONCON_DE_ROUTE.shp");
  expect({ nodes, arcs }).toStrictEqual({ nodes: fromGeoPackage.nodes, arcs: fromGeoPackage.arcs });

  const { out } = await folder.run("network", "build", "bdtopo.gpkg", "--out", "n.maillage");
  expect(out).toContain("nature de route inconnue, 1 fois");
});

test.each(["TRONCON_ROUTE", "ROUTE500"])("a file called %s is ROUTE 500's", async (name) => {
  const folder = createCommandFolder();
  const path = `${name}.gpkg`;
  writeGeoPackage(join(folder.path, path), [{ name: "TRONCON_ROUTE", features: ROUTE_500 }]);
  expect(await answerOf(folder, path)).toMatchObject({ origin: "route500", profile: "car" });
});

test("several files of IGN make one network", async () => {
  const folder = createCommandFolder();
  writeGeoPackage(join(folder.path, "d052.gpkg"), [{ ...ROADS, features: ROADS.features.slice(0, 1) }]);
  writeGeoPackage(join(folder.path, "d055.gpkg"), [{ ...ROADS, features: ROADS.features.slice(1) }]);
  expect((await answerOf(folder, "d052.gpkg", "d055.gpkg")).nodes).toBe(4);
});

test("other modes are refused as a wrong usage: these roads are for cars", async () => {
  const folder = createCommandFolder();
  const { exitCode, error } = await build(folder, "bdtopo.gpkg", "--profile", "foot");
  expect(exitCode).toBe(2);
  expect(error).toContain("pour la voiture");
});

test.each(["BDTOPO_3-3_D052.7z", "ROUTE500.zip"])("the archive %s is refused, saying to unpack it", async (name) => {
  const folder = createCommandFolder();
  writeFileSync(join(folder.path, name), "PK");
  const { exitCode, error } = await build(folder, name);
  expect(exitCode).toBe(1);
  expect(error).toMatch(/archive/);
  expect(error).toContain(name);
});

test("a missing file and one that is no GeoPackage are refused by name", async () => {
  const folder = createCommandFolder();
  folder.write("text.gpkg", "not a database");
  for (const name of ["absent.gpkg", "text.gpkg"]) {
    const { exitCode, error } = await build(folder, name);
    expect(exitCode).toBe(1);
    expect(error).toContain(name);
  }
});
