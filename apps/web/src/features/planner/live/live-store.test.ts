import { expect, test } from "vitest";
import { LiveStore } from "./live-store.ts";

test("listeners find the new value, each once a change, until they leave", () => {
  const store = new LiveStore(1);
  const seen: number[] = [];
  const leave = store.subscribe(() => seen.push(store.get()));
  const stay = store.subscribe(() => seen.push(-store.get()));
  store.set(2);
  leave();
  store.set(3);
  stay();
  store.set(4);
  expect(seen).toStrictEqual([2, -2, -3]);
  expect(store.get()).toBe(4);
});
