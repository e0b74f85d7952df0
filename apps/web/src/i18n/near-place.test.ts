import { expect, test } from "vitest";
import { nearPlace } from "./near-place.ts";

test.each([
  ["Wassy", "près de Wassy"],
  ["Autigny-le-Petit", "près d’Autigny-le-Petit"],
  ["Éclaron", "près d’Éclaron"],
  ["Le Montsaugeonnais", "près du Montsaugeonnais"],
  ["Les Loges", "près des Loges"],
  ["Leffonds", "près de Leffonds"],
  ["La Villeneuve", "près de La Villeneuve"],
  ["Humes-Jorquenay", "près d’Humes-Jorquenay"],
])("%s: %s", (name, expected) => {
  expect(nearPlace(name, "fr")).toBe(expected);
  expect(nearPlace(name, "en")).toBe(`near ${name}`);
});
