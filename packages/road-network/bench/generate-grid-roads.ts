import type { NetworkMetadata } from "../src/index.ts";

const METADATA: NetworkMetadata = {
  origin: "osm",
  profile: "car",
  profileVersion: "bench",
  sources: [],
  accessKmPerHour: 5,
  snapMetresMax: 2000,
};

/**
 * Roads on a shaken grid of `side` x `side` junctions, three quarters of its edges, four points in each shape. The same
 * every time; `random` goes on from there.
 */
export function generateGridRoads(side: number) {
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const toE7 = (degrees: number) => Math.round(degrees * 1e7);
  const junctionLongitude = new Float64Array(side * side);
  const junctionLatitude = new Float64Array(side * side);
  for (let junction = 0; junction < side * side; junction++) {
    junctionLongitude[junction] = toE7(4 + ((junction % side) + random() * 0.8) * 0.003) / 1e7;
    junctionLatitude[junction] = toE7(47 + (Math.floor(junction / side) + random() * 0.8) * 0.002) / 1e7;
  }
  const tails: number[] = [];
  const heads: number[] = [];
  for (let junction = 0; junction < side * side; junction++) {
    for (const [step, isInside] of [
      [1, junction % side < side - 1],
      [side, junction + side < side * side],
    ] as const) {
      if (!isInside || random() > 0.75) continue;
      tails.push(junction);
      heads.push(junction + step);
    }
  }
  const longitudes: number[] = [];
  const latitudes: number[] = [];
  for (const [segment, tail] of tails.entries()) {
    const head = heads[segment];
    for (const part of [0.2, 0.4, 0.6, 0.8]) {
      const between = (values: Float64Array) => values[tail] * (1 - part) + values[head] * part;
      longitudes.push(toE7(between(junctionLongitude) + random() * 2e-4));
      latitudes.push(toE7(between(junctionLatitude)));
    }
  }
  const segmentDeciseconds = Uint32Array.from(tails, () => 50 + Math.floor(random() * 500));
  const parts = {
    metadata: METADATA,
    junctionLongitude,
    junctionLatitude,
    segmentTail: Uint32Array.from(tails),
    segmentHead: Uint32Array.from(heads),
    segmentForwardDeciseconds: segmentDeciseconds,
    segmentBackwardDeciseconds: segmentDeciseconds,
    segmentDecimetres: segmentDeciseconds,
    segmentFlags: new Uint8Array(tails.length),
    segmentFirstPoint: Uint32Array.from({ length: tails.length + 1 }, (_, segment) => 4 * segment),
    pointLongitudeE7: Int32Array.from(longitudes),
    pointLatitudeE7: Int32Array.from(latitudes),
  };
  return { parts, random };
}
