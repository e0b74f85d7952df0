import { existsSync, readFileSync } from "node:fs";
import type { RoadNetwork } from "../../src/index.ts";
import { nearestSegment, timesFromPlace } from "./direction-dijkstra.ts";

const SHARED = new URL("../../../../../shared/", import.meta.url);

/** Extracts for which reference times exist, when the folder beside the repository is there. */
export function listReferenceExtracts(): string[] {
  return ["andorra", "north-bayreuth"].filter((name) => existsSync(new URL(`reference-times/${name}.csv`, SHARED)));
}

/** Where a real extract is, or undefined when the folder beside the repository is not there. */
export function findRealExtract(name: string): URL | undefined {
  const url = new URL(`real-data/osm/${name}.osm.pbf`, SHARED);
  return existsSync(url) ? url : undefined;
}

export interface ReferencePair {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly seconds: number;
  readonly metres: number;
  /** Ours; Infinity when unreachable. */
  readonly ourSeconds: number;
}

export interface Accuracy {
  readonly pairs: readonly ReferencePair[];
  readonly reachableAgreement: number;
  readonly medianAbsolute: number;
  readonly p95Absolute: number;
  /** Sum of ours over sum of theirs, minus 1. */
  readonly bias: number;
}

/** Our times beside the reference, over all pairs of the file. */
export function compareWithReference(network: RoadNetwork, name: string): Accuracy {
  const lines = readFileSync(new URL(`reference-times/${name}.csv`, SHARED), "utf8")
    .trim()
    .split("\n")
    .slice(1);
  const byFrom = new Map<string, { to: string; seconds: number; metres: number }[]>();
  for (const line of lines) {
    const [fromLon, fromLat, toLon, toLat, seconds, metres] = line.split(",");
    const from = `${fromLon},${fromLat}`;
    const list = byFrom.get(from) ?? [];
    byFrom.set(from, list);
    list.push({
      to: `${toLon},${toLat}`,
      seconds: seconds === "" ? Number.POSITIVE_INFINITY : Number(seconds),
      metres: Number(metres),
    });
  }
  const snapped = new Map<string, ReturnType<typeof nearestSegment>>();
  const snap = (text: string) => {
    const [longitude, latitude] = text.split(",").map(Number);
    const place = snapped.get(text) ?? nearestSegment(network, longitude, latitude);
    snapped.set(text, place);
    return place;
  };
  const pairs: ReferencePair[] = [];
  for (const [from, list] of byFrom) {
    const times = timesFromPlace(
      network,
      snap(from),
      list.map(({ to }) => snap(to)),
    );
    list.forEach(({ to, seconds, metres }, i) => {
      pairs.push({ from: pointOf(from), to: pointOf(to), seconds, metres, ourSeconds: times[i] / 10 });
    });
  }
  const both = pairs.filter((pair) => Number.isFinite(pair.seconds) && Number.isFinite(pair.ourSeconds));
  const deviations = both
    .filter((pair) => pair.seconds > 0)
    .map((pair) => Math.abs(pair.ourSeconds / pair.seconds - 1))
    .sort((a, b) => a - b);
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const agreeing = pairs.filter((pair) => Number.isFinite(pair.seconds) === Number.isFinite(pair.ourSeconds));
  return {
    pairs,
    reachableAgreement: agreeing.length / pairs.length,
    medianAbsolute: deviations[Math.floor(deviations.length / 2)] ?? 0,
    p95Absolute: deviations[Math.floor(deviations.length * 0.95)] ?? 0,
    bias: sum(both.map((pair) => pair.ourSeconds)) / sum(both.map((pair) => pair.seconds)) - 1,
  };
}

function pointOf(text: string): [number, number] {
  const [longitude, latitude] = text.split(",").map(Number);
  return [longitude, latitude];
}
