import { describe, expect, test } from "vitest";
import { buildRoads } from "../../test/ign-fixture.ts";
import { road } from "../../test/ign-roads.ts";
import type { Cell } from "../../test/ign-writers.ts";
import { BD_TOPO } from "./bd-topo-table.ts";

describe("junctions", () => {
  const street = [
    road(
      1,
      [
        [0, 0],
        [100, 0],
      ],
      { urbain: 1 },
    ),
    road(
      2,
      [
        [100, 0],
        [300, 0],
      ],
      { urbain: 1 },
    ),
  ];

  test("add 3 seconds to each urban road of an edition with the newer speeds, and keep it apart", async () => {
    const { network } = await buildRoads(street);
    expect([...network.segmentForwardDeciseconds]).toStrictEqual([130, 230]);
    expect(network.metadata.profileVersion).toBe(`${BD_TOPO.version}/junction-3s`);
  });

  test("add what the caller says", async () => {
    const { network } = await buildRoads(street, [], { urbanJunctionSeconds: 5 });
    expect([...network.segmentForwardDeciseconds]).toStrictEqual([150, 250]);
    expect(network.metadata.profileVersion).toBe(`${BD_TOPO.version}/junction-5s`);
  });

  test("add nothing outside towns, where roads alike are one segment", async () => {
    const { network, statistics } = await buildRoads([
      road(1, [
        [0, 0],
        [100, 0],
      ]),
      // Drawn the other way.
      road(2, [
        [300, 0],
        [200, 50],
        [100, 0],
      ]),
    ]);
    expect(statistics).toMatchObject({ usableRows: 2, segments: 1, junctions: 2 });
    // 100 m and two legs of sqrt(100² + 50²) m.
    expect(Math.abs(network.segmentForwardDeciseconds[0] - 323.6)).toBeLessThanOrEqual(1);
    expect(network.segmentFirstPoint[1]).toBe(2);
  });

  test("keep the shape of roads drawn the other way", async () => {
    const { network } = await buildRoads([
      road(1, [
        [0, 0],
        [100, 0],
      ]),
      road(2, [
        [400, 0],
        [300, 30],
        [200, 70],
        [100, 0],
      ]),
    ]);
    const longitudes = [...network.pointLongitudeE7];
    expect(longitudes).toHaveLength(3);
    expect(longitudes).toStrictEqual(longitudes.toSorted((a, b) => a - b));
  });

  test.each<[string, Readonly<Record<string, Cell>>]>([
    ["speed", { vitesse_moyenne_vl: 50 }],
    ["direction", { sens_de_circulation: "Sens direct" }],
    ["who may pass", { prive: 1 }],
    ["where places may be set", { position_par_rapport_au_sol: "-1" }],
  ])("are kept where roads differ in %s", async (_difference, cells) => {
    const { statistics } = await buildRoads([
      road(1, [
        [0, 0],
        [100, 0],
      ]),
      road(
        2,
        [
          [100, 0],
          [200, 0],
        ],
        cells,
      ),
    ]);
    expect(statistics.segments).toBe(2);
  });

  test("let a driver turn round at a dead end only, for 20 seconds", async () => {
    const { network } = await buildRoads([
      road(1, [
        [0, 0],
        [100, 0],
      ]),
      road(
        2,
        [
          [100, 0],
          [200, 0],
        ],
        { urbain: 1 },
      ),
    ]);
    const { firstArc, arcHead, arcDeciseconds } = network.graph;
    const turns: string[] = [];
    for (let state = 0; state < 4; state++) {
      for (let arc = firstArc[state]; arc < firstArc[state + 1]; arc++) {
        turns.push(`${state} ${arcHead[arc]} ${arcDeciseconds[arc]}`);
      }
    }
    expect(turns).toStrictEqual(["0 2 100", "1 0 300", "2 3 330", "3 1 130"]);
  });
});

describe("ends", () => {
  test("that differ by less than half a millimetre are one, wherever they are", async () => {
    // IGN draws to the decimetre. Forty joints: without care some would fall on either side of a rounding of degrees.
    const roads = Array.from({ length: 40 }, (_, i) =>
      road(i + 1, [
        [100.3 * i + 0.0004, 0.1 * i - 0.0004],
        [100.3 * (i + 1) - 0.0004, 0.1 * (i + 1) + 0.0004],
      ]),
    );
    expect((await buildRoads(roads)).statistics.segments).toBe(1);
  });

  test("five centimetres apart are not", async () => {
    const { statistics } = await buildRoads([
      road(1, [
        [0, 0],
        [100, 0],
      ]),
      road(2, [
        [100.05, 0],
        [200, 0],
      ]),
    ]);
    expect(statistics.segments).toBe(2);
  });

  test("join a bridge to the road it carries on from, never to the road below, even vertex on vertex", async () => {
    const { seconds, statistics } = await buildRoads([
      road(1, [
        [-200, 0],
        [-50, 0],
      ]),
      road(
        2,
        [
          [-50, 0],
          [0, 0],
          [50, 0],
        ],
        { position_par_rapport_au_sol: "1" },
      ),
      road(3, [
        [50, 0],
        [200, 0],
      ]),
      road(4, [
        [0, -100],
        [0, 0],
      ]),
      road(5, [
        [0, 0],
        [0, 100],
      ]),
    ]);
    expect(seconds([-100, 0], [100, 0])).toBeCloseTo(20, -0.4);
    expect(seconds([-100, 0], [0, 50])).toBe(Number.POSITIVE_INFINITY);
    expect(statistics.segments).toBe(2);
  });
});

describe("links without geometry", () => {
  test("keep the roads connected and are drawn straight", async () => {
    const { network, seconds } = await buildRoads([
      road(1, [
        [0, 0],
        [100, 0],
      ]),
      road(
        2,
        [
          [100, 0],
          [150, 80],
          [200, 0],
        ],
        { fictif: 1, urbain: 1 },
      ),
      road(3, [
        [200, 0],
        [300, 0],
      ]),
    ]);
    expect(network.pointLongitudeE7).toHaveLength(0);
    // Twice sqrt(50² + 80²) m, and no junction.
    expect(Math.abs(seconds([50, 0], [250, 0]) - (10 + 18.87))).toBeLessThanOrEqual(0.2);
  });
});
