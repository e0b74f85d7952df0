import { expect, test } from "vitest";
import { findPlaces } from "./find-places.ts";

const PLACES = [
  { id: "52121", name: "Chaumont", kind: "place" },
  { id: "52269", name: "Langres", kind: "place" },
  { id: "52331", name: "La Porte du Der, Robert-Magny", kind: "place" },
] as const;

test("one name, several, or codes pasted together, whatever their accents and separators", () => {
  expect(findPlaces("langres", PLACES)).toEqual({ found: ["52269"], unknown: [] });
  expect(findPlaces("La Porte du Der, Robert Magny", PLACES)).toEqual({ found: ["52331"], unknown: [] });
  expect(findPlaces("52121 52269", PLACES)).toEqual({ found: ["52121", "52269"], unknown: [] });
  expect(findPlaces("Chaumont; Nulle Part;52269", PLACES)).toEqual({
    found: ["52121", "52269"],
    unknown: ["Nulle Part"],
  });
});
