import { MinQueue } from "../min-queue.ts";
import { type RoadGraph, UNREACHABLE } from "../road-graph.ts";
import { type RoadNetwork, SEGMENT_FLAG } from "../road-network.ts";

/** Most that entering such a road may cost, deciseconds: what a trip that does end there is made to wait at worst. */
const ENTRY_DECISECONDS_MAX = 600;
/** A way round longer by this is none: the private road is then the only way there is, and costs nothing to enter. */
const DETOUR_DECISECONDS_MAX = 3000;
/** Larger stretches are a whole town where everything is marked so: passing through is left alone. */
const STRETCH_SEGMENT_COUNT_MAX = 2000;

/**
 * Keeps trips from passing through roads that are only for those who start or end there (`SEGMENT_FLAG.ends`), by making
 * the turns that enter them dearer in the network's own graph; `graph.arcDeciseconds` is changed in place.
 *
 * A graph of travel times has no memory of where a trip began, so the rule cannot be exact. Of each stretch of such
 * roads joined together, what passing through would save over the best way round is measured, and entering costs just
 * that much: nothing for a dead end, and for most others a few seconds. So no trip gains by passing through (unless by
 * more than a minute); leaving costs nothing, hence trips that begin there are exact; and trips that end there are too
 * long by what entering costs, 60 s at most.
 */
export function deterThroughTrips(network: RoadNetwork): void {
  const { graph, segmentFlags } = network;
  const isEnds = (state: number) => (segmentFlags[state >>> 1] & SEGMENT_FLAG.ends) !== 0;
  const stretchOf = joinStretches(network);
  const stretchSegmentCount = new Map<number, number>();
  for (let segment = 0; segment < segmentFlags.length; segment++) {
    if ((segmentFlags[segment] & SEGMENT_FLAG.ends) === 0) continue;
    stretchSegmentCount.set(stretchOf(segment), (stretchSegmentCount.get(stretchOf(segment)) ?? 0) + 1);
  }
  const entryDeciseconds = new Map<number, number>();
  const inside = new BoundedTimes(graph, isEnds);
  const outside = new BoundedTimes(graph, (state) => !isEnds(state));

  const entries: { readonly arc: number; readonly stretch: number }[] = [];
  for (let state = 0; state < graph.firstArc.length - 1; state++) {
    if (isEnds(state)) continue;
    let hasEntry = false;
    for (let arc = graph.firstArc[state]; arc < graph.firstArc[state + 1]; arc++) {
      const head = graph.arcHead[arc];
      if (!isEnds(head)) continue;
      const stretch = stretchOf(head >>> 1);
      if ((stretchSegmentCount.get(stretch) ?? 0) > STRETCH_SEGMENT_COUNT_MAX) continue;
      hasEntry = true;
      entries.push({ arc, stretch });
    }
    if (hasEntry) measureFrom(state);
  }
  for (const { arc, stretch } of entries) {
    const deciseconds = graph.arcDeciseconds[arc] + (entryDeciseconds.get(stretch) ?? 0);
    graph.arcDeciseconds[arc] = Math.min(deciseconds, UNREACHABLE - 1);
  }

  /** What passing through saves one who comes by this road, over all the roads one may leave by. */
  function measureFrom(state: number): void {
    inside.run(state, UNREACHABLE, undefined);
    const exits: { readonly state: number; readonly stretch: number; readonly deciseconds: number }[] = [];
    let latest = 0;
    for (const last of inside.settled) {
      if (!isEnds(last)) continue;
      for (let arc = graph.firstArc[last]; arc < graph.firstArc[last + 1]; arc++) {
        // Coming back by the very road one came from saves nobody anything.
        if (isEnds(graph.arcHead[arc]) || graph.arcHead[arc] === (state ^ 1)) continue;
        const deciseconds = inside.timeOf(last) + graph.arcDeciseconds[arc];
        exits.push({ state: graph.arcHead[arc], stretch: stretchOf(last >>> 1), deciseconds });
        latest = Math.max(latest, deciseconds);
      }
    }
    if (exits.length === 0) return;
    outside.run(state, latest + DETOUR_DECISECONDS_MAX, new Set(exits.map((exit) => exit.state)));
    for (const exit of exits) {
      const round = outside.timeOf(exit.state);
      // Perhaps there is a way round, but nobody would call it one.
      if (round === UNREACHABLE || round > latest + DETOUR_DECISECONDS_MAX) continue;
      const saved = Math.min(round - exit.deciseconds, ENTRY_DECISECONDS_MAX);
      if (saved > (entryDeciseconds.get(exit.stretch) ?? 0)) entryDeciseconds.set(exit.stretch, saved);
    }
  }
}

/** Gives each segment for ends of trips the number of its stretch: those that share junctions have the same. */
function joinStretches({ segmentTail, segmentHead, segmentFlags, junctionLongitude }: RoadNetwork) {
  const parent = Uint32Array.from({ length: junctionLongitude.length }, (_, junction) => junction);
  const rootOf = (junction: number) => {
    let root = junction;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  };
  for (let segment = 0; segment < segmentTail.length; segment++) {
    if (segmentFlags[segment] & SEGMENT_FLAG.ends) parent[rootOf(segmentTail[segment])] = rootOf(segmentHead[segment]);
  }
  return (segment: number) => rootOf(segmentTail[segment]);
}

/** Dijkstra's algorithm from one state, through allowed states only and up to a bound; arrays are used again. */
class BoundedTimes {
  readonly #graph: RoadGraph;
  readonly #isAllowed: (state: number) => boolean;
  readonly #stateDeciseconds: Uint32Array;
  readonly #touched: number[] = [];
  readonly #queue = new MinQueue();
  /** States reached by the last run, nearest first. */
  readonly settled: number[] = [];

  constructor(graph: RoadGraph, isAllowed: (state: number) => boolean) {
    this.#graph = graph;
    this.#isAllowed = isAllowed;
    this.#stateDeciseconds = new Uint32Array(graph.firstArc.length - 1).fill(UNREACHABLE);
  }

  timeOf(state: number): number {
    return this.#stateDeciseconds[state];
  }

  /** Stops at the bound, or once all of `awaited` are settled; empties it. */
  run(source: number, decisecondsMax: number, awaited: Set<number> | undefined): void {
    const { firstArc, arcHead, arcDeciseconds } = this.#graph;
    const times = this.#stateDeciseconds;
    for (const state of this.#touched) times[state] = UNREACHABLE;
    this.#touched.length = 0;
    this.settled.length = 0;
    this.#queue.clear();
    times[source] = 0;
    this.#touched.push(source);
    this.#queue.push(source, 0);
    while (this.#queue.length > 0 && this.#queue.leastKey <= decisecondsMax) {
      const deciseconds = this.#queue.leastKey;
      const u = this.#queue.pop();
      if (deciseconds > times[u]) continue;
      this.settled.push(u);
      if (awaited?.delete(u) && awaited.size === 0) return;
      for (let arc = firstArc[u]; arc < firstArc[u + 1]; arc++) {
        const v = arcHead[arc];
        const through = deciseconds + arcDeciseconds[arc];
        if (through >= times[v] || !this.#isAllowed(v)) continue;
        if (times[v] === UNREACHABLE) this.#touched.push(v);
        times[v] = through;
        this.#queue.push(v, through);
      }
    }
  }
}
