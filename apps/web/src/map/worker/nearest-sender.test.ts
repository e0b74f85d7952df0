import fc from "fast-check";
import { expect, test } from "vitest";
import { NearestReceiver } from "./nearest-receiver.ts";
import { NearestSender } from "./nearest-sender.ts";
import type { NearestAnswer } from "./protocol.ts";

const K = 2;

function nearestOf(homeEntries: readonly (readonly [number, number])[]): NearestAnswer {
  return {
    k: K,
    homeSite: Uint32Array.from(homeEntries, ([site]) => site),
    homeDeciseconds: Uint32Array.from(homeEntries, ([, deciseconds]) => deciseconds),
  };
}

/** Few values, so that most entries stay as they are. */
const entry = fc.tuple(fc.constantFrom(0, 1), fc.constantFrom(5, 5, 5, 0xffff_ffff));
const answers = (homeCount: number) => fc.array(entry, { minLength: homeCount * K, maxLength: homeCount * K });

test("the page has what the worker has after every message, and what it keeps stays as it was", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.oneof(answers(1), answers(20)), fc.boolean()), { minLength: 1, maxLength: 12 }),
      fc.array(fc.nat(39), { maxLength: 5 }),
      (wholes, touched) => {
        const sender = new NearestSender();
        const receiver = new NearestReceiver();
        const kept: { readonly was: NearestAnswer; readonly is: NearestAnswer | undefined }[] = [];
        for (const [entries, isKept] of wholes) {
          // Then the same but for a few entries, as when a hand moves a site.
          const nearby = entries.map(([site, deciseconds], at) =>
            touched.includes(at) ? ([1 - site, deciseconds] as const) : ([site, deciseconds] as const),
          );
          for (const nearest of [nearestOf(entries), nearestOf(nearby)]) {
            // A transfer takes the arrays away from the worker.
            const is = receiver.receive(structuredClone(sender.next(nearest)));
            expect(is).toStrictEqual(nearest);
            if (!isKept) continue;
            receiver.keep();
            kept.push({ was: structuredClone(nearest), is });
          }
        }
        for (const { was, is } of kept) expect(is).toStrictEqual(was);
      },
    ),
    { numRuns: 100 },
  );
});

test("a move that changes one home of many sends that home alone", () => {
  const sender = new NearestSender();
  const entries = Array.from({ length: 20 * K }, (): readonly [number, number] => [0, 5]);
  expect(sender.next(nearestOf(entries))).toStrictEqual(nearestOf(entries));
  const moved = entries.map((given, at) => (at === 7 * K ? ([1, 4] as const) : given));
  expect(sender.next(nearestOf(moved))).toStrictEqual({
    changeHome: Uint32Array.of(7),
    changeSite: Uint32Array.of(1, 0),
    changeDeciseconds: Uint32Array.of(4, 5),
  });
});

test("changes of nothing received give nothing", () => {
  const none = new Uint32Array();
  expect(
    new NearestReceiver().receive({ changeHome: none, changeSite: none, changeDeciseconds: none }),
  ).toBeUndefined();
});
