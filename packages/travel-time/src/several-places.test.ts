import { type SnappedPlaces, type StateKind, UNREACHABLE } from "@maillage/road-network";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildTestPlaces } from "../test/build-test-network.ts";
import { randomPlaces, randomScene } from "../test/random-network.ts";
import { referenceTimesFrom } from "../test/reference/reference-times.ts";
import { NearestSiteIndex } from "./nearest-site-index.ts";
import { NO_SITE } from "./nearest-sites.ts";

const STATE_KINDS: readonly StateKind[] = ["junction", "direction"];
const KINDS = STATE_KINDS.flatMap((stateKind) => [0, 0.5, 1].map((coreShare) => ({ stateKind, coreShare })));

/** Some of the places of a table, in their order: where one site is. */
interface Stand {
  readonly first: number;
  readonly count: number;
}

/** Sites one after the other, each at its own places. */
function joinStands(pool: SnappedPlaces, stands: readonly Stand[]) {
  const numbers = stands.map(({ first, count }) => Array.from({ length: count }, (_, i) => first + i));
  const siteFirstPlace = Uint32Array.of(0, ...stands.map((_, i) => numbers.slice(0, i + 1).flat().length));
  const places = buildTestPlaces(
    numbers.flat().map((place) => ({
      segment: pool.placeSegment[place],
      fraction: pool.placeFraction[place],
      access: pool.placeAccessDeciseconds[place],
    })),
  );
  return { places, siteFirstPlace };
}

describe.each(KINDS)("sites at several places over $stateKind states, core share $coreShare", (kind) => {
  const stand = (pool: SnappedPlaces) =>
    fc.nat(pool.placeSegment.length - 1).chain((first) =>
      fc.record({
        first: fc.constant(first),
        count: fc.integer({ min: 0, max: Math.min(4, pool.placeSegment.length - first) }),
      }),
    );
  const scene = randomScene(kind.stateKind, kind.coreShare)
    .chain(({ network, homes }) =>
      fc.record({ network: fc.constant(network), homes: fc.constant(homes), pool: randomPlaces(network, 2, 9) }),
    )
    .chain(({ network, homes, pool }) =>
      fc.record({
        ...{ network: fc.constant(network), homes: fc.constant(homes), pool: fc.constant(pool) },
        stands: fc.array(stand(pool), { maxLength: 5 }),
        edits: fc.array(
          fc.record({ kind: fc.constantFrom("add", "move", "remove"), which: fc.nat(), to: stand(pool) }),
          { maxLength: 8 },
        ),
        k: fc.integer({ min: 1, max: 3 }),
      }),
    );

  it("is one entry at the time to its nearest place, from scratch and after any edits", () => {
    let severalCount = 0;
    fc.assert(
      fc.property(scene, ({ network, homes, pool, stands, edits, k }) => {
        const index = new NearestSiteIndex(network, homes, { k });
        const { places, siteFirstPlace } = joinStands(pool, stands);
        index.setSites(places, { siteFirstPlace });
        const held = new Map(stands.entries());
        expectExact(index, held);
        for (const { kind, which, to } of edits) {
          const site = [...held.keys()][which % Math.max(1, held.size)];
          if (kind === "add" || site === undefined) held.set(index.addSite(pool, to.first, to.count), to);
          else if (kind === "move") {
            index.moveSite(site, pool, to.first, to.count);
            held.set(site, to);
          } else {
            index.removeSite(site);
            held.delete(site);
          }
          expectExact(index, held);
        }

        function expectExact({ nearest }: NearestSiteIndex, sites: ReadonlyMap<number, Stand>) {
          for (const home of homes.placeSegment.keys()) {
            const times = referenceTimesFrom(network, homes, home, pool);
            const expected = [...sites]
              .map(([site, { first, count }]) => {
                const own = times.slice(first, first + count);
                if (own.filter((time) => time < UNREACHABLE).length > 1) severalCount++;
                return [Math.min(UNREACHABLE, ...own), site];
              })
              .filter(([time]) => time < UNREACHABLE)
              .sort(([timeA, siteA], [timeB, siteB]) => timeA - timeB || siteA - siteB)
              .slice(0, k);
            const ranks = Array.from({ length: k }, (_, rank) => home * k + rank);
            const list = ranks
              .filter((entry) => nearest.homeSite[entry] !== NO_SITE)
              .map((entry) => [nearest.homeDeciseconds[entry], nearest.homeSite[entry]]);
            expect(list).toEqual(expected);
          }
        }
      }),
      { numRuns: 200 },
    );
    expect(severalCount).toBeGreaterThan(200);
  });
});

it("refuses places shared out in disorder, and a number of places that is not one", () => {
  const [parts] = fc.sample(randomScene("junction"), 1);
  const places = buildTestPlaces([
    { segment: 0, fraction: 0 },
    { segment: 0, fraction: 1 },
  ]);
  const index = new NearestSiteIndex(parts.network, parts.homes);
  const refusal = expect.objectContaining({ code: "travel-time/invalid-place" });
  for (const siteFirstPlace of [[0, 1], [1, 2], [0, 2, 1, 2], []].map((firsts) => Uint32Array.from(firsts))) {
    expect(() => index.setSites(places, { siteFirstPlace })).toThrow(refusal);
  }
  expect(() => index.addSite(places, 1, 2)).toThrow(refusal);
  expect(() => index.addSite(places, 0, -1)).toThrow(refusal);
  expect(index.addSite(places, 0, 0)).toBe(0);
});
