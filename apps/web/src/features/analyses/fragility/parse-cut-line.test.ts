import { expect, test } from "vitest";
import { parseCutLine, writeCutLine } from "./parse-cut-line.ts";

const LINE = [
  [4.9, 48.46],
  [-5.3, 48.5],
];

test.each([
  "4,90 48,46 ; -5,30 48,5",
  "4.90, 48.46; -5.30, 48.5",
  "4.9,48.46;-5.3,48.5;",
  "4.9\u00a048.46 ; -5.3  48.5",
])("%s is read", (text) => expect(parseCutLine(text)).toEqual(LINE));

test("nothing is an empty line", () => {
  expect(parseCutLine(" ; ")).toEqual([]);
});

test.each(["4.9 48.46", "4.9; 5.3", "200 48; 5 48", "a b; c d", "1 2 3; 4 5 6", "4.9 ; 48.46", "1,2,3;4,5"])(
  "%s is not a line",
  (text) => expect(parseCutLine(text)).toBeNull(),
);

test("what is written is read back", () => {
  expect(
    parseCutLine(
      writeCutLine([
        [4.9, 48.46],
        [-5.3, 48.5],
      ]),
    ),
  ).toEqual(LINE);
});
