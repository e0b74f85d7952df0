import {
  BACKWARD,
  FORWARD,
  type RoadNetwork,
  type SnappedPlaces,
  type StateKind,
  UNREACHABLE,
} from "@maillage/road-network";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomScene } from "../test/random-network.ts";
import { referenceTimesFrom } from "../test/reference/reference-times.ts";
import { computeJunctionTimes } from "./compute-junction-times.ts";
import { computeMatrix } from "./compute-matrix.ts";
import { findRoute, type Route } from "./find-route.ts";

const STATE_KINDS: readonly StateKind[] = ["junction", "direction"];

describe.each(STATE_KINDS.flatMap((stateKind) => [0, 0.5].map((coreShare) => ({ stateKind, coreShare }))))(
  "times over $stateKind states, core share $coreShare",
  ({ stateKind, coreShare }) => {
    it("computes the matrix of the reference", () => {
      let reachedCount = 0;
      fc.assert(
        fc.property(randomScene(stateKind, coreShare), ({ network, homes, sites }) => {
          const matrix = computeMatrix(network, homes, sites);
          const expected = Array.from(homes.placeSegment, (_, home) => referenceTimesFrom(network, homes, home, sites));
          expect([...matrix]).toEqual(expected.flat());
          reachedCount += matrix.filter((time) => time !== UNREACHABLE).length;
        }),
        { numRuns: 300 },
      );
      expect(reachedCount).toBeGreaterThan(1000);
    });

    it("finds routes that start, join, end, and sum to the matrix's value", () => {
      let routeCount = 0;
      let longCount = 0;
      fc.assert(
        fc.property(randomScene(stateKind, coreShare), ({ network, homes, sites }) => {
          const matrix = computeMatrix(network, homes, sites);
          const siteCount = sites.placeSegment.length;
          for (let pair = 0; pair < matrix.length; pair++) {
            const home = Math.floor(pair / siteCount);
            const site = pair % siteCount;
            const route = findRoute(network, homes, home, sites, site);
            if (matrix[pair] === UNREACHABLE) {
              expect(route).toBeUndefined();
              continue;
            }
            expect(route?.deciseconds).toBe(matrix[pair]);
            if (route !== undefined) {
              assertRoute(network, route, homes, home, sites, site);
              routeCount++;
              longCount += route.steps.length > 3 ? 1 : 0;
            }
          }
        }),
        { numRuns: 200 },
      );
      expect(routeCount).toBeGreaterThan(500);
      expect(longCount).toBeGreaterThan(50);
    });
  },
);

describe("computeJunctionTimes", () => {
  it("is the nearest of the reference's times from a place at the junction", () => {
    let reachedCount = 0;
    fc.assert(
      fc.property(randomScene("junction"), ({ network, sites }) => {
        const times = computeJunctionTimes(network, sites);
        const { segmentTail, segmentHead } = network;
        times.forEach((time, junction) => {
          // Whoever is at a junction may take any segment from its end there.
          const leaving = [...segmentTail.keys()].flatMap((segment) => [
            ...(segmentTail[segment] === junction
              ? [{ segment, fraction: 0, open: network.segmentForwardDeciseconds }]
              : []),
            ...(segmentHead[segment] === junction
              ? [{ segment, fraction: 1, open: network.segmentBackwardDeciseconds }]
              : []),
          ]);
          const best = leaving
            .filter(({ segment, open }) => open[segment] !== UNREACHABLE)
            .flatMap(({ segment, fraction }) => referenceTimesFrom(network, placeAt(segment, fraction), 0, sites));
          // A place at the end of a two-way segment is also at the junction: turning round there costs nothing.
          expect(time).toBe(Math.min(UNREACHABLE, ...best));
          reachedCount += time === UNREACHABLE ? 0 : 1;
        });
      }),
      { numRuns: 100 },
    );
    expect(reachedCount).toBeGreaterThan(100);
  });
});

function placeAt(segment: number, fraction: number): SnappedPlaces {
  return {
    placeSegment: Uint32Array.of(segment),
    placeFraction: Float64Array.of(fraction),
    placeAccessDeciseconds: new Uint32Array(1),
    placeMetres: new Float64Array(1),
    placeLongitude: new Float64Array(1),
    placeLatitude: new Float64Array(1),
  };
}

/** A route is right when each step is open, starts where the one before ended, and the times sum. */
function assertRoute(
  network: RoadNetwork,
  route: Route,
  homes: SnappedPlaces,
  home: number,
  sites: SnappedPlaces,
  site: number,
): void {
  const { steps } = route;
  const first = steps[0];
  const last = steps[steps.length - 1];
  expect([first.segment, first.startFraction]).toEqual([homes.placeSegment[home], homes.placeFraction[home]]);
  expect([last.segment, last.endFraction]).toEqual([sites.placeSegment[site], sites.placeFraction[site]]);
  const access = homes.placeAccessDeciseconds[home] + sites.placeAccessDeciseconds[site];
  expect(route.accessDeciseconds).toBe(access);
  expect(steps.reduce((sum, step) => sum + step.deciseconds, access)).toBe(route.deciseconds);
  steps.forEach((step, i) => {
    const isForward = step.direction === FORWARD;
    const open = isForward ? network.segmentForwardDeciseconds : network.segmentBackwardDeciseconds;
    expect(open[step.segment]).not.toBe(UNREACHABLE);
    expect(isForward ? step.startFraction <= step.endFraction : step.startFraction >= step.endFraction).toBe(true);
    if (i > 0) {
      const before = steps[i - 1];
      expect(before.endFraction).toBe(before.direction === FORWARD ? 1 : 0);
      expect(step.startFraction).toBe(isForward ? 0 : 1);
      const end = before.direction === FORWARD ? network.segmentHead : network.segmentTail;
      const start = step.direction === BACKWARD ? network.segmentHead : network.segmentTail;
      expect(start[step.segment]).toBe(end[before.segment]);
    }
  });
}
