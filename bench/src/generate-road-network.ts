import { buildRoadNetwork, type RoadNetwork, type StateKind, UNREACHABLE } from "@maillage/road-network";

/** Junctions between two roads of a class: every 8th street of the grid is a main road, every 64th an expressway. */
const MAIN_EVERY = 8;
const EXPRESSWAY_EVERY = 64;
const SPACING_METRES = 250;
const METRES_PER_DEGREE = 111_195;
/** South-west corner, degrees. */
const ORIGIN = { longitude: 3, latitude: 48 } as const;
type Corner = { readonly longitude: number; readonly latitude: number };

interface RoadClass {
  readonly metresPerDecisecond: number;
  /** Share of the grid's stretches that exist: lanes have gaps, main roads few. */
  readonly keptShare: number;
  readonly oneWayShare: number;
}

const LANE: RoadClass = { metresPerDecisecond: 35 / 36, keptShare: 0.665, oneWayShare: 0.06 };
const MAIN: RoadClass = { metresPerDecisecond: 65 / 36, keptShare: 0.96, oneWayShare: 0 };
const EXPRESSWAY: RoadClass = { metresPerDecisecond: 105 / 36, keptShare: 1, oneWayShare: 0 };

/**
 * A made-up road network of about `junctionCount` junctions and 2.8 arcs per junction: a jittered grid with gaps, three
 * classes of speed and some one-way streets. The same seed gives the same network, on any machine.
 */
export function generateRoadNetwork(
  junctionCount: number,
  seed: number,
  stateKind: StateKind = "junction",
  origin: Corner = ORIGIN,
): RoadNetwork {
  const random = createRandom(seed);
  const side = Math.round(Math.sqrt(junctionCount));
  const position = jitteredGrid(side, random, origin);
  const tails: number[] = [];
  const heads: number[] = [];
  const forward: number[] = [];
  const backward: number[] = [];
  const decimetres: number[] = [];
  const addStretch = (tail: number, head: number, road: RoadClass) => {
    if (random() >= road.keptShare) return;
    const isOneWay = random() < road.oneWayShare;
    const isReversed = random() < 0.5;
    const metres = position.metresBetween(tail, head) * (1 + 0.3 * random());
    const deciseconds = Math.max(1, Math.round(metres / road.metresPerDecisecond));
    tails.push(isReversed ? head : tail);
    heads.push(isReversed ? tail : head);
    forward.push(deciseconds);
    backward.push(isOneWay ? UNREACHABLE : deciseconds);
    decimetres.push(Math.round(metres * 10));
  };
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const junction = row * side + column;
      if (column + 1 < side) addStretch(junction, junction + 1, classOf(row));
      if (row + 1 < side) addStretch(junction, junction + side, classOf(column));
    }
  }
  const parts = {
    metadata: {
      origin: "dimacs",
      profile: "car",
      profileVersion: "generated-1",
      sources: [],
      accessKmPerHour: 5,
      snapMetresMax: 1000,
    },
    junctionLongitude: position.longitude,
    junctionLatitude: position.latitude,
    segmentTail: Uint32Array.from(tails),
    segmentHead: Uint32Array.from(heads),
    segmentForwardDeciseconds: Uint32Array.from(forward),
    segmentBackwardDeciseconds: Uint32Array.from(backward),
    segmentDecimetres: Uint32Array.from(decimetres),
    segmentFlags: new Uint8Array(tails.length),
    segmentFirstPoint: new Uint32Array(tails.length + 1),
    pointLongitudeE7: new Int32Array(0),
    pointLatitudeE7: new Int32Array(0),
  } as const;
  if (stateKind === "junction") return buildRoadNetwork({ ...parts, stateKind });
  return buildRoadNetwork({ ...parts, stateKind, turnDeciseconds: createTurnTimes(tails, heads, position) });
}

/** Turns cost more the sharper they are, up to 7.5 s; a U-turn costs 20 s at a dead end and is banned elsewhere. */
function createTurnTimes(
  tails: readonly number[],
  heads: readonly number[],
  position: { readonly longitude: Float64Array; readonly latitude: Float64Array },
): (from: number, to: number) => number {
  const junctionDegree = new Uint8Array(position.longitude.length);
  const bearing = new Float64Array(2 * tails.length);
  tails.forEach((tail, segment) => {
    const head = heads[segment] ?? tail;
    junctionDegree[tail] = (junctionDegree[tail] ?? 0) + 1;
    junctionDegree[head] = (junctionDegree[head] ?? 0) + 1;
    const along = Math.atan2(
      (position.latitude[head] ?? 0) - (position.latitude[tail] ?? 0),
      (position.longitude[head] ?? 0) - (position.longitude[tail] ?? 0),
    );
    bearing[2 * segment] = along;
    bearing[2 * segment + 1] = along + Math.PI;
  });
  return (from, to) => {
    const junction = ((from & 1) === 0 ? heads : tails)[from >> 1] ?? 0;
    if ((from ^ 1) === to) return junctionDegree[junction] === 1 ? 200 : UNREACHABLE;
    return Math.round((75 * (1 - Math.cos((bearing[to] ?? 0) - (bearing[from] ?? 0)))) / 2);
  };
}

/** Uniform numbers in [0, 1) from a seed (mulberry32): the same on any machine. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function classOf(line: number): RoadClass {
  if (line % EXPRESSWAY_EVERY === EXPRESSWAY_EVERY / 2) return EXPRESSWAY;
  return line % MAIN_EVERY === MAIN_EVERY / 2 ? MAIN : LANE;
}

function jitteredGrid(side: number, random: () => number, origin: Corner) {
  const longitude = new Float64Array(side * side);
  const latitude = new Float64Array(side * side);
  const degreesNorth = SPACING_METRES / METRES_PER_DEGREE;
  const metresPerDegreeEast = METRES_PER_DEGREE * Math.cos((origin.latitude * Math.PI) / 180);
  const degreesEast = SPACING_METRES / metresPerDegreeEast;
  for (let junction = 0; junction < side * side; junction++) {
    longitude[junction] = origin.longitude + ((junction % side) + 0.6 * random()) * degreesEast;
    latitude[junction] = origin.latitude + (Math.floor(junction / side) + 0.6 * random()) * degreesNorth;
  }
  const at = (degrees: Float64Array, junction: number): number => degrees[junction] ?? Number.NaN;
  const metresBetween = (a: number, b: number) =>
    Math.hypot(
      (at(longitude, b) - at(longitude, a)) * metresPerDegreeEast,
      (at(latitude, b) - at(latitude, a)) * METRES_PER_DEGREE,
    );
  return { longitude, latitude, metresBetween };
}
