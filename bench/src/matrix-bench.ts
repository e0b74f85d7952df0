import { existsSync } from "node:fs";
import type { RoadNetwork } from "@maillage/road-network";
import { buildOsmNetwork } from "@maillage/road-network/node";
import { computeMatrix, findRoute } from "@maillage/travel-time";
import createGraph from "ngraph.graph";
import { aStar } from "ngraph.path";
import { pickRandomPlaces } from "./bench-places.ts";
import { createRandom, generateRoadNetwork } from "./generate-road-network.ts";
import { computeChecksum, type Measurement, measure } from "./measure.ts";

/** Real extracts, used when they are there: beside the repository, never in it. */
const EXTRACTS = new URL("../../../shared/real-data/osm/", import.meta.url);

/** 1,000 x 20 matrices, and one route, ours and ngraph.path's. */
export async function runMatrixBench(): Promise<Measurement[]> {
  const generated = generateRoadNetwork(12_000, 1);
  const results = [...measureMatrix("12,000 junctions generated", generated), ...measureRoutes(generated)];
  for (const name of ["andorra", "north-bayreuth"]) {
    const file = new URL(`${name}.osm.pbf`, EXTRACTS);
    if (existsSync(file)) {
      const { network } = await buildOsmNetwork(file.pathname);
      results.push(...measureMatrix(`${name}, turns included`, network, false));
    }
  }
  return results;
}

function measureMatrix(name: string, network: RoadNetwork, isPinned = true): Measurement[] {
  const random = createRandom(7);
  const from = pickRandomPlaces(network, 1000, random);
  const to = pickRandomPlaces(network, 20, random);
  const kept: Uint32Array[] = [];
  const what = `1,000 x 20 matrix, ${name}`;
  const run = () => {
    kept[0] = computeMatrix(network, from, to);
  };
  return [measure("matrix", what, 31, run, isPinned ? { checksum: () => computeChecksum(...kept) } : {})];
}

/** ngraph.path has no many-to-many and no places along segments: single routes between junctions are what it offers. */
function measureRoutes(network: RoadNetwork): Measurement[] {
  const random = createRandom(9);
  const from = pickRandomPlaces(network, 50, random);
  const to = pickRandomPlaces(network, 50, random);
  const graph = createGraph<undefined, number>();
  const { firstArc, arcHead, arcDeciseconds } = network.graph;
  for (let state = 0; state + 1 < firstArc.length; state++) {
    for (let arc = firstArc[state] ?? 0; arc < (firstArc[state + 1] ?? 0); arc++) {
      graph.addLink(state, arcHead[arc] ?? 0, arcDeciseconds[arc] ?? 0);
    }
  }
  const finder = aStar(graph, { oriented: true, distance: (_a, _b, link) => link.data });
  const tailOf = (segment: number | undefined) => network.segmentTail[segment ?? 0] ?? 0;
  return [
    measure("route", "one route, 12,000 junctions generated", 50, (i) => {
      findRoute(network, from, i, to, i);
    }),
    measure("route", "peer: one route, ngraph.path A* without heuristic", 50, (i) => {
      finder.find(tailOf(from.placeSegment[i]), tailOf(to.placeSegment[i]));
    }),
  ];
}
