import { describe, expect, test } from "vitest";
import { buildRoads } from "../../test/ign-fixture.ts";
import { ban, cleabs, type Point, road } from "../../test/ign-roads.ts";

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
