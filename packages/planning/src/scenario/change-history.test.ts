import fc from "fast-check";
import { expect, test } from "vitest";
import { ChangeHistory } from "./change-history.ts";

const bytesOf = (history: ChangeHistory<number>) => JSON.stringify(history.items);
type Action = "undo" | "redo" | readonly number[];
const actionArbitrary: fc.Arbitrary<Action> = fc.oneof(
  fc.constantFrom("undo" as const, "redo" as const),
  fc.array(fc.nat(9), { maxLength: 3 }),
);

function act(history: ChangeHistory<number>, action: Action): ChangeHistory<number> {
  if (action === "undo") return history.undo();
  return action === "redo" ? history.redo() : history.edit(action);
}

test("it is a list of states and a place in it, whatever is done", () => {
  fc.assert(
    fc.property(fc.array(actionArbitrary, { maxLength: 60 }), (actions) => {
      let history = ChangeHistory.start<number>([]);
      // The obvious way: every state in an array, cut where something else is done.
      let states: string[] = ["[]"];
      let place = 0;
      for (const action of actions) {
        history = act(history, action);
        if (action === "undo") place = Math.max(0, place - 1);
        else if (action === "redo") place = Math.min(states.length - 1, place + 1);
        else {
          states = [...states.slice(0, place + 1), JSON.stringify(action)];
          place = states.length - 1;
        }
        expect(bytesOf(history)).toBe(states[place]);
        expect([history.canUndo, history.canRedo]).toStrictEqual([place > 0, place < states.length - 1]);
      }
    }),
  );
});

test("undoing everything then redoing everything gives the very same lists, however many", () => {
  const lists = Array.from({ length: 10_000 }, (_, rank) => [rank]);
  let history = lists.reduce((all, list) => all.edit(list), ChangeHistory.start<number>([]));
  for (const list of lists.toReversed()) {
    expect(history.items).toBe(list);
    history = history.undo();
  }
  expect([history.items, history.canUndo]).toStrictEqual([[], false]);
  for (const list of lists) {
    history = history.redo();
    expect(history.items).toBe(list);
  }
  expect(history.canRedo).toBe(false);
});

test("at either end there is nothing to do, and the same list is no edit", () => {
  const items = [1];
  const history = ChangeHistory.start(items);
  expect([history.undo(), history.redo(), history.edit(items)]).toStrictEqual([history, history, history]);
});

test("what follows the hand is one edit: undoing goes to before it", () => {
  const history = ChangeHistory.start([0]).edit([1]).amend([2]).amend([3]);
  expect(history.items).toStrictEqual([3]);
  expect(history.undo().items).toStrictEqual([0]);
  expect(history.undo().redo().items).toStrictEqual([3]);
  expect(history.undo().amend([4]).canRedo).toBe(false);
});

test("what somebody else did is done to every list, before and after, however long the history", () => {
  let history = ChangeHistory.start<number>([]);
  for (let step = 1; step <= 20_000; step++) history = history.edit([step]);
  history = history.undo().map((items) => [...items, -1]);
  expect(history.items).toStrictEqual([19_999, -1]);
  expect(history.redo().items).toStrictEqual([20_000, -1]);
  expect(history.undo().items).toStrictEqual([19_998, -1]);
  for (let step = 0; step < 19_999; step++) history = history.undo();
  expect([history.items, history.canUndo]).toStrictEqual([[-1], false]);
});

test("steps that have become the same list are one, and a revision that changes nothing keeps every list", () => {
  const [zero, one, two] = [[0], [1], [2]];
  const history = ChangeHistory.start(zero).edit(one).edit(two);
  const same = history.map((items) => items);
  expect([same.items, same.undo().items, same.undo().undo().items]).toStrictEqual([two, one, zero]);
  const merged = history.map((items) => (items === zero ? zero : one));
  expect([merged.undo().items, merged.undo().canUndo]).toStrictEqual([zero, false]);
});
