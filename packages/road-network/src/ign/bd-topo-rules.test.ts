import { describe, expect, test } from "vitest";
import { buildRoads } from "../../test/ign-fixture.ts";
import { ban, cleabs, type Point, road } from "../../test/ign-roads.ts";
import type { Cell } from "../../test/ign-writers.ts";
import { SEGMENT_FLAG } from "../index.ts";
import { NoUsableIgnRoadError } from "../node.ts";
import { BD_TOPO } from "./bd-topo-table.ts";

/**
 * Two ways from W to E, 36 km/h (10 m/s): straight by the middle road (200 m), or round by the north (400 m).
 *
 *       NW ----- NE
 *        |       |
 *   W -- A ----- B -- E
 */
function twoWays(middle: Readonly<Record<string, Cell>>) {
  return [
    road(1, [
      [-100, 0],
      [0, 0],
    ]),
    road(
      2,
      [
        [0, 0],
        [200, 0],
      ],
      middle,
    ),
    road(3, [
      [200, 0],
      [300, 0],
    ]),
    road(4, [
      [0, 0],
      [0, 100],
      [200, 100],
      [200, 0],
    ]),
  ];
}
const WEST: Point = [-50, 0];
const EAST: Point = [250, 0];
const STRAIGHT_SECONDS = 30;
const ROUND_SECONDS = 50;

describe("who may pass", () => {
  test.each<[string, Readonly<Record<string, Cell>>, number, number]>([
    ["an ordinary road, both ways", {}, STRAIGHT_SECONDS, STRAIGHT_SECONDS],
    ["Sens direct: as drawn", { sens_de_circulation: "Sens direct" }, STRAIGHT_SECONDS, ROUND_SECONDS],
    ["Sens inverse: against the drawing", { sens_de_circulation: "Sens inverse" }, ROUND_SECONDS, STRAIGHT_SECONDS],
    ["Sans objet: both ways", { sens_de_circulation: "Sans objet" }, STRAIGHT_SECONDS, STRAIGHT_SECONDS],
    ["speed 0 is closed", { vitesse_moyenne_vl: 0 }, ROUND_SECONDS, ROUND_SECONDS],
    ["twice as fast", { vitesse_moyenne_vl: 72 }, 20, 20],
    ["En construction is closed", { etat_de_l_objet: "En construction" }, ROUND_SECONDS, ROUND_SECONDS],
    ["En projet is closed", { etat_de_l_objet: "En projet" }, ROUND_SECONDS, ROUND_SECONDS],
    ["a toll is open", { acces_vehicule_leger: "A péage" }, STRAIGHT_SECONDS, STRAIGHT_SECONDS],
    ["a toll is open, other spelling", { acces_vehicule_leger: "À péage" }, STRAIGHT_SECONDS, STRAIGHT_SECONDS],
    ["physically impossible", { acces_vehicule_leger: "Physiquement impossible" }, ROUND_SECONDS, ROUND_SECONDS],
    ["Sentier is not for cars", { nature: "Sentier" }, ROUND_SECONDS, ROUND_SECONDS],
    ["Escalier is not for cars", { nature: "Escalier" }, ROUND_SECONDS, ROUND_SECONDS],
    ["Piste cyclable is not for cars", { nature: "Piste cyclable" }, ROUND_SECONDS, ROUND_SECONDS],
    ["Voie verte is closed", { nature_de_la_restriction: "Voie verte" }, ROUND_SECONDS, ROUND_SECONDS],
    ["Passage barré is closed", { nature_de_la_restriction: "Passage barré" }, ROUND_SECONDS, ROUND_SECONDS],
    ["1.9 m high is too low", { restriction_de_hauteur: 1.9 }, ROUND_SECONDS, ROUND_SECONDS],
    ["2 m high is enough", { restriction_de_hauteur: 2 }, STRAIGHT_SECONDS, STRAIGHT_SECONDS],
    ["height 0 is no limit", { restriction_de_hauteur: 0 }, STRAIGHT_SECONDS, STRAIGHT_SECONDS],
  ])("%s", async (_rule, cells, there, back) => {
    const { seconds } = await buildRoads(twoWays(cells));
    // Lambert-93 is 0.1 % off at most; times are in deciseconds.
    expect(Math.abs(seconds(WEST, EAST) - there)).toBeLessThanOrEqual(0.2);
    expect(Math.abs(seconds(EAST, WEST) - back)).toBeLessThanOrEqual(0.2);
  });

  test.each<[string, Readonly<Record<string, Cell>>]>([
    ["private", { prive: 1 }],
    ["Restreint aux ayants droit", { acces_vehicule_leger: "Restreint aux ayants droit" }],
    ["Plot amovible", { nature_de_la_restriction: "Plot amovible" }],
    ["Entrée avec gardien", { nature_de_la_restriction: "Entrée avec gardien" }],
  ])("%s: for those who begin or end there, not to pass through", async (_rule, cells) => {
    const { seconds, network } = await buildRoads(twoWays(cells));
    expect(seconds(WEST, EAST)).toBeCloseTo(ROUND_SECONDS, -0.4);
    expect(seconds([100, 0], EAST)).toBeCloseTo(15, -0.4);
    expect([...network.segmentFlags].filter((flags) => (flags & SEGMENT_FLAG.ends) !== 0)).toHaveLength(1);
  });
});

describe("where places may be set", () => {
  test.each<[string, Readonly<Record<string, Cell>>, number]>([
    ["an ordinary road", {}, 0],
    ["a motorway", { nature: "Type autoroutier", vitesse_moyenne_vl: 115 }, SEGMENT_FLAG.noSnap],
    ["a tunnel", { position_par_rapport_au_sol: "-1" }, SEGMENT_FLAG.noSnap],
    ["a bridge", { position_par_rapport_au_sol: "1" }, 0],
    ["a ford, said in words", { position_par_rapport_au_sol: "Gué ou radier" }, 0],
    ["a track slower than walking", { nature: "Chemin", vitesse_moyenne_vl: 1 }, SEGMENT_FLAG.noSnap],
    ["a track as fast as walking", { nature: "Chemin", vitesse_moyenne_vl: 5 }, 0],
    ["a ferry", { nature: "Bac ou liaison maritime", vitesse_moyenne_vl: 5 }, SEGMENT_FLAG.ferry | SEGMENT_FLAG.noSnap],
    ["a link without geometry", { fictif: 1 }, SEGMENT_FLAG.noSnap],
  ])("%s", async (_rule, cells, flags) => {
    const { network } = await buildRoads([
      road(
        1,
        [
          [0, 0],
          [100, 0],
        ],
        cells,
      ),
    ]);
    expect([...network.segmentFlags]).toStrictEqual([flags]);
  });
});

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

describe("non-communications", () => {
  /** A crossroads: west 1, east 2, north 3, south 4. */
  const crossroads = [
    road(1, [
      [-100, 0],
      [0, 0],
    ]),
    road(2, [
      [0, 0],
      [100, 0],
    ]),
    road(3, [
      [0, 0],
      [0, 100],
    ]),
    road(4, [
      [0, -100],
      [0, 0],
    ]),
  ];
  const [FROM_WEST, TO_EAST, TO_NORTH, TO_SOUTH]: Point[] = [
    [-50, 0],
    [50, 0],
    [0, 50],
    [0, -50],
  ];

  test("ban one turn and no other", async () => {
    const { seconds, statistics, warnings } = await buildRoads(crossroads, [ban(1, cleabs(1), cleabs(3), [0, 0])]);
    expect(statistics.bannedTurns).toBe(1);
    expect(warnings).toStrictEqual([]);
    // Straight on, round at the dead end, back and to the right.
    expect(Math.abs(seconds(FROM_WEST, TO_NORTH) - (5 + 10 + 20 + 10 + 5))).toBeLessThanOrEqual(0.3);
    expect(seconds(FROM_WEST, TO_EAST)).toBeCloseTo(10, -0.4);
    expect(seconds(TO_NORTH, FROM_WEST)).toBeCloseTo(10, -0.4);
  });

  test.each(["/", ","])("ban several exits, separated by %s", async (separator) => {
    const exits = [cleabs(3), cleabs(2)].join(separator);
    const { seconds, statistics } = await buildRoads(crossroads, [ban(1, cleabs(1), exits, [0, 0])]);
    expect(statistics.bannedTurns).toBe(2);
    expect(seconds(FROM_WEST, TO_SOUTH)).toBeCloseTo(10, -0.4);
    expect(seconds(FROM_WEST, TO_EAST)).toBeGreaterThan(30);
  });

  test("act at a node where otherwise nothing happens", async () => {
    const { seconds } = await buildRoads(
      [
        road(1, [
          [-100, 0],
          [0, 0],
        ]),
        road(2, [
          [0, 0],
          [100, 0],
        ]),
      ],
      [ban(1, cleabs(1), cleabs(2), [0, 0])],
    );
    expect(seconds(FROM_WEST, TO_EAST)).toBe(Number.POSITIVE_INFINITY);
    expect(seconds(TO_EAST, FROM_WEST)).toBeCloseTo(10, -0.4);
  });

  test("that leave no way on let a driver turn round", async () => {
    const exits = [2, 3, 4].map(cleabs).join("/");
    const { seconds } = await buildRoads(crossroads, [ban(1, cleabs(1), exits, [0, 0])]);
    expect(Math.abs(seconds(FROM_WEST, [-90, 0]) - 4)).toBeLessThanOrEqual(0.2);
    expect(seconds(FROM_WEST, TO_EAST)).toBe(Number.POSITIVE_INFINITY);
    const { network } = await buildRoads(crossroads, [ban(1, cleabs(1), exits, [0, 0])]);
    expect([...network.graph.arcHead.subarray(network.graph.firstArc[0], network.graph.firstArc[1])]).toStrictEqual([
      1,
    ]);
  });

  test("act at the end nearer to their point where two roads share both", async () => {
    const roads = [
      road(1, [
        [0, 0],
        [100, 0],
      ]),
      road(2, [
        [0, 0],
        [50, 50],
        [100, 0],
      ]),
      road(3, [
        [100, 0],
        [200, 0],
      ]),
      road(4, [
        [-100, 0],
        [0, 0],
      ]),
    ];
    const { statistics, network } = await buildRoads(roads, [ban(1, cleabs(1), cleabs(2), [100, 0])]);
    expect(statistics.bannedTurns).toBe(1);
    // Segments are roads 1, 2, 4, 3: state 0 drives road 1 eastwards, 3 comes back along road 2, 6 goes on along road 3.
    const exits = [...network.graph.arcHead.subarray(network.graph.firstArc[0], network.graph.firstArc[1])];
    expect(exits).toStrictEqual([6]);
  });

  test.each<[string, Parameters<typeof ban>, string]>([
    ["a road that no file holds", [1, cleabs(1), cleabs(99), [0, 0]], "unknown-segment"],
    ["an entry that no file holds", [1, cleabs(99), cleabs(1), [0, 0]], "unknown-segment"],
    ["no exit", [1, cleabs(1), "", [0, 0]], "invalid-non-communication"],
    ["roads that do not touch", [1, cleabs(1), cleabs(5), [0, 0]], "invalid-non-communication"],
    ["roads that do not join", [1, cleabs(1), `${cleabs(2)}/${cleabs(6)}`, [0, 0]], "invalid-non-communication"],
  ])("naming %s are reported and ban nothing", async (_problem, row, kind) => {
    const { warnings, statistics } = await buildRoads(
      [
        ...crossroads,
        road(5, [
          [100, 0],
          [200, 0],
        ]),
        road(6, [
          [500, 0],
          [600, 0],
        ]),
      ],
      [ban(...row)],
    );
    expect(warnings.map((warning) => [warning.kind, warning.count])).toStrictEqual([[kind, 1]]);
    expect(warnings[0]?.examples[0]).toContain("NON_COMM0000000000000001");
    expect(statistics.bannedTurns).toBe(0);
  });

  describe("of a way of several roads", () => {
    /**
     * A dual carriageway: 1 and 2 eastwards, 4 and 5 westwards, joined by the link 3, which 6 continues northwards.
     *
     *        6
     *   --5--+--4--
     *        3
     *   --1--+--2--
     *        7
     */
    const oneWay = { sens_de_circulation: "Sens direct" };
    const dual = [
      road(
        1,
        [
          [-100, 0],
          [0, 0],
        ],
        oneWay,
      ),
      road(
        2,
        [
          [0, 0],
          [100, 0],
        ],
        oneWay,
      ),
      road(3, [
        [0, 0],
        [2, 30],
        [0, 60],
      ]),
      road(
        4,
        [
          [100, 60],
          [0, 60],
        ],
        oneWay,
      ),
      road(
        5,
        [
          [0, 60],
          [-100, 60],
        ],
        oneWay,
      ),
      road(6, [
        [0, 60],
        [0, 160],
      ]),
      road(
        7,
        [
          [0, -100],
          [0, 0],
        ],
        oneWay,
      ),
    ];
    const noTurningBack = ban(1, cleabs(1), `${cleabs(3)}/${cleabs(5)}`, [0, 0]);
    const BACK: Point = [-50, 60];
    /** Along the link and on to the end of road 6, turning round there, and then into road 5. */
    const ROUND_THE_END = 5 + 6 + 10 + 20 + 10 + 5;

    test("forbid it to those who come from its entry, and nothing else", async () => {
      const free = await buildRoads(dual);
      const { seconds, statistics, warnings } = await buildRoads(dual, [noTurningBack]);
      expect(statistics).toMatchObject({ bannedTurns: 0, bannedWays: 1 });
      expect(warnings).toStrictEqual([]);
      expect(free.seconds(FROM_WEST, BACK)).toBeCloseTo(16, -0.4);
      expect(Math.abs(seconds(FROM_WEST, BACK) - ROUND_THE_END)).toBeLessThanOrEqual(0.5);
      // Along the link and straight on, from another road along the way, and back down the link: as before.
      expect(seconds(FROM_WEST, [0, 130])).toBe(free.seconds(FROM_WEST, [0, 130]));
      expect(seconds([0, -50], BACK)).toBeCloseTo(16, -0.4);
      expect(seconds([0, 130], TO_EAST)).toBe(free.seconds([0, 130], TO_EAST));
    });

    test("whatever the order of its roads", async () => {
      const reversed = ban(1, cleabs(1), `${cleabs(5)}/${cleabs(3)}`, [0, 0]);
      const { seconds } = await buildRoads(dual, [reversed]);
      expect(Math.abs(seconds(FROM_WEST, BACK) - ROUND_THE_END)).toBeLessThanOrEqual(0.5);
    });

    test("next to a plain ban of another turn from the same entry", async () => {
      const { seconds } = await buildRoads(dual, [noTurningBack, ban(2, cleabs(1), cleabs(2), [0, 0])]);
      expect(seconds(FROM_WEST, TO_EAST)).toBeGreaterThan(30);
      expect(Math.abs(seconds(FROM_WEST, BACK) - ROUND_THE_END)).toBeLessThanOrEqual(0.5);
    });

    test("against a one-way road need nothing", async () => {
      const roads = [
        ...dual,
        road(8, [
          [-100, 0],
          [-100, -50],
        ]),
      ];
      const free = await buildRoads(roads);
      const { statistics, warnings } = await buildRoads(roads, [
        ban(1, cleabs(7), `${cleabs(1)}/${cleabs(8)}`, [0, 0]),
      ]);
      expect(warnings).toStrictEqual([]);
      expect(statistics.bannedWays).toBe(1);
      expect(statistics.segments).toBe(free.statistics.segments);
    });

    test("of which one is closed to cars need nothing", async () => {
      const closed = road(
        9,
        [
          [0, 0],
          [0, 60],
        ],
        { vitesse_moyenne_vl: 0 },
      );
      const through = ban(1, cleabs(1), `${cleabs(3)}/${cleabs(5)}/${cleabs(9)}`, [0, 0]);
      const { statistics, warnings } = await buildRoads([...dual, closed], [through]);
      expect(statistics.bannedWays).toBe(0);
      expect(warnings).toStrictEqual([]);
    });
  });

  test("into a road closed to cars need nothing", async () => {
    const closed = road(
      5,
      [
        [0, 0],
        [70, 70],
      ],
      { vitesse_moyenne_vl: 0 },
    );
    const { warnings, statistics } = await buildRoads([...crossroads, closed], [ban(1, cleabs(1), cleabs(5), [0, 0])]);
    expect(warnings).toStrictEqual([]);
    expect(statistics.bannedTurns).toBe(0);
  });

  test("are reported missing when the file has none", async () => {
    const { warnings } = await buildRoads(crossroads);
    expect(warnings.map(({ kind }) => kind)).toStrictEqual(["no-non-communication"]);
  });
});

describe("what is odd in a row", () => {
  test.each<[string, Readonly<Record<string, Cell>>, string, boolean]>([
    ["unknown nature: its speed decides", { nature: "Tapis roulant" }, "unknown-nature", true],
    ["unknown state: closed", { etat_de_l_objet: "Détruit" }, "unknown-state", false],
    ["no state: closed", { etat_de_l_objet: null }, "unknown-state", false],
    ["unknown direction: both", { sens_de_circulation: "Sens giratoire" }, "unknown-direction", true],
    ["unknown access: open", { acces_vehicule_leger: "Sur invitation" }, "unknown-access", true],
    ["unknown restriction: open", { nature_de_la_restriction: "Dragon" }, "unknown-restriction", true],
    ["no speed: closed", { vitesse_moyenne_vl: null }, "missing-speed", false],
    ["131 km/h: closed", { vitesse_moyenne_vl: 131 }, "absurd-speed", false],
    ["-1 km/h: closed", { vitesse_moyenne_vl: -1 }, "absurd-speed", false],
  ])("%s", async (_rule, cells, kind, isOpen) => {
    const plain = road(2, [
      [0, 500],
      [100, 500],
    ]);
    const { warnings, statistics } = await buildRoads([
      road(
        1,
        [
          [0, 0],
          [100, 0],
        ],
        cells,
      ),
      plain,
    ]);
    const [warning] = warnings;
    expect([warning?.kind, warning?.count]).toStrictEqual([kind, 1]);
    expect(warning?.examples[0]).toContain(cleabs(1));
    expect(statistics.usableRows).toBe(isOpen ? 2 : 1);
  });

  test("geometries that are missing, empty, of one point, without length or off the map are counted", async () => {
    const { warnings, statistics } = await buildRoads([
      road(1, [
        [0, 0],
        [100, 0],
      ]),
      { ...road(2, []), parts: null },
      road(3, []),
      road(4, [[0, 0]]),
      road(5, [
        [0, 0],
        [0, 0],
      ]),
      road(6, [
        [0, 0],
        [9e6, 0],
      ]),
      road(7, [
        [0, 0],
        [Number.NaN, 0],
      ]),
    ]);
    expect(warnings.slice(0, 3).map(({ kind, count }) => [kind, count])).toStrictEqual([
      ["missing-geometry", 3],
      ["coordinates-out-of-range", 2],
      ["zero-length", 1],
    ]);
    expect(statistics.segments).toBe(1);
  });

  test("roads that repeat an identifier are taken once, those without any are all taken", async () => {
    const anonymous = { cleabs: null };
    const { warnings, statistics } = await buildRoads([
      road(1, [
        [0, 0],
        [100, 0],
      ]),
      road(1, [
        [0, 0],
        [100, 0],
      ]),
      road(
        2,
        [
          [0, 10],
          [100, 10],
        ],
        anonymous,
      ),
      road(
        3,
        [
          [0, 20],
          [100, 20],
        ],
        anonymous,
      ),
    ]);
    expect(statistics).toMatchObject({ rowsRead: 4, repeatedRows: 1, segments: 3 });
    expect(warnings[0]).toMatchObject({
      kind: "missing-id",
      count: 2,
      examples: ["troncon_de_route row 3", "troncon_de_route row 4"],
    });
  });

  test("a file where nothing is open to cars is refused", async () => {
    await expect(
      buildRoads([
        road(
          1,
          [
            [0, 0],
            [100, 0],
          ],
          { vitesse_moyenne_vl: 0 },
        ),
      ]),
    ).rejects.toThrow(NoUsableIgnRoadError);
  });
});
