import type { OsmNetworkResult } from "../src/index.ts";
import { buildOsmNetwork } from "../src/node.ts";
import { type PbfWriterOptions, type SyntheticOsm, writePbf } from "./pbf-writer.ts";
import { nearestSegment, timesFromPlace } from "./reference/direction-dijkstra.ts";

type Tags = Readonly<Record<string, string>>;
type Point = readonly [east: number, north: number];

const LATITUDE = 48;
const METRES_PER_LATITUDE_DEGREE = 111_200.7;
const METRES_PER_LONGITUDE_DEGREE = 74_625.1;

/** A little map in words: points by letter in metres, ways by their letters, restrictions by the ways' numbers. */
export interface RoadSketch {
  readonly points: Readonly<Record<string, Point>>;
  readonly ways: readonly (readonly [letters: string, tags: Tags])[];
  readonly signs?: Readonly<Record<string, Tags>>;
  /** `[tags, from, via, to]`: ways by their place in the list, via a letter or a way's place. */
  readonly restrictions?: readonly (readonly [tags: Tags, from: number, via: string | number, to: number])[];
}

export function toOsm(sketch: RoadSketch): SyntheticOsm {
  const letters = Object.keys(sketch.points);
  const nodeId = (letter: string) => 1000 + letters.indexOf(letter);
  return {
    nodes: Object.entries(sketch.points).map(([letter, [east, north]]) => ({
      id: nodeId(letter),
      longitude: 5 + east / METRES_PER_LONGITUDE_DEGREE,
      latitude: LATITUDE + north / METRES_PER_LATITUDE_DEGREE,
      tags: sketch.signs?.[letter] ?? {},
    })),
    ways: sketch.ways.map(([word, tags], i) => ({ id: i + 1, nodes: [...word].map(nodeId), tags })),
    relations: (sketch.restrictions ?? []).map(([tags, from, via, to], i) => ({
      id: i + 1,
      tags: { type: "restriction", ...tags },
      members: [
        { type: "way", id: from + 1, role: "from" },
        typeof via === "string"
          ? { type: "node", id: nodeId(via), role: "via" }
          : { type: "way", id: via + 1, role: "via" },
        { type: "way", id: to + 1, role: "to" },
      ],
    })),
  };
}

export interface BuiltSketch extends OsmNetworkResult {
  /** Seconds from the place nearest to a point to the place nearest to another, by the plain reference. */
  seconds(from: Point, to: Point): number;
}

export async function buildSketch(
  sketch: RoadSketch,
  profile: "car" | "bicycle" | "foot" = "car",
  options: PbfWriterOptions = {},
): Promise<BuiltSketch> {
  const result = await buildOsmNetwork(writePbf(toOsm(sketch), options), { profile });
  const place = ([east, north]: Point) =>
    nearestSegment(
      result.network,
      5 + east / METRES_PER_LONGITUDE_DEGREE,
      LATITUDE + north / METRES_PER_LATITUDE_DEGREE,
    );
  return {
    ...result,
    seconds: (from, to) => (timesFromPlace(result.network, place(from), [place(to)])[0] ?? Number.NaN) / 10,
  };
}
