import { expect, test } from "vitest";
import { shortSiteName } from "./short-site-name.ts";

test.each([
  ["France services de Froncles", "Froncles"],
  ["France Services d'Andelot", "Andelot"],
  ["France services du Montsaugeonnais", "Montsaugeonnais"],
  ["France Services", "France Services"],
  ["Maison de Wassy", "Maison de Wassy"],
])("%s is written %s", (name, short) => {
  expect(shortSiteName(name)).toBe(short);
});
