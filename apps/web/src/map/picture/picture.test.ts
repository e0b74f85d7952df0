import fc from "fast-check";
import { expect, test } from "vitest";
import { niceLengthMetres } from "./nice-length.ts";
import { wrapText } from "./wrap-text.ts";

test.each([
  [9.99, 5],
  [10, 10],
  [19_999, 10_000],
  [20_000, 20_000],
  [0.4, 0.2],
])("the scale for %d metres at most is of %d", (metresMax, expected) => {
  expect(niceLengthMetres(metresMax)).toBeCloseTo(expected, 9);
});

test("lines hold every word in order, and only a word alone is wider than the width", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1 }).filter((word) => !word.includes(" "))),
      fc.nat(20),
      (words, width) => {
        const lines = wrapText(words.join(" "), width, (text) => text.length);
        expect(lines.join(" ")).toBe(words.join(" "));
        for (const line of lines) expect(line.length <= width || !line.includes(" ")).toBe(true);
      },
    ),
  );
});

test("non-breaking spaces hold", () => {
  expect(wrapText("à 30\u00a0min", 5, (text) => text.length)).toStrictEqual(["à", "30\u00a0min"]);
});
