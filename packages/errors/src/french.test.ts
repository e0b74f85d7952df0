import { expect, test } from "vitest";
import { french } from "./french.ts";

test("double punctuation and guillemets hold to their word, apostrophes are curly", () => {
  expect(french`Où ? Là : « ici » ; l'autre !`).toBe("Où\u202f? Là\u202f: «\u202fici\u202f»\u202f; l’autre\u202f!");
});

test("values are left as they are, and what is around them is set", () => {
  const cell = "it's : odd ?";
  expect(french`« ${cell} » ${7} : non`).toBe(`«\u202f${cell}\u202f» 7\u202f: non`);
});

test("what needs nothing is not touched", () => {
  expect(french`https://exemple.fr/a:b?c, 12:30`).toBe("https://exemple.fr/a:b?c, 12:30");
});
