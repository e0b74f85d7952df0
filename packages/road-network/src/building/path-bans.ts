import type { TurnDeciseconds } from "../direction-graph.ts";
import { getDirectedSegmentDeciseconds, type SegmentTimes } from "../junction-graph.ts";
import { UNREACHABLE } from "../road-graph.ts";
import { copySegments } from "./copy-segments.ts";
import type { RoadSegments } from "./road-segments.ts";

/**
 * Turns forbidden to those who come by a certain path ("coming from here, along there, do not turn into that one"), made
 * exact. A state does not remember what came before it, so each directed segment of the path gets a copy that only those
 * who come from the path's start can enter, and that leads everywhere the original does but where the ban forbids. Copies
 * are one-way segments with the shape of the original, on which no place is set: a trip from the start that ends on the
 * path itself goes round.
 *
 * States are directed segments, `2 * segment + direction`; `path` has one at least and follows `start`. A path through a
 * closed direction is no path: it changes nothing.
 */
export class PathBans {
  readonly #segments: SegmentTimes;
  /** Directed segment that each copy stands for; copy `k` is directed segment `2 * (segmentCount + k)`. */
  readonly #copyOriginal: number[] = [];
  /** The copy to go through, by the directed segment or copy one comes from, then by the original it stands for. */
  readonly #copyByTurn = new Map<number, Map<number, number>>();
  readonly #bannedAfter = new Map<number, Set<number>>();
  readonly #orderedAfter = new Map<number, Set<number>>();

  constructor(segments: SegmentTimes) {
    this.#segments = segments;
  }

  /** Those who have followed the path may not go on into any of `exits`. */
  ban(start: number, path: readonly number[], exits: Iterable<number>): void {
    this.#add(this.#bannedAfter, start, path, exits);
  }

  /** Those who have followed the path may go on into `exits` only; into those of all orders of the same path. */
  order(start: number, path: readonly number[], exits: Iterable<number>): void {
    this.#add(this.#orderedAfter, start, path, exits);
  }

  /**
   * The segments with the copies that the bans need after them, and the price of turns over both. `segments` are those
   * the bans were made for, however drawn.
   */
  apply(
    segments: RoadSegments,
    turnDeciseconds: TurnDeciseconds,
  ): { readonly segments: RoadSegments; readonly turnDeciseconds: TurnDeciseconds } {
    if (this.#copyOriginal.length === 0) return { segments, turnDeciseconds };
    const copyShorter = this.#listShorter();
    return {
      segments: copySegments(segments, this.#copyOriginal),
      turnDeciseconds: (from, to) => {
        const toOriginal = this.#originalOf(to);
        if (this.#goOn(from, toOriginal, copyShorter) !== to) return UNREACHABLE;
        for (let state = from; this.#isCopy(state); state = copyShorter[this.#copyNumberOf(state)]) {
          if (this.#bannedAfter.get(state)?.has(toOriginal) === true) return UNREACHABLE;
          if (this.#orderedAfter.get(state)?.has(toOriginal) === false) return UNREACHABLE;
        }
        return turnDeciseconds(this.#originalOf(from), toOriginal);
      },
    };
  }

  /**
   * For each copy, what stands for the same way without its first step: another copy where some path begins further on,
   * else the original. So bans that overlap all hold (as in Aho and Corasick's search for several words at once, 1975).
   */
  #listShorter(): number[] {
    const copyShorter: number[] = [];
    // By number of steps, so that what is shorter is known first.
    let states: Iterable<number> = this.#copyByTurn.keys();
    for (let isFirst = true; ; isFirst = false) {
      const longer: number[] = [];
      for (const state of states) {
        if (isFirst && this.#isCopy(state)) continue;
        for (const [original, copy] of this.#copyByTurn.get(state) ?? []) {
          copyShorter[this.#copyNumberOf(copy)] = isFirst
            ? original
            : this.#goOn(copyShorter[this.#copyNumberOf(state)], original, copyShorter);
          longer.push(copy);
        }
      }
      if (longer.length === 0) return copyShorter;
      states = longer;
    }
  }

  /** The copy that one goes through to get onto `original`, of the longest way come by that matters; else `original`. */
  #goOn(from: number, original: number, copyShorter: readonly number[]): number {
    for (let state = from; ; state = copyShorter[this.#copyNumberOf(state)]) {
      const copy = this.#copyByTurn.get(state)?.get(original);
      if (copy !== undefined) return copy;
      if (!this.#isCopy(state)) return original;
    }
  }

  #add(exitsAfter: Map<number, Set<number>>, start: number, path: readonly number[], exits: Iterable<number>): void {
    if (path.some((state) => getDirectedSegmentDeciseconds(this.#segments, state) === UNREACHABLE)) return;
    let last = start;
    for (const state of path) last = this.#copyAfter(last, state);
    const after = exitsAfter.get(last) ?? new Set<number>();
    exitsAfter.set(last, after);
    for (const exit of exits) after.add(exit);
  }

  #copyAfter(parent: number, original: number): number {
    const byOriginal = this.#copyByTurn.get(parent) ?? new Map<number, number>();
    this.#copyByTurn.set(parent, byOriginal);
    const known = byOriginal.get(original);
    if (known !== undefined) return known;
    const copy = 2 * (this.#segmentCount + this.#copyOriginal.length);
    this.#copyOriginal.push(original);
    byOriginal.set(original, copy);
    return copy;
  }

  #isCopy(state: number): boolean {
    return state >= 2 * this.#segmentCount;
  }

  #copyNumberOf(copy: number): number {
    return (copy >>> 1) - this.#segmentCount;
  }

  #originalOf(state: number): number {
    return this.#isCopy(state) ? this.#copyOriginal[this.#copyNumberOf(state)] : state;
  }

  get #segmentCount(): number {
    return this.#segments.segmentTail.length;
  }
}
