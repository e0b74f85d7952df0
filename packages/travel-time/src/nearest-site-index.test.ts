import { NOT_SNAPPED, type SnappedPlaces, type StateKind, UNREACHABLE } from "@maillage/road-network";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildTestNetwork, buildTestPlaces } from "../test/build-test-network.ts";
import { randomPlaces, randomScene } from "../test/random-network.ts";
import { referenceNearest } from "../test/reference/reference-times.ts";
import { NearestSiteIndex } from "./nearest-site-index.ts";
import { NO_SITE } from "./nearest-sites.ts";
import { pickPlace } from "./site-place.ts";

const STATE_KINDS: readonly StateKind[] = ["junction", "direction"];

function listOf(index: NearestSiteIndex, home: number): [number, number][] {
  const { k, homeSite, homeDeciseconds } = index.nearest;
  const list: [number, number][] = [];
  for (let i = home * k; i < home * k + k; i++) {
    if (homeSite[i] !== NO_SITE) {
      list.push([homeDeciseconds[i], homeSite[i]]);
    } else {
      expect(homeDeciseconds[i]).toBe(UNREACHABLE);
    }
  }
  return list;
}

/** One table of the places given one by one. */
function joinPlaces(parts: readonly SnappedPlaces[]): SnappedPlaces {
  return buildTestPlaces(
    parts.map((part) => ({
      segment: part.placeSegment[0],
      fraction: part.placeFraction[0],
      access: part.placeAccessDeciseconds[0],
    })),
  );
}

/** With all states contracted, with half of them left as a core, and with no contraction at all. */
const SCENE_KINDS = STATE_KINDS.flatMap((stateKind) => [0, 0.5, 1].map((coreShare) => ({ stateKind, coreShare })));

describe.each(SCENE_KINDS)("NearestSiteIndex over $stateKind states, core share $coreShare", (kind) => {
  const scenes = randomScene(kind.stateKind, kind.coreShare);

  it("keeps the k smallest times of the reference, ties by site id", () => {
    let reachedCount = 0;
    let unreachedCount = 0;
    let tieCount = 0;
    let sameSegmentCount = 0;
    const bound = fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined });
    fc.assert(
      fc.property(scenes, fc.integer({ min: 1, max: 4 }), bound, ({ network, homes, sites }, k, boundDeci) => {
        const boundSeconds = boundDeci === undefined ? undefined : boundDeci / 10;
        const index = new NearestSiteIndex(network, homes, boundSeconds === undefined ? { k } : { k, boundSeconds });
        index.setSites(sites);
        for (let home = 0; home < homes.placeSegment.length; home++) {
          const expected = referenceNearest(network, homes, home, sites, k, boundDeci ?? UNREACHABLE - 1);
          expect(listOf(index, home)).toEqual(expected);
          reachedCount += expected.length;
          unreachedCount += expected.length === 0 ? 1 : 0;
          tieCount += expected.some(([time], rank) => rank > 0 && time === expected[rank - 1][0]) ? 1 : 0;
          sameSegmentCount += sites.placeSegment.includes(homes.placeSegment[home]) ? 1 : 0;
        }
      }),
      { numRuns: 800 },
    );
    // The property proved something: trips, absences, ties, and homes that share a segment with a site.
    expect(reachedCount).toBeGreaterThan(1000);
    expect(unreachedCount).toBeGreaterThan(100);
    expect(tieCount).toBeGreaterThan(50);
    expect(sameSegmentCount).toBeGreaterThan(200);
  });

  it("has the same bytes after any edits as from scratch, and tells exactly which homes changed", () => {
    let changedCount = 0;
    let unchangedCount = 0;
    const edit = fc.record({
      kind: fc.constantFrom("add", "add", "move", "remove"),
      which: fc.nat(),
      place: fc.nat(),
    });
    const scene = scenes.chain((parts) =>
      fc.record({
        parts: fc.constant(parts),
        pool: randomPlaces(parts.network, 1, 6),
        edits: fc.array(edit, { minLength: 1, maxLength: 12 }),
        k: fc.integer({ min: 1, max: 3 }),
        boundSeconds: fc.constantFrom(undefined, 2, 1e6),
      }),
    );
    fc.assert(
      fc.property(scene, ({ parts: { network, homes, sites }, pool, edits, k, boundSeconds }) => {
        const options = boundSeconds === undefined ? { k } : { k, boundSeconds };
        const index = new NearestSiteIndex(network, homes, options);
        index.setSites(sites);
        const held = new Map<number, SnappedPlaces>();
        sites.placeSegment.forEach((_, site) => {
          held.set(site, pickPlace(sites, site));
        });
        for (const { kind, which, place } of edits) {
          const before = [...homes.placeSegment.keys()].map((home) => listOf(index, home));
          const poolPlace = place % pool.placeSegment.length;
          const site = [...held.keys()][which % Math.max(1, held.size)];
          if (kind === "add" || site === undefined) {
            const added = index.addSite(pool, poolPlace);
            expect(held.has(added)).toBe(false);
            held.set(added, pickPlace(pool, poolPlace));
          } else if (kind === "move") {
            index.moveSite(site, pool, poolPlace);
            held.set(site, pickPlace(pool, poolPlace));
          } else {
            index.removeSite(site);
            held.delete(site);
          }
          const after = [...homes.placeSegment.keys()].map((home) => listOf(index, home));
          const expectedChanges = before.flatMap((list, home) =>
            JSON.stringify(list) === JSON.stringify(after[home]) ? [] : [home],
          );
          expect([...index.changedHomes]).toEqual(expectedChanges);
          changedCount += expectedChanges.length;
          unchangedCount += before.length - expectedChanges.length;

          // From scratch, ids are dense: the i-th of the ids held, in increasing order, stands for them.
          const ids = [...held.keys()].sort((a, b) => a - b);
          const fresh = new NearestSiteIndex(network, homes, options);
          fresh.setSites(joinPlaces(ids.flatMap((id) => held.get(id) ?? [])));
          const freshSite = fresh.nearest.homeSite.map((dense) => (dense === NO_SITE ? NO_SITE : ids[dense]));
          expect(index.nearest.homeSite).toEqual(freshSite);
          expect(index.nearest.homeDeciseconds).toEqual(fresh.nearest.homeDeciseconds);
        }
      }),
      { numRuns: 500 },
    );
    expect(changedCount).toBeGreaterThan(300);
    expect(unchangedCount).toBeGreaterThan(300);
  });

  it("never lengthens a time by one more site", () => {
    fc.assert(
      fc.property(scenes, fc.nat(), ({ network, homes, sites }, which) => {
        const index = new NearestSiteIndex(network, homes);
        index.setSites(sites);
        const before = index.nearest.homeDeciseconds.slice();
        index.addSite(homes, which % homes.placeSegment.length);
        index.nearest.homeDeciseconds.forEach((time, i) => {
          expect(time).toBeLessThanOrEqual(before[i]);
        });
      }),
      { numRuns: 100 },
    );
  });
});

/** Two junctions, one street; a home at one end, a site further on. */
function buildStreet(stateKind: StateKind, forward: number, backward: number | undefined) {
  return buildTestNetwork({ stateKind, junctionCount: 2, segments: [{ tail: 0, head: 1, forward, backward }] });
}

describe.each(STATE_KINDS)("limits of NearestSiteIndex over %s states", (stateKind) => {
  it("counts a site at exactly the bound, and not one decisecond beyond", () => {
    const network = buildStreet(stateKind, 18_001, undefined);
    const homes = buildTestPlaces([
      { segment: 0, fraction: 1 / 18_001 },
      { segment: 0, fraction: 0 },
    ]);
    const index = new NearestSiteIndex(network, homes, { boundSeconds: 1800 });
    index.setSites(buildTestPlaces([{ segment: 0, fraction: 1 }]));
    expect(listOf(index, 0)).toEqual([[18_000, 0]]);
    expect(listOf(index, 1)).toEqual([]);
  });

  it("does not let a home drive backwards to a site behind it on a one-way street", () => {
    const network = buildStreet(stateKind, 100, undefined);
    const index = new NearestSiteIndex(network, buildTestPlaces([{ segment: 0, fraction: 0.75 }]));
    index.setSites(
      buildTestPlaces([
        { segment: 0, fraction: 0.25 },
        { segment: 0, fraction: 0.8 },
      ]),
    );
    expect(listOf(index, 0)).toEqual([[5, 1]]);
  });

  it("adds both access legs once, also when home and site are at one point", () => {
    const index = new NearestSiteIndex(
      buildStreet(stateKind, 100, 100),
      buildTestPlaces([{ segment: 0, fraction: 0.5, access: 7 }]),
    );
    index.setSites(buildTestPlaces([{ segment: 0, fraction: 0.5, access: 11 }]));
    expect(listOf(index, 0)).toEqual([[18, 0]]);
  });

  it("gives nothing to homes off the road, and keeps the id of a site off the road", () => {
    const homes = buildTestPlaces([
      { segment: NOT_SNAPPED, fraction: 0 },
      { segment: 0, fraction: 0 },
    ]);
    const index = new NearestSiteIndex(buildStreet(stateKind, 100, 100), homes);
    index.setSites(
      buildTestPlaces([
        { segment: NOT_SNAPPED, fraction: 0 },
        { segment: 0, fraction: 1 },
      ]),
    );
    expect(listOf(index, 0)).toEqual([]);
    expect(listOf(index, 1)).toEqual([[100, 1]]);
  });

  it("gives the smallest free id to a site added", () => {
    const index = new NearestSiteIndex(
      buildStreet(stateKind, 100, 100),
      buildTestPlaces([{ segment: 0, fraction: 0 }]),
    );
    const sites = buildTestPlaces([
      { segment: 0, fraction: 0 },
      { segment: 0, fraction: 0.5 },
      { segment: 0, fraction: 1 },
    ]);
    index.setSites(sites);
    index.removeSite(1);
    expect(index.addSite(sites, 0)).toBe(1);
    expect(index.addSite(sites, 0)).toBe(3);
    expect(() => index.moveSite(9, sites, 0)).toThrow(expect.objectContaining({ code: "travel-time/no-such-site" }));
    expect(() => index.addSite(sites, 3)).toThrow(expect.objectContaining({ code: "travel-time/invalid-place" }));
  });

  it("is as before when a site is refused", () => {
    const homes = buildTestPlaces([{ segment: 0, fraction: 0 }]);
    const index = new NearestSiteIndex(buildStreet(stateKind, 100, 100), homes);
    const offNetwork = buildTestPlaces([
      { segment: 0, fraction: 1 },
      { segment: 4, fraction: 0 },
    ]);
    const refusal = expect.objectContaining({ code: "travel-time/invalid-place" });
    index.setSites(buildTestPlaces([{ segment: 0, fraction: 0.5 }]));
    expect(() => index.setSites(offNetwork)).toThrow(refusal);
    expect(() => index.addSite(offNetwork, 1)).toThrow(refusal);
    expect(() => index.moveSite(0, offNetwork, 1)).toThrow(refusal);
    expect(listOf(index, 0)).toEqual([[50, 0]]);
    expect(index.addSite(offNetwork, 0)).toBe(1);
    expect(listOf(index, 0)).toEqual([
      [50, 0],
      [100, 1],
    ]);
  });

  it("refuses a k or a bound without meaning, and places of another network", () => {
    const network = buildStreet(stateKind, 100, 100);
    const homes = buildTestPlaces([]);
    expect(() => new NearestSiteIndex(network, homes, { k: 0 })).toThrow(
      expect.objectContaining({ code: "travel-time/invalid-search-option" }),
    );
    expect(() => new NearestSiteIndex(network, homes, { boundSeconds: Number.NaN })).toThrow(
      expect.objectContaining({ code: "travel-time/invalid-search-option" }),
    );
    expect(() => new NearestSiteIndex(network, buildTestPlaces([{ segment: 4, fraction: 0 }]))).toThrow(
      expect.objectContaining({ code: "travel-time/invalid-place" }),
    );
  });
});

describe.each(STATE_KINDS)("past bug over %s states", (stateKind) => {
  it("keeps the lists right after a site was moved to where it was", () => {
    // Records that the move left as they were were passed over, and kept a reserve that the next edits made stale.
    const junctionCount = 8;
    const segments = Array.from({ length: junctionCount - 1 }, (_, i) => ({
      tail: i,
      head: i + 1,
      forward: 10,
      backward: 10,
    }));
    const network = buildTestNetwork({ stateKind, junctionCount, segments });
    const homes = buildTestPlaces(segments.map((_, segment) => ({ segment, fraction: 0.5 })));
    const site = buildTestPlaces([{ segment: 0, fraction: 0 }]);
    const index = new NearestSiteIndex(network, homes);
    index.addSite(site, 0);
    index.addSite(site, 0);
    index.addSite(site, 0);
    index.moveSite(2, site, 0);
    index.addSite(site, 0);
    index.removeSite(0);
    for (let home = 0; home < 7; home++) {
      const time = 10 * home + 5;
      expect(listOf(index, home)).toEqual([
        [time, 1],
        [time, 2],
        [time, 3],
      ]);
    }
  });
});

describe("setSites", () => {
  it("leaves an index without sites when it is cancelled", () => {
    const homes = buildTestPlaces([{ segment: 0, fraction: 0 }]);
    const index = new NearestSiteIndex(buildStreet("junction", 100, 100), homes);
    index.setSites(homes);
    expect(() => index.setSites(homes, { signal: { aborted: true } })).toThrow(
      expect.objectContaining({ code: "travel-time/computation-cancelled" }),
    );
    expect(listOf(index, 0)).toEqual([]);
    expect([...index.changedHomes]).toEqual([0]);
    expect(index.addSite(homes, 0)).toBe(0);
    expect(listOf(index, 0)).toEqual([[0, 0]]);
  });
});
