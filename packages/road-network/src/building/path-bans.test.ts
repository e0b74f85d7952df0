import { expect, test } from "vitest";
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
