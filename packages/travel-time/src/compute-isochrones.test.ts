import type { MultiPolygon, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { buildTestNetwork, buildTestPlaces, type TestSegment } from "../test/build-test-network.ts";
import { computeIsochrones } from "./compute-isochrones.ts";

const SIDE = 9;
const MIDDLE = 40;

/** A square grid of two-way streets about 740 m long, one minute each; `skip` leaves junctions without streets. */
function buildGrid(stateKind: "junction" | "direction", skip: (x: number, y: number) => boolean = () => false) {
  const positions = Array.from(
    { length: SIDE * SIDE },
    (_, i) => [5 + (i % SIDE) / 100, Math.floor(i / SIDE) / 150] as const,
  );
  const segments: TestSegment[] = [];
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const tail = y * SIDE + x;
      if (x + 1 < SIDE && !skip(x, y) && !skip(x + 1, y)) {
        segments.push({ tail, head: tail + 1, forward: 600, backward: 600 });
      }
      if (y + 1 < SIDE && !skip(x, y) && !skip(x, y + 1)) {
        segments.push({ tail, head: tail + SIDE, forward: 600, backward: 600 });
      }
    }
  }
  const network = buildTestNetwork({ stateKind, junctionCount: SIDE * SIDE, segments, positions });
  const middle = segments.findIndex(({ tail }) => tail === MIDDLE);
  return { network, positions, sites: buildTestPlaces([{ segment: middle, fraction: 0 }]) };
}

function contains(geometry: MultiPolygon, point: readonly [number, number]): boolean {
  return geometry.coordinates.some(
    ([outer, ...holes]) => isInRing(outer, point) && !holes.some((hole) => isInRing(hole, point)),
  );
}

function isInRing(ring: readonly Position[], [x, y]: readonly [number, number]): boolean {
  let isInside = false;
  for (let i = 1; i < ring.length; i++) {
    const [x1, y1] = ring[i - 1];
    const [x2, y2] = ring[i];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) {
      isInside = !isInside;
    }
  }
  return isInside;
}

describe.each(["junction", "direction"] as const)("computeIsochrones over %s states", (stateKind) => {
  it("holds the junctions within each time, and not those well beyond", () => {
    const { network, positions, sites } = buildGrid(stateKind);
    const { features } = computeIsochrones(network, sites, [4, 2], { accessMetresMax: 200 });
    expect(features.map((feature) => feature.properties.minutes)).toEqual([2, 4]);
    for (const { geometry, properties } of features) {
      positions.forEach((position, junction) => {
        const minutes = Math.abs((junction % SIDE) - 4) + Math.abs(Math.floor(junction / SIDE) - 4);
        if (minutes !== properties.minutes) {
          expect(contains(geometry, position)).toBe(minutes < properties.minutes);
        }
      });
    }
  });

  it("nests: each area holds the corners of the smaller one", () => {
    const { network, sites } = buildGrid(stateKind);
    const [inner, outer] = computeIsochrones(network, sites, [2, 4]).features;
    const corners = inner.geometry.coordinates.flat(2);
    expect(corners.length).toBeGreaterThan(20);
    expect(corners.every(([x, y]) => contains(outer.geometry, [x, y]))).toBe(true);
  });

  it("keeps a hole where there is no road", () => {
    const { network, positions, sites } = buildGrid(stateKind, (x, y) => Math.abs(x - 2) <= 1 && Math.abs(y - 2) <= 1);
    const [area] = computeIsochrones(network, sites, [60], { accessMetresMax: 300 }).features;
    const [outer, ...holes] = area.geometry.coordinates[0];
    expect(holes.length).toBeGreaterThan(0);
    expect(contains(area.geometry, positions[2 * SIDE + 2])).toBe(false);
    // Right-hand rule of GeoJSON: outer ring counter-clockwise.
    const doubled = outer.slice(1).reduce((sum, [x, y], i) => sum + outer[i][0] * y - x * outer[i][1], 0);
    expect(doubled).toBeGreaterThan(0);
  });

  it("is empty when nothing is asked or nobody arrives", () => {
    const { network, sites } = buildGrid(stateKind);
    expect(computeIsochrones(network, sites, []).features).toEqual([]);
    const nobody = computeIsochrones(network, buildTestPlaces([]), [10]).features;
    expect(nobody.map((feature) => feature.geometry.coordinates)).toEqual([[]]);
    expect(() => computeIsochrones(network, sites, [0])).toThrow(
      expect.objectContaining({ code: "travel-time/invalid-search-option" }),
    );
  });

  it("stops when the flag is up", () => {
    const { network, sites } = buildGrid(stateKind);
    const flag = { signal: { aborted: true } };
    expect(() => computeIsochrones(network, sites, [10], flag)).toThrow(
      expect.objectContaining({ code: "travel-time/computation-cancelled" }),
    );
  });
});
