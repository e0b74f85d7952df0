import { buildCantonMembership, computeFragility } from "@maillage/coverage";
import type { NearestSites } from "@maillage/travel-time";
import { createRandom } from "./generate-road-network.ts";
import { computeChecksum, type Measurement, measure } from "./measure.ts";

const HOME_COUNT = 2_300_000;
const SITE_COUNT = 3_000;
const CANTON_COUNT = 2_054;
const SITES_PER_HOME = 3;

/** What each of 3,000 closures loses, from the three nearest sites of 2.3 million homes: the country's grid at 200 m. */
export function runFragilityBench(): Measurement[] {
  const random = createRandom(11);
  const nearest = generateNearest(random);
  const cantons = Array.from({ length: CANTON_COUNT }, (_, i) => ({ code: String(10_000 + i), name: `Canton ${i}` }));
  // Sites and homes lie in the same order from one end of the country to the other, and so do cantons.
  const cantonOf = (i: number, count: number) => [cantons[Math.floor((i / count) * CANTON_COUNT)]?.code ?? ""];
  const membership = buildCantonMembership({
    cantons,
    homePopulation: Float64Array.from({ length: HOME_COUNT }, () => Math.floor(random() * 60)),
    homeCantonCodes: Array.from({ length: HOME_COUNT }, (_, home) => cantonOf(home, HOME_COUNT)),
  });
  const siteCantonCodes = Array.from({ length: SITE_COUNT }, (_, site) => cantonOf(site, SITE_COUNT));
  let ranking: readonly number[] = [];
  return [
    measure(
      "fragility",
      "3,000 closures, 2.3 million homes, from the 3 nearest",
      9,
      () => {
        ranking = computeFragility({ membership, nearest, siteCantonCodes, thresholdSeconds: 1800 }).ranking;
      },
      { warmUpCount: 2, checksum: () => computeChecksum(Uint32Array.from(ranking)) },
    ),
  ];
}

/** Three sites around each home's own place on a line, at growing times: as many within 30 minutes as beyond. */
function generateNearest(random: () => number): NearestSites {
  const homeSite = new Uint32Array(HOME_COUNT * SITES_PER_HOME);
  const homeDeciseconds = new Uint32Array(HOME_COUNT * SITES_PER_HOME);
  for (let home = 0; home < HOME_COUNT; home++) {
    const around = Math.floor((home / HOME_COUNT) * (SITE_COUNT - 8)) + Math.floor(random() * 4);
    let deciseconds = 0;
    for (let rank = 0; rank < SITES_PER_HOME; rank++) {
      deciseconds += Math.floor(random() * 14_000);
      homeSite[home * SITES_PER_HOME + rank] = around + rank * 2;
      homeDeciseconds[home * SITES_PER_HOME + rank] = deciseconds;
    }
  }
  return { k: SITES_PER_HOME, homeCount: HOME_COUNT, homeSite, homeDeciseconds };
}
