import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FramePace } from "./frame-pace.ts";

let frames: (() => void)[] = [];
beforeEach(() => {
  frames = [];
  vi.stubGlobal("requestAnimationFrame", (run: () => void) => frames.push(run));
  vi.stubGlobal("cancelAnimationFrame", (frame: number) => {
    frames[frame - 1] = () => {};
  });
});
afterEach(() => vi.unstubAllGlobals());

const draw = () => {
  for (const run of frames.splice(0)) run();
};

test("many positions in a frame are one call, with the last; the next frame is another", () => {
  const seen: number[] = [];
  const pace = new FramePace((position: number) => seen.push(position));
  for (const position of [1, 2, 3]) pace.call(position);
  expect(seen).toStrictEqual([]);
  draw();
  expect(seen).toStrictEqual([3]);
  draw();
  pace.call(4);
  draw();
  expect(seen).toStrictEqual([3, 4]);
});

test("what is cancelled is not called after the hand has let go", () => {
  const seen: number[] = [];
  const pace = new FramePace((position: number) => seen.push(position));
  pace.call(1);
  pace.cancel();
  draw();
  expect(seen).toStrictEqual([]);
  pace.call(2);
  draw();
  expect(seen).toStrictEqual([2]);
});
