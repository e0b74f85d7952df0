import { UNREACHABLE } from "@maillage/road-network";
import { computeJunctionTimes, NearestSiteIndex } from "@maillage/travel-time";
import { listJunctionPlaces, listPlacesAround, pickRandomPlaces } from "./bench-places.ts";
import { createRandom, generateRoadNetwork } from "./generate-road-network.ts";
import { computeChecksum, type Measurement, measure } from "./measure.ts";
import { PlainDijkstra } from "./plain-dijkstra.ts";

/** The size of the graph of New York City in the DIMACS challenge, which the bars were set on. */
const JUNCTION_COUNT = 264_000;
const SITE_COUNT = 20;

/** Three nearest of 20 sites for every junction, and the single nearest by plainer means. */
export function runNearestBench(): Measurement[] {
  const bench = "nearest";
  const network = generateRoadNetwork(JUNCTION_COUNT, 1);
  const homes = listJunctionPlaces(network);
  const sites = pickRandomPlaces(network, SITE_COUNT, createRandom(5));
  const seeds = Array.from(sites.placeSegment, (segment) => network.segmentTail[segment] ?? 0);
  const size = `${network.junctionLongitude.length} junctions, ${network.graph.arcHead.length} arcs`;
  const build = measure(
    bench,
    `build the hierarchy (once a network), ${size}`,
    1,
    () => {
      new NearestSiteIndex(network, homes, { k: 1 });
    },
    { warmUpCount: 0 },
  );
  const three = new NearestSiteIndex(network, homes);
  const one = new NearestSiteIndex(network, homes, { k: 1 });
  const plain = new PlainDijkstra(network);
  return [
    build,
    measure(bench, `3 nearest of ${SITE_COUNT} sites for all junctions`, 31, () => three.setSites(sites), {
      checksum: () => computeChecksum(three.nearest.homeSite, three.nearest.homeDeciseconds),
    }),
    measure(bench, "1 nearest, same index kind", 21, () => one.setSites(sites), {
      checksum: () => computeChecksum(one.nearest.homeSite, one.nearest.homeDeciseconds),
    }),
    measure(bench, "1 nearest, bucket queue on the plain graph", 21, () => {
      computeJunctionTimes(network, sites);
    }),
    measure(bench, "peer: 1 nearest, binary heap on the plain graph", 21, () => plain.run(seeds)),
  ];
}

/** Adding, dragging, jumping and removing a site among 20, at most 30 minutes, three nearest kept exact. */
export function runEditBench(): Measurement[] {
  const bench = "edit";
  const network = generateRoadNetwork(JUNCTION_COUNT, 1);
  const homes = listJunctionPlaces(network);
  const random = createRandom(5);
  const index = new NearestSiteIndex(network, homes, { boundSeconds: 1800 });
  index.setSites(pickRandomPlaces(network, SITE_COUNT, random));
  const anywhere = pickRandomPlaces(network, 200, random);
  // In the middle of the network a site is reached from 43,000 junctions within the bound; there, to the south, from 30,000.
  const path = listPlacesAround(network, 3.85, 48.55, 0.05, 200);
  const southernPath = listPlacesAround(network, 3.6, 48.2, 0.05, 200);
  const fresh = { site: 0 };
  const checksum = () => computeChecksum(index.nearest.homeSite, index.nearest.homeDeciseconds);
  let changedCount = 0;
  const runCount = 101;

  const add = measure(
    bench,
    "add a site anywhere",
    runCount,
    (i) => {
      if (i > 0) index.removeSite(fresh.site);
      const start = performance.now();
      fresh.site = index.addSite(anywhere, i);
      pure.add.push(performance.now() - start);
      changedCount += index.changedHomes.length;
    },
    { warmUpCount: 0, checksum },
  );
  const meanChanged = Math.round(changedCount / runCount);
  const drag = measure(bench, "drag it from street to street", runCount, (i) => index.moveSite(fresh.site, path, i), {
    checksum,
  });
  const southernDrag = measure(
    bench,
    "drag it where 30,000 junctions reach it",
    runCount,
    (i) => index.moveSite(fresh.site, southernPath, i),
    { checksum },
  );
  const jump = measure(bench, "move it anywhere", runCount, (i) => index.moveSite(fresh.site, anywhere, i), {
    checksum,
  });
  const first = measure(
    bench,
    "move one of the 20 anywhere, then another",
    runCount,
    (i) => {
      index.moveSite(i % SITE_COUNT, anywhere, 100 + (i % 100));
    },
    { checksum },
  );
  const reached = index.nearest.homeDeciseconds.filter((time) => time !== UNREACHABLE).length;
  return [
    { ...add, what: `add a site anywhere (${meanChanged} homes changed in the mean)`, ...summarise(pure.add) },
    drag,
    southernDrag,
    jump,
    { ...first, what: `${first.what} (${reached} labels in all)` },
  ];
}

/** Durations of the adding alone, without the removal that makes room for it. */
const pure = { add: [] as number[] };

function summarise(durations: readonly number[]): { medianMs: number; minMs: number } {
  const sorted = durations.toSorted((a, b) => a - b);
  return { medianMs: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN, minMs: sorted[0] ?? Number.NaN };
}

/** Edits of a network the size of a département's communes: what the browser does while a site is dragged. */
export function runSmallEditBench(): Measurement[] {
  const network = generateRoadNetwork(426, 1);
  const homes = listJunctionPlaces(network);
  const random = createRandom(5);
  const index = new NearestSiteIndex(network, homes);
  index.setSites(pickRandomPlaces(network, SITE_COUNT, random));
  const anywhere = pickRandomPlaces(network, 200, random);
  const site = index.addSite(anywhere, 0);
  return [
    measure("small", "move a site anywhere, 426 junctions", 201, (i) => index.moveSite(site, anywhere, i % 200), {
      warmUpCount: 200,
      checksum: () => computeChecksum(index.nearest.homeSite, index.nearest.homeDeciseconds),
    }),
    measure("small", "all sites from scratch, 426 junctions", 201, () => index.setSites(anywhere), {
      warmUpCount: 50,
      checksum: () => computeChecksum(index.nearest.homeSite, index.nearest.homeDeciseconds),
    }),
  ];
}
