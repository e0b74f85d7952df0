import fc from "fast-check";
import { expect, test } from "vitest";
import { repairDoubleEncoding } from "./double-encoding.ts";

/** What reading UTF-8 as Windows-1252 makes of a text. */
function damage(text: string): string {
  return new TextDecoder("windows-1252").decode(new TextEncoder().encode(text));
}

const FRENCH =
  "aàâbcçdeéèêëfghiîïjklmnoôpqrstuùûüvwxyÿzœæAÀÂBCÇDEÉÈÊËFGHIÎÏJKLMNOÔPQRSTUÙÛÜVWXYZŒÆ0123456789 .,;:!?'’«»–—…°()-/\u00a0€";
const line = fc.string({ unit: fc.constantFrom(...FRENCH), minLength: 1 });

test("what was encoded twice comes back whole, and what was not is left as it is", () => {
  fc.assert(
    fc.property(line, (text) => {
      const isAscii = [...text].every((character) => character < "\u0080");
      expect(repairDoubleEncoding(damage(text))).toBe(isAscii ? undefined : text);
    }),
    { numRuns: 500 },
  );
  expect(repairDoubleEncoding("ValserhÃ´ne")).toBe("Valserhône");
  expect(repairDoubleEncoding("Lâ€™Isle-dâ€™Abeau, Å“uvre")).toBe("L’Isle-d’Abeau, œuvre");
});

test("words are never taken for damage, whatever their accents and the marks around them", () => {
  const word = fc.stringMatching(/^[A-Za-zàâçéèêëîïôùûüÿœæÀÂÇÉÈÊËÎÏÔÙÛÜŸŒÆ]{1,12}$/);
  const mark = fc.constantFrom(
    " ",
    "-",
    "’",
    "'",
    ", ",
    " – ",
    "\u00a0: ",
    "\u00a0!",
    " (",
    ") ",
    " « ",
    " », ",
    "… ",
    "/",
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(word, mark), { minLength: 1, maxLength: 8 }), (parts) => {
      const text = parts.flat().join("");
      // A circumflexed A at the end of a word, against a mark of typography, is in no French word.
      fc.pre(!/[Ââ][\u00a0«»–’…]/u.test(text));
      expect(repairDoubleEncoding(text)).toBeUndefined();
    }),
    { numRuns: 500 },
  );
  for (const text of ["Âge", "Le Mâle", "théâtre", "São Paulo", "Ångström", "pâté « maison »"]) {
    expect(repairDoubleEncoding(text)).toBeUndefined();
  }
});
