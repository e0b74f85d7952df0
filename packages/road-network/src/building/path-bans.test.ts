import fc from "fast-check";
import { expect, test } from "vitest";
import { getDirectedSegmentDeciseconds, getDirectedSegmentHead, getDirectedSegmentTail } from "../junction-graph.ts";
import { UNREACHABLE } from "../road-graph.ts";
import { SEGMENT_FLAG } from "../road-network.ts";
import { PathBans } from "./path-bans.ts";
import type { RoadSegments } from "./road-segments.ts";

/** Three segments in a row, 0 to 1 to 2 to 3, one minute each; the middle one is drawn with two points and one-way. */
const ROW: RoadSegments = {
  junctionLongitude: Float64Array.of(0, 1, 2, 3),
  junctionLatitude: new Float64Array(4),
  segmentTail: Uint32Array.of(0, 1, 2),
  segmentHead: Uint32Array.of(1, 2, 3),
  segmentForwardDeciseconds: Uint32Array.of(600, 600, 600),
  segmentBackwardDeciseconds: Uint32Array.of(600, UNREACHABLE, 600),
  segmentDecimetres: Uint32Array.of(100, 200, 300),
  segmentFlags: Uint8Array.of(0, SEGMENT_FLAG.ends, 0),
  segmentFirstPoint: Uint32Array.of(0, 0, 2, 2),
  pointLongitudeE7: Int32Array.of(12_000_000, 18_000_000),
  pointLatitudeE7: Int32Array.of(0, 0),
};
const [THERE, MIDDLE, ON, BACK_ON, AGAINST] = [0, 2, 4, 5, 3];
const COPY = 6;
const freeTurns = () => 7;

test("a path is gone along on a copy, which leads everywhere but where the ban forbids", () => {
  const bans = new PathBans(ROW);
  bans.ban(THERE, [MIDDLE], [ON]);
  const { segments, turnDeciseconds } = bans.apply(ROW, freeTurns);
  expect(segments.segmentTail).toStrictEqual(Uint32Array.of(0, 1, 2, 1));
  expect(segments.segmentForwardDeciseconds).toStrictEqual(Uint32Array.of(600, 600, 600, 600));
  expect(segments.segmentBackwardDeciseconds[3]).toBe(UNREACHABLE);
  expect(segments.segmentFlags[3]).toBe(SEGMENT_FLAG.ends | SEGMENT_FLAG.noSnap);
  expect(segments.pointLongitudeE7).toStrictEqual(Int32Array.of(12_000_000, 18_000_000, 12_000_000, 18_000_000));
  expect(turnDeciseconds(THERE, MIDDLE)).toBe(UNREACHABLE);
  expect(turnDeciseconds(THERE, COPY)).toBe(7);
  expect(turnDeciseconds(COPY, ON)).toBe(UNREACHABLE);
  expect(turnDeciseconds(MIDDLE, ON)).toBe(7);
  expect(turnDeciseconds(BACK_ON, COPY)).toBe(UNREACHABLE);
});

test("an order leaves only what it names", () => {
  const bans = new PathBans(ROW);
  bans.order(THERE, [MIDDLE], [ON]);
  const { turnDeciseconds } = bans.apply(ROW, freeTurns);
  expect(turnDeciseconds(COPY, ON)).toBe(7);
  expect(turnDeciseconds(COPY, AGAINST)).toBe(UNREACHABLE);
  expect(turnDeciseconds(MIDDLE, AGAINST)).toBe(7);
});

test("a path against a one-way road needs no copy", () => {
  const bans = new PathBans(ROW);
  bans.ban(BACK_ON, [AGAINST], [1]);
  expect(bans.apply(ROW, freeTurns).segments).toBe(ROW);
});

interface Rule {
  readonly isOrder: boolean;
  /** The start, then the path. */
  readonly route: readonly number[];
  readonly exits: readonly number[];
}

const STEP_COUNT_MAX = 6;

/** Every way to go on from a state, as the states met, one after the other. */
function listWalks(start: number, nextOf: (walk: readonly number[]) => readonly number[]): number[][] {
  const walks: number[][] = [[start]];
  for (let i = 0; i < walks.length; i++) {
    if (walks[i].length < STEP_COUNT_MAX) walks.push(...nextOf(walks[i]).map((next) => [...walks[i], next]));
  }
  return walks;
}

test("ways that can be gone are those that no rule forbids, each once, by looking at whole walks", () => {
  const junctionCount = 3;
  const junction = fc.nat({ max: junctionCount - 1 });
  const cases = fc
    .array(fc.record({ tail: junction, head: junction, isOneWay: fc.boolean() }), { minLength: 2, maxLength: 5 })
    .chain((roads) => {
      const segmentCount = roads.length;
      // Each directed segment takes its own number of deciseconds: a copy is known by them.
      const segments: RoadSegments = {
        junctionLongitude: Float64Array.of(0, 1, 2),
        junctionLatitude: new Float64Array(junctionCount),
        segmentTail: Uint32Array.from(roads, ({ tail }) => tail),
        segmentHead: Uint32Array.from(roads, ({ head }) => head),
        segmentForwardDeciseconds: Uint32Array.from(roads, (_, i) => 2 * i),
        segmentBackwardDeciseconds: Uint32Array.from(roads, ({ isOneWay }, i) => (isOneWay ? UNREACHABLE : 2 * i + 1)),
        segmentDecimetres: new Uint32Array(segmentCount),
        segmentFlags: new Uint8Array(segmentCount),
        segmentFirstPoint: new Uint32Array(segmentCount + 1),
        pointLongitudeE7: new Int32Array(0),
        pointLatitudeE7: new Int32Array(0),
      };
      const choices = fc.array(fc.nat(), { minLength: 3, maxLength: 4 });
      const rule = fc.record({ isOrder: fc.boolean(), choices, exit: fc.nat() });
      return fc.record({ segments: fc.constant(segments), rules: fc.array(rule, { minLength: 1, maxLength: 4 }) });
    });
  let forbiddenCount = 0;
  fc.assert(
    fc.property(cases, ({ segments, rules: drawn }) => {
      const exitsOf = (all: RoadSegments, state: number) =>
        Array.from({ length: 2 * all.segmentTail.length }, (_, next) => next).filter(
          (next) =>
            getDirectedSegmentTail(all, next) === getDirectedSegmentHead(all, state) &&
            getDirectedSegmentDeciseconds(all, next) !== UNREACHABLE,
        );
      const rules = drawn.flatMap(({ isOrder, choices, exit }): Rule[] => {
        const route = [0];
        for (const choice of choices.slice(1)) {
          const exits = exitsOf(segments, route[route.length - 1]);
          if (exits.length > 0) route.push(exits[choice % exits.length]);
        }
        const exits = exitsOf(segments, route[route.length - 1]);
        return route.length < 2 || exits.length === 0 ? [] : [{ isOrder, route, exits: [exits[exit % exits.length]] }];
      });
      // Rules that begin further on: those that overlap are the hard ones.
      for (const rule of [...rules]) {
        if (rule.route.length > 2) rules.push({ ...rule, route: rule.route.slice(1) });
      }
      const bans = new PathBans(segments);
      for (const {
        isOrder,
        route: [start, ...path],
        exits,
      } of rules) {
        if (isOrder) bans.order(start, path, exits);
        else bans.ban(start, path, exits);
      }
      const applied = bans.apply(segments, freeTurns);

      const hasCome = (walk: readonly number[], { route }: Rule) =>
        route.every((state, i) => walk[walk.length - route.length + i] === state);
      const isAllowed = (walk: readonly number[], next: number) =>
        rules
          .filter((rule) => hasCome(walk, rule))
          .every(({ isOrder, route, exits }) => {
            if (!isOrder) return !exits.includes(next);
            const same = rules.filter((rule) => rule.isOrder && rule.route.join() === route.join());
            return same.some((rule) => rule.exits.includes(next));
          });
      for (let start = 0; start < 2 * segments.segmentTail.length; start++) {
        if (getDirectedSegmentDeciseconds(segments, start) === UNREACHABLE) continue;
        const expected = listWalks(start, (walk) =>
          exitsOf(segments, walk[walk.length - 1]).filter((next) => {
            const isKept = isAllowed(walk, next);
            if (!isKept) forbiddenCount++;
            return isKept;
          }),
        );
        const actual = listWalks(start, (walk) => {
          const last = walk[walk.length - 1];
          return exitsOf(applied.segments, last).filter((next) => applied.turnDeciseconds(last, next) !== UNREACHABLE);
        });
        const inWords = (all: RoadSegments, walks: number[][]) =>
          walks.map((walk) => walk.map((state) => getDirectedSegmentDeciseconds(all, state)).join()).sort();
        expect(inWords(applied.segments, actual)).toStrictEqual(inWords(segments, expected));
      }
    }),
    { numRuns: 150 },
  );
  // Not an empty proof.
  expect(forbiddenCount).toBeGreaterThan(500);
});
