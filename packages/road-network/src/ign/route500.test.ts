import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder, withSeconds } from "../../test/ign-fixture.ts";
import { type Point, road } from "../../test/ign-roads.ts";
import { type Cell, type WrittenFeature, writeGeoPackage, writeShapefile } from "../../test/ign-writers.ts";
import { SEGMENT_FLAG } from "../index.ts";
import { buildRoute500Network } from "../node.ts";
import { ROUTE_500 } from "./route500-table.ts";

const PLAIN = {
  VOCATION: "Liaison locale",
  NB_CHAUSSE: "1 chaussée",
  NB_VOIES: "2 voies larges",
  ETAT: "Revêtu",
  ACCES: "Libre",
  SENS: "Double sens",
  CLASS_ADM: "Départementale",
};

function road500(number: number, points: readonly Point[], cells: Readonly<Record<string, Cell>> = {}): WrittenFeature {
  return { cells: { ID_RTE500: number, ...PLAIN, ...cells }, parts: road(number, points).parts };
}

async function build(features: readonly WrittenFeature[]) {
  const folder = join(temporaryFolder(), "ROUTE500_3-0__SHP_LAMB93_FXX_2021-11-03");
  const path = writeShapefile(folder, { name: "TRONCON_ROUTE", features });
  return withSeconds(await buildRoute500Network([path]));
}

describe("speeds by class", () => {
  test.each<[Readonly<Record<string, Cell>>, number]>([
    [{}, 50],
    [{ NB_CHAUSSE: "2 chaussées" }, 60],
    [{ VOCATION: "Liaison régionale" }, 60],
    [{ VOCATION: "Liaison principale" }, 67],
    [{ VOCATION: "Liaison principale", NB_CHAUSSE: "2 chaussées" }, 75],
    [{ VOCATION: "Type autoroutier", NB_CHAUSSE: "2 chaussées" }, 105],
    [{ VOCATION: "Type autoroutier", NB_CHAUSSE: "2 chaussées", CLASS_ADM: "Autoroute" }, 115],
    [{ VOCATION: "Bretelle" }, 45],
    [{ VOCATION: "Liaison principale", NB_VOIES: "1 voie ou 2 voies étroites" }, 50],
    [{ ETAT: "Non revêtu" }, 20],
    [{ ACCES: "Saisonnier" }, 50],
  ])("%j: %d km/h", async (cells, kmPerHour) => {
    const { network, warnings } = await build([
      road500(
        1,
        [
          [0, 0],
          [10_000, 0],
        ],
        cells,
      ),
    ]);
    const metres = (network.segmentDecimetres[0] ?? Number.NaN) / 10;
    expect((metres * 36) / (network.segmentForwardDeciseconds[0] ?? Number.NaN)).toBeCloseTo(kmPerHour, 0);
    expect(warnings).toStrictEqual([]);
  });
});

test("one-way roads, as drawn and against it", async () => {
  const { seconds } = await build([
    road500(1, [
      [0, 0],
      [1000, 0],
    ]),
    road500(
      2,
      [
        [1000, 0],
        [2000, 0],
      ],
      { SENS: "Sens unique" },
    ),
    road500(
      3,
      [
        [2000, 0],
        [1500, 500],
        [1000, 0],
      ],
      { SENS: "Sens inverse" },
    ),
    road500(4, [
      [2000, 0],
      [3000, 0],
    ]),
  ]);
  expect(seconds([500, 0], [2500, 0])).toBeCloseTo(2000 / (50 / 3.6), -0.4);
  expect(seconds([2500, 0], [500, 0])).toBe(Number.POSITIVE_INFINITY);
});

test("the network says what it is: its edition, its missing streets, its own legs of access", async () => {
  const { network } = await build([
    road500(1, [
      [0, 0],
      [1000, 0],
    ]),
  ]);
  expect(network.metadata).toMatchObject({
    origin: "route500",
    profile: "car",
    profileVersion: ROUTE_500.version,
    accessKmPerHour: ROUTE_500.accessKmPerHour,
    snapMetresMax: ROUTE_500.snapMetresMax,
  });
  expect(network.metadata.sources).toHaveLength(1);
  expect(network.metadata.sources[0]).toMatchObject({
    name: "IGN ROUTE 500 (sans les voies locales)",
    vintage: "2021-11-03",
  });
});

test("motorways are no place to start from; odd words are counted", async () => {
  const { network, warnings, statistics } = await build([
    road500(
      1,
      [
        [0, 0],
        [1000, 0],
      ],
      { VOCATION: "Type autoroutier" },
    ),
    road500(
      2,
      [
        [0, 0],
        [0, 1000],
      ],
      { VOCATION: "Sentier lumineux" },
    ),
    road500(
      3,
      [
        [0, 0],
        [0, -1000],
      ],
      { ACCES: "Sur rendez-vous", SENS: "Zigzag" },
    ),
  ]);
  expect(network.segmentFlags[0]).toBe(SEGMENT_FLAG.noSnap);
  expect(statistics.usableRows).toBe(2);
  expect(warnings).toStrictEqual([
    { kind: "unknown-nature", count: 1, examples: ["2: VOCATION Sentier lumineux"] },
    { kind: "unknown-direction", count: 1, examples: ["3: SENS Zigzag"] },
    { kind: "unknown-access", count: 1, examples: ["3: ACCES Sur rendez-vous"] },
  ]);
});

test("a file of BD TOPO is not taken for it", async () => {
  const path = join(temporaryFolder(), "bdtopo.gpkg");
  writeGeoPackage(path, [
    {
      name: "troncon_de_route",
      features: [
        road(1, [
          [0, 0],
          [1, 1],
        ]),
      ],
    },
  ]);
  await expect(buildRoute500Network([path])).rejects.toMatchObject({ code: "road-network/ign-layer-missing" });
});
