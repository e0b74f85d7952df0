import type { RoadNetwork } from "@maillage/road-network";
import { UNREACHABLE } from "@maillage/road-network";
import { NearestSiteIndex } from "@maillage/travel-time";
import { listJunctionPlaces, pickRandomPlaces } from "./bench-places.ts";
import { createRandom, generateRoadNetwork } from "./generate-road-network.ts";
import { type Measurement, measure } from "./measure.ts";
import { PlainDijkstra } from "./plain-dijkstra.ts";
import { findPostgresWith, ThrowawayPostgres } from "./throwaway-postgres.ts";

const BENCH = "pgrouting";
const JUNCTION_COUNT = 264_000;
const SITE_COUNT = 20;
const NEAREST_COUNT = 3;
/** Id of a junction that is on no road. */
const BEFORE_SITES = -1;

/** Reversed: a search from the sites then gives the times of those who travel to them. */
const EDGES = "select id, head as source, tail as target, forward as cost, backward as reverse_cost from segment";

/** pgRouting's nearest sites of all junctions beside ours, on the same network; nothing where it is not installed. */
export async function runPgRoutingBench(): Promise<Measurement[]> {
  const programs = findPostgresWith("pgrouting");
  if (programs === undefined) {
    console.log(`${BENCH}: not installed`);
    return [];
  }
  const network = generateRoadNetwork(JUNCTION_COUNT, 1);
  const sites = pickRandomPlaces(network, SITE_COUNT, createRandom(5));
  const siteJunctions = Array.from(sites.placeSegment, (segment) => network.segmentTail[segment] ?? 0);
  const index = new NearestSiteIndex(network, listJunctionPlaces(network), { k: NEAREST_COUNT });
  const ours = measure(BENCH, `${NEAREST_COUNT} nearest of ${SITE_COUNT} sites for all junctions`, 21, () =>
    index.setSites(sites),
  );
  const postgres = await ThrowawayPostgres.start(programs);
  try {
    return [ours, ...measurePgRouting(postgres, network, siteJunctions)];
  } finally {
    await postgres.stop();
  }
}

function measurePgRouting(postgres: ThrowawayPostgres, network: RoadNetwork, siteJunctions: number[]): Measurement[] {
  postgres.run("create extension pgrouting cascade");
  const version = postgres.run("select pgr_version()");
  const load = measureOnce(`peer: pgRouting ${version}, load the network (COPY, VACUUM)`, 1, () => {
    postgres.run("create table segment (id integer, tail integer, head integer, forward float8, backward float8)");
    postgres.run("copy segment from stdin", listSegmentRows(network));
    return postgres.run("vacuum analyze segment");
  });
  const sites = `array[${siteJunctions.join()}]`;
  const expected = computeNearestSums(network, siteJunctions);

  // One search, from a junction before all the sites: the best form for pgRouting. Its own option for several starts,
  // `equicost`, is as fast but, in 3.4, gives longer times at a junction in a thousand.
  const start = `union all select -site, ${BEFORE_SITES}, site, 0, -1 from unnest(${sites}) as site`;
  const nearest = measureOnce(`peer: pgRouting ${version}, 1 nearest (pgr_drivingDistance)`, 3, () =>
    postgres.run(
      `select sum(agg_cost)::bigint from pgr_drivingDistance('${EDGES} ${start}', ${BEFORE_SITES}, 1e9, directed => true)`,
    ),
  );
  assertSame("pgr_drivingDistance", nearest.answer, expected.one);

  // Twenty searches and a ranking of their rows. `pgr_dijkstraCost` to all junctions took four times as long.
  const three = measureOnce(
    `peer: pgRouting ${version}, ${NEAREST_COUNT} nearest (pgr_drivingDistance, ranked)`,
    1,
    () =>
      postgres.run(`
      select sum(agg_cost)::bigint from (
        select agg_cost, row_number() over (partition by node order by agg_cost) as rank
        from pgr_drivingDistance('${EDGES}', ${sites}, 1e9, directed => true)
      ) as ranked where rank <= ${NEAREST_COUNT}`),
  );
  assertSame("pgr_drivingDistance, ranked", three.answer, expected.three);
  return [load.measurement, nearest.measurement, three.measurement];
}

/** Without warming up: nothing is compiled here, and the server's pages are in memory since they were loaded. */
function measureOnce(what: string, runCount: number, run: () => string) {
  let answer = "";
  const measurement = measure(
    BENCH,
    what,
    runCount,
    () => {
      answer = run();
    },
    { warmUpCount: 0 },
  );
  return { measurement, answer };
}

/** A row per segment, in PostgreSQL's text format; a direction that is closed costs -1, as pgRouting wants it. */
function listSegmentRows(network: RoadNetwork): string {
  const costOf = (deciseconds: number | undefined) => (deciseconds === UNREACHABLE ? -1 : deciseconds);
  const rows = Array.from(network.segmentTail, (tail, segment) =>
    [
      segment,
      tail,
      network.segmentHead[segment],
      costOf(network.segmentForwardDeciseconds[segment]),
      costOf(network.segmentBackwardDeciseconds[segment]),
    ].join("\t"),
  );
  return `${rows.join("\n")}\n`;
}

/** Sum over all junctions of the time to the nearest site, and to the three nearest, by the plain search. */
function computeNearestSums(network: RoadNetwork, siteJunctions: readonly number[]) {
  const plain = new PlainDijkstra(network);
  const siteTimes = siteJunctions.map((junction) => {
    plain.run([junction]);
    return plain.stateDeciseconds.slice();
  });
  let one = 0;
  let three = 0;
  for (let junction = 0; junction < network.junctionLongitude.length; junction++) {
    const times = siteTimes.map((time) => time[junction] ?? 0).filter((time) => time !== UNREACHABLE);
    const nearest = times.sort((a, b) => a - b).slice(0, NEAREST_COUNT);
    one += nearest[0] ?? 0;
    three += nearest.reduce((sum, time) => sum + time, 0);
  }
  return { one, three };
}

/** A peer that answers another question proves nothing. */
function assertSame(what: string, answer: string, expected: number): void {
  if (answer !== String(expected)) {
    throw new Error(`${what}: the times sum to ${answer} deciseconds, those of the plain search to ${expected}`);
  }
}
