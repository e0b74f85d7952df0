import { NearestSiteIndex } from "@maillage/travel-time";
import { listJunctionPlaces, pickRandomPlaces } from "./bench-places.ts";
import { createRandom, generateRoadNetwork } from "./generate-road-network.ts";
import { computeChecksum, type Measurement, measure } from "./measure.ts";

const SITE_COUNT = 20;
const JUNCTION_COUNTS = [62_000, 250_000, 1_000_000, 4_000_000];

/** How building and answering grow with the network, up to `largest` junctions; prints the curve beside n log n. */
export function runScaleBench(largest: number): Measurement[] {
  const sizes = JUNCTION_COUNTS.filter((count) => count <= largest);
  // Compiles the code: otherwise the smallest network would pay for it, and the curve would look flatter than it is.
  measureSize(JUNCTION_COUNTS[0] ?? 0);
  const points = sizes.map((junctionCount) => ({ junctionCount, ...measureSize(junctionCount) }));
  printCurve(
    "build",
    points.map(({ junctionCount, build }) => ({ junctionCount, ms: build.medianMs })),
  );
  printCurve(
    "query",
    points.map(({ junctionCount, query }) => ({ junctionCount, ms: query.medianMs })),
  );
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`scale     most memory of the whole process, generated roads included: ${peakMegabytes} MB`);
  return points.flatMap(({ build, query }) => [build, query]);
}

function measureSize(junctionCount: number): { readonly build: Measurement; readonly query: Measurement } {
  const network = generateRoadNetwork(junctionCount, 1);
  const homes = listJunctionPlaces(network);
  const sites = pickRandomPlaces(network, SITE_COUNT, createRandom(5));
  const start = performance.now();
  const index = new NearestSiteIndex(network, homes, { k: 1 });
  const buildMs = performance.now() - start;
  const bench = "scale";
  return {
    build: {
      bench,
      what: `${junctionCount} junctions: build hierarchy and index`,
      medianMs: buildMs,
      minMs: buildMs,
      runCount: 1,
    },
    query: measure(
      bench,
      `${junctionCount} junctions: nearest of ${SITE_COUNT} sites for all`,
      5,
      () => index.setSites(sites),
      { warmUpCount: 2, checksum: () => computeChecksum(index.nearest.homeDeciseconds) },
    ),
  };
}

/** Time over n log n, as a multiple of that of the smallest network: at most 1 where the work grows no worse. */
function printCurve(name: string, points: readonly { readonly junctionCount: number; readonly ms: number }[]): void {
  const unitMs = points.map(({ junctionCount, ms }) => ms / (junctionCount * Math.log2(junctionCount)));
  const multiples = points.map(({ junctionCount }, i) => {
    const multiple = (unitMs[i] ?? Number.NaN) / (unitMs[0] ?? Number.NaN);
    return `${junctionCount / 1000}k ${multiple.toFixed(2)}`;
  });
  console.log(`scale     ${name}, time over n log n beside the smallest: ${multiples.join("  ")}`);
}
