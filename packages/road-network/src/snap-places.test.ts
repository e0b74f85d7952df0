import fc from "fast-check";
import { expect, test } from "vitest";
import { buildSketch, networkSketches, toDegrees } from "../test/arbitrary-networks.ts";
import { nearestSegmentExhaustive } from "../test/reference/nearest-segment-exhaustive.ts";
import { metresPerLatitudeDegree, metresPerLongitudeDegree } from "./local-metres.ts";
import { UNREACHABLE } from "./road-graph.ts";
import { SEGMENT_FLAG } from "./road-network.ts";
import { InvalidPlacePositionError, snapPlaces } from "./snap-places.ts";
import { NOT_SNAPPED } from "./snapped-places.ts";

const places = fc.array(
  fc
    .tuple(fc.integer({ min: -30, max: 90 }), fc.integer({ min: -30, max: 90 }))
    .map(([x, y]) => toDegrees([x / 10, y / 10])),
  { minLength: 1, maxLength: 20, size: "max" },
);

test("places are snapped where an exhaustive search puts them", () => {
  let snappedCount = 0;
  let islandCount = 0;
  let leftCount = 0;
  fc.assert(
    fc.property(networkSketches, places, fc.boolean(), (sketch, positions, noSnapAllowed) => {
      const network = buildSketch(sketch);
      const isOpen = (segment: number) =>
        (noSnapAllowed || (network.segmentFlags[segment] & SEGMENT_FLAG.noSnap) === 0) &&
        Math.min(network.segmentForwardDeciseconds[segment], network.segmentBackwardDeciseconds[segment]) < UNREACHABLE;
      const isIsland = (segment: number) => (network.segmentFlags[segment] & SEGMENT_FLAG.island) !== 0;
      const longitude = Float64Array.from(positions, ([x]) => x);
      const latitude = Float64Array.from(positions, ([, y]) => y);
      const snapped = snapPlaces(network, longitude, latitude, { noSnapAllowed });
      for (const [place, [x, y]] of positions.entries()) {
        const kx = metresPerLongitudeDegree(y);
        const ky = metresPerLatitudeDegree(y);
        const nearestOf = (mayUse: (segment: number) => boolean) =>
          nearestSegmentExhaustive(network, x, y, (segment) => isOpen(segment) && mayUse(segment), [kx, ky]);
        const expected = nearestOf((segment) => !isIsland(segment)) ?? nearestOf(isIsland);
        const segment = snapped.placeSegment[place];
        if (expected === undefined) {
          expect([segment, snapped.placeMetres[place], snapped.placeAccessDeciseconds[place]]).toStrictEqual([
            NOT_SNAPPED,
            Number.POSITIVE_INFINITY,
            UNREACHABLE,
          ]);
          leftCount++;
          continue;
        }
        snappedCount++;
        if (isIsland(segment)) islandCount++;
        expect(expected.segments).toContain(segment);
        expect(snapped.placeMetres[place]).toBeCloseTo(expected.metres, 6);
        // Rounding to a decisecond of a distance itself known to 1e-6 m.
        expect(Math.abs(snapped.placeAccessDeciseconds[place] - expected.metres * 1.2)).toBeLessThanOrEqual(0.5001);
        const moved = Math.hypot((snapped.placeLongitude[place] - x) * kx, (snapped.placeLatitude[place] - y) * ky);
        expect(moved).toBeCloseTo(expected.metres, 5);
        // Where the shape passes the same point twice, either fraction is right: compare only one pass.
        if (sketch.segments[segment].points.length === 0) {
          expect(snapped.placeFraction[place]).toBeCloseTo(expected.fractionOf.get(segment) ?? -1, 6);
        }
      }
    }),
    { numRuns: 300 },
  );
  expect(snappedCount).toBeGreaterThan(500);
  expect(islandCount).toBeGreaterThan(30);
  expect(leftCount).toBeGreaterThan(100);
});

test("a place exactly on a junction is at fraction 0 or 1 of the lowest segment there open both ways, if any, without an access leg", () => {
  let exactCount = 0;
  let oneWayCount = 0;
  fc.assert(
    fc.property(networkSketches, (sketch) => {
      const open = sketch.segments.map((segment) => ({ ...segment, flags: 0, forward: 10, points: [] }));
      const network = buildSketch({ ...sketch, segments: open });
      const snapped = snapPlaces(network, network.junctionLongitude, network.junctionLatitude);
      for (const [junction, position] of sketch.junctions.entries()) {
        const touches = (other: number) => String(sketch.junctions[other]) === String(position);
        const ending = [...open.keys()].filter((s) => touches(open[s].tail) || touches(open[s].head));
        // Segments that pass over the junction without ending there tie only up to rounding.
        if (!ending.includes(snapped.placeSegment[junction])) continue;
        const segment = ending.find((s) => open[s].backward < UNREACHABLE) ?? ending[0];
        oneWayCount += open[segment].backward === UNREACHABLE ? 1 : 0;
        exactCount++;
        expect(snapped.placeSegment[junction]).toBe(segment);
        expect(snapped.placeFraction[junction]).toBe(touches(open[segment].tail) ? 0 : 1);
        expect(snapped.placeAccessDeciseconds[junction]).toBe(0);
      }
    }),
    { numRuns: 200 },
  );
  expect(exactCount).toBeGreaterThan(200);
  expect(oneWayCount).toBeGreaterThan(10);
});

/** A one-way street along the parallel, and a road open both ways north of the place by so much more. */
function besideOneWay(metresFarther: number) {
  const segment = { tail: 0, head: 1, forward: 40, flags: 0, points: [] };
  const gap = (10 + metresFarther) / metresPerLatitudeDegree(48) / 0.001;
  const network = buildSketch({
    junctions: [
      [0, -10 / metresPerLatitudeDegree(48) / 0.001],
      [4, -10 / metresPerLatitudeDegree(48) / 0.001],
      [0, gap],
      [4, gap],
    ],
    segments: [
      { ...segment, backward: UNREACHABLE },
      { ...segment, tail: 2, head: 3, backward: 40 },
    ],
    stateKind: "direction",
    turnSeed: 0,
  });
  return snapPlaces(network, Float64Array.of(toDegrees([2, 0])[0]), Float64Array.of(48));
}

test("a road open both ways is taken when a one-way street is nearer by 0.1 m at most, whichever is met first", () => {
  expect(besideOneWay(-0.2).placeSegment[0]).toBe(1);
  expect(besideOneWay(0).placeSegment[0]).toBe(1);
  expect(besideOneWay(0.0999).placeSegment[0]).toBe(1);
  expect(besideOneWay(0.0999).placeMetres[0]).toBeCloseTo(10.0999, 5);
  expect(besideOneWay(0.1001).placeSegment[0]).toBe(0);
});

const straight = buildSketch({
  junctions: [
    [0, 0],
    [4, 0],
  ],
  segments: [{ tail: 0, head: 1, forward: 40, backward: 40, flags: 0, points: [] }],
  stateKind: "junction",
  turnSeed: 0,
});

test("the distance limit is included", () => {
  const [longitude] = toDegrees([2, 0]);
  const latitude = 48.002;
  const [metres] = snapPlaces(straight, Float64Array.of(longitude), Float64Array.of(latitude)).placeMetres;
  const limited = (snapMetresMax: number) =>
    snapPlaces(
      { ...straight, metadata: { ...straight.metadata, snapMetresMax } },
      Float64Array.of(longitude),
      Float64Array.of(latitude),
    ).placeSegment[0];
  expect(metres).toBeCloseTo(222.4, 1);
  expect(limited(metres)).toBe(0);
  expect(limited(metres - 1e-6)).toBe(NOT_SNAPPED);
});

test("a place in the midst of an island is set on the mainland within the limit, and on the island beyond it", () => {
  const segment = { forward: 40, backward: 40, points: [] };
  const network = buildSketch({
    junctions: [
      [0, 0],
      [4, 0],
      [0, 2],
      [4, 2],
    ],
    segments: [
      { ...segment, tail: 0, head: 1, flags: 0 },
      { ...segment, tail: 2, head: 3, flags: SEGMENT_FLAG.island },
    ],
    stateKind: "direction",
    turnSeed: 0,
  });
  const [longitude, latitude] = toDegrees([2, 2]);
  const segmentWithin = (snapMetresMax: number) =>
    snapPlaces(
      { ...network, metadata: { ...network.metadata, snapMetresMax } },
      Float64Array.of(longitude),
      Float64Array.of(latitude),
    ).placeSegment[0];
  expect(segmentWithin(223)).toBe(0);
  expect(segmentWithin(222)).toBe(1);
});

test("a place that is nowhere is refused with its number", () => {
  expect(() => snapPlaces(straight, Float64Array.of(5, Number.NaN), Float64Array.of(48, 48))).toThrow(
    InvalidPlacePositionError,
  );
  expect(() => snapPlaces(straight, Float64Array.of(5, 5), Float64Array.of(48, 90.1))).toThrow("Place 1");
  expect(() => snapPlaces(straight, Float64Array.of(5, 5), Float64Array.of(48))).toThrow(InvalidPlacePositionError);
});

test("a network without a segment snaps nothing, and no place is no result", () => {
  const empty = buildSketch({ junctions: [[0, 0]], segments: [], stateKind: "junction", turnSeed: 0 });
  expect([...snapPlaces(empty, Float64Array.of(5), Float64Array.of(48)).placeSegment]).toStrictEqual([NOT_SNAPPED]);
  expect(snapPlaces(straight, new Float64Array(0), new Float64Array(0)).placeSegment.length).toBe(0);
});
