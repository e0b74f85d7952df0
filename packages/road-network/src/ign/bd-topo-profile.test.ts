import { describe, expect, test } from "vitest";
import { buildRoads } from "../../test/ign-fixture.ts";
import { cleabs, type Point, road } from "../../test/ign-roads.ts";
import type { Cell } from "../../test/ign-writers.ts";
import { SEGMENT_FLAG } from "../index.ts";
import { NoUsableIgnRoadError } from "../node.ts";

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
