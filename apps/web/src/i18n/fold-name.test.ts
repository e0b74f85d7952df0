import { expect, test } from "vitest";
import { foldName } from "./fold-name.ts";

test.each([
  ["Châteauvillain", "chateauvillain"],
  ["SAINT-DIZIER", "saint dizier"],
  ["St-Dizier", "saint dizier"],
  ["Ste Menehould", "sainte menehould"],
  ["  Villiers-en-Lieu ", "villiers en lieu"],
  ["L’Isle-d'Abeau", "l isle d abeau"],
  ["Œuilly", "oeuilly"],
  ["Test", "test"],
])("%s is compared as %s", (name, folded) => {
  expect(foldName(name)).toBe(folded);
});
