import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { degreesOf, temporaryFolder } from "../../test/ign-fixture.ts";
import { ban, banLayer, cleabs, type Point, road, roadLayer, SHORT_NAMES } from "../../test/ign-roads.ts";
import { writeGeoPackage, writeShapefile } from "../../test/ign-writers.ts";
import { type PlaceOnSegment, timesFromPlace } from "../../test/reference/direction-dijkstra.ts";
import { naiveBendTimes } from "../../test/reference/naive-road-times.ts";
import { encodeRoadNetwork, type RoadNetwork } from "../index.ts";
import { buildBdTopoNetwork } from "../node.ts";

const DIRECTIONS = { both: "Double sens", forward: "Sens direct", backward: "Sens inverse" } as const;
const RULES = { urbanJunctionSeconds: 5, uTurnSeconds: 20 };

/** Places on a grid of a kilometre; each road bends at a point of its own. */
const maps = fc.integer({ min: 2, max: 6 }).chain((placeCount) => {
  const place = fc.nat({ max: placeCount - 1 });
  const road = fc.record({
    tail: place,
    head: place,
    kmPerHour: fc.constantFrom(30, 50, 80),
    direction: fc.constantFrom("both", "both", "both", "forward", "backward"),
    isUrban: fc.boolean(),
  });
  return fc
    .record({
      roads: fc.array(road, { minLength: 1, maxLength: 9, size: "max" }),
      bans: fc.array(fc.record({ entry: fc.nat(), exit: fc.nat(), isAtTail: fc.boolean() }), { maxLength: 4 }),
    })
    .map(({ roads, bans }) => ({
      roads,
      // A ban acts where the two roads meet: an exit that touches that end of the entry.
      bans: bans.flatMap(({ entry, exit, isAtTail }) => {
        const entryRoad = entry % roads.length;
        const place = isAtTail ? roads[entryRoad].tail : roads[entryRoad].head;
        const exits = roads.flatMap(({ tail, head }, i) => (tail === place || head === place ? [i] : []));
        return [{ entry: entryRoad, exit: exits[exit % exits.length], place }];
      }),
    }));
});
type RoadMap = typeof maps extends fc.Arbitrary<infer T> ? T : never;

const pointOf = (place: number): Point => [1000 * (place % 3), 1000 * Math.floor(place / 3)];
const bendOf = (road: number): Point => [137 + 211 * road, 613 - 97 * road + 13 * road * road];

function featuresOf({ roads, bans }: RoadMap) {
  return {
    roads: roads.map(({ tail, head, kmPerHour, direction, isUrban }, i) =>
      road(i + 1, [pointOf(tail), bendOf(i), pointOf(head)], {
        vitesse_moyenne_vl: kmPerHour,
        sens_de_circulation: DIRECTIONS[direction],
        urbain: isUrban ? 1 : 0,
      }),
    ),
    bans: bans.map(({ entry, exit, place }, i) => ban(i + 1, cleabs(entry + 1), cleabs(exit + 1), pointOf(place))),
  };
}

/** Where a road's bend is on the network: on the one segment that has it as a point. */
function placeOfBend(network: RoadNetwork, road: number): PlaceOnSegment {
  const [longitudeE7, latitudeE7] = degreesOf(bendOf(road)).map((degrees) => Math.round(degrees * 1e7));
  const bend = network.pointLongitudeE7.findIndex(
    (longitude, point) => longitude === longitudeE7 && network.pointLatitudeE7[point] === latitudeE7,
  );
  const segment = network.segmentFirstPoint.findLastIndex((first) => first <= bend);
  const shape: [number, number][] = [
    [network.junctionLongitude[network.segmentTail[segment]], network.junctionLatitude[network.segmentTail[segment]]],
  ];
  for (let p = network.segmentFirstPoint[segment]; p < network.segmentFirstPoint[segment + 1]; p++) {
    shape.push([network.pointLongitudeE7[p] / 1e7, network.pointLatitudeE7[p] / 1e7]);
  }
  const metresTo = (end: number) => {
    let metres = 0;
    for (let i = 1; i <= end; i++) metres += metresOf(shape[i - 1], shape[i]);
    return metres;
  };
  const head = network.segmentHead[segment];
  shape.push([network.junctionLongitude[head], network.junctionLatitude[head]]);
  const before = metresTo(bend - network.segmentFirstPoint[segment] + 1);
  return { segment, fraction: before / metresTo(shape.length - 1), metres: 0 };
}

/** On a sphere, which is within 0.3 % of the ellipsoid: far below what any mistake of the rules makes. */
function metresOf(a: readonly number[], b: readonly number[]): number {
  const east = (b[0] - a[0]) * 111_195 * Math.cos((((a[1] + b[1]) / 2) * Math.PI) / 180);
  return Math.hypot(east, (b[1] - a[1]) * 111_195);
}

test("times over any little map are those of the rules, by a plain search over whole roads", async () => {
  let reachableCount = 0;
  let bannedCount = 0;
  const folder = temporaryFolder();
  await fc.assert(
    fc.asyncProperty(maps, async (map) => {
      const features = featuresOf(map);
      const path = join(folder, "bdtopo.gpkg");
      writeGeoPackage(path, [roadLayer(features.roads), banLayer(features.bans.length > 0 ? features.bans : noBans)]);
      const { network, statistics } = await buildBdTopoNetwork([path], RULES);
      bannedCount += statistics.bannedTurns;

      const roads = map.roads.map((drawn, i) => ({
        ...drawn,
        metresBefore: metresOf(degreesOf(pointOf(drawn.tail)), degreesOf(bendOf(i))),
        metresAfter: metresOf(degreesOf(bendOf(i)), degreesOf(pointOf(drawn.head))),
      }));
      const places = roads.map((_, i) => placeOfBend(network, i));
      for (let source = 0; source < roads.length; source++) {
        const expected = naiveBendTimes(roads, map.bans, RULES, source);
        const actual = timesFromPlace(network, places[source], places);
        for (let target = 0; target < roads.length; target++) {
          if (target === source) continue;
          const seconds = expected[target];
          if (seconds === Number.POSITIVE_INFINITY) {
            expect(actual[target]).toBe(Number.POSITIVE_INFINITY);
            continue;
          }
          reachableCount++;
          // The sphere's 0.3 %, and a rounding to the decisecond for each of some ten segments.
          expect(Math.abs(actual[target] / 10 - seconds)).toBeLessThanOrEqual(0.003 * seconds + 1);
        }
      }
    }),
    { numRuns: 60 },
  );
  // Not an empty proof: ways were found and turns were banned.
  expect(reachableCount).toBeGreaterThan(500);
  expect(bannedCount).toBeGreaterThan(30);
}, 30_000);

/** A layer must have a row to have its columns. */
const noBans = [ban(1, "", "", [0, 0])];

test("a Shapefile of any little map gives the same network as its GeoPackage", async () => {
  const folder = temporaryFolder();
  const bytesOf = (network: RoadNetwork) =>
    encodeRoadNetwork({ ...network, metadata: { ...network.metadata, sources: [] } });
  await fc.assert(
    fc.asyncProperty(maps, async (map) => {
      const features = featuresOf(map);
      const path = join(folder, "bdtopo.gpkg");
      const bans = features.bans.length > 0 ? features.bans : noBans;
      writeGeoPackage(path, [roadLayer(features.roads), banLayer(bans)]);
      const options = { columnNames: SHORT_NAMES };
      writeShapefile(folder, { ...banLayer(bans), name: "NON_COMMUNICATION" }, options);
      const shapefile = writeShapefile(folder, { ...roadLayer(features.roads), name: "TRONCON_DE_ROUTE" }, options);
      const fromGeoPackage = await buildBdTopoNetwork([path]);
      const fromShapefile = await buildBdTopoNetwork([shapefile]);
      expect(bytesOf(fromShapefile.network)).toStrictEqual(bytesOf(fromGeoPackage.network));
    }),
    { numRuns: 25 },
  );
}, 30_000);
