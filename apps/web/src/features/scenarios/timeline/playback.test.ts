import fc from "fast-check";
import { expect, test } from "vitest";
import { type Playback, type PlaybackAction, reducePlayback } from "./playback.ts";

const play = (playback: Playback, count: number, ...actions: PlaybackAction[]) =>
  actions.reduce((state, action) => reducePlayback(state, action, count), playback);
const start: Playback = { moment: 0, isPlaying: false };

test("it plays to the end, stops there, and plays from the start again", () => {
  expect(play(start, 3, { kind: "play" })).toStrictEqual({ moment: 0, isPlaying: true });
  expect(play(start, 3, { kind: "play" }, { kind: "tick" })).toStrictEqual({ moment: 1, isPlaying: true });
  const end = play(start, 3, { kind: "play" }, { kind: "tick" }, { kind: "tick" });
  expect(end).toStrictEqual({ moment: 2, isPlaying: false });
  expect(play(end, 3, { kind: "play" })).toStrictEqual({ moment: 0, isPlaying: true });
});

test("who steps or chooses looks at what was chosen: the replay stops", () => {
  expect(play(start, 3, { kind: "play" }, { kind: "step", by: 1 })).toStrictEqual({ moment: 1, isPlaying: false });
  expect(play(start, 3, { kind: "play" }, { kind: "show", moment: 2 })).toStrictEqual({ moment: 2, isPlaying: false });
  expect(play(start, 3, { kind: "play" }, { kind: "pause" }, { kind: "tick" })).toStrictEqual(start);
});

test("a single moment does not play", () => {
  expect(play(start, 1, { kind: "play" })).toStrictEqual(start);
});

test("the moment is always one of them", () => {
  const action = fc.oneof(
    fc.constantFrom<PlaybackAction>(
      ...[{ kind: "play" } as const, { kind: "pause" } as const, { kind: "tick" } as const],
      ...[{ kind: "step", by: 1 } as const, { kind: "step", by: -1 } as const],
    ),
    fc.integer({ min: -3, max: 30 }).map((moment): PlaybackAction => ({ kind: "show", moment })),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.array(action, { maxLength: 40 }), (count, actions) => {
      const { moment, isPlaying } = play(start, count, ...actions);
      expect(moment).toBeGreaterThanOrEqual(0);
      expect(moment).toBeLessThan(count);
      if (isPlaying) expect(moment).toBeLessThan(count - 1);
    }),
  );
});
