import { expect, test } from "vitest";
import { listCommuneAreas } from "./list-commune-areas.ts";

const communeOf = (code: string, arrondissementCode: string | null, epciCode: string | null = null) => ({
  ...{ code, name: code, cantonCodes: [], areaSquareKilometres: null, arrondissementCode, epciCode, epciName: null },
});
const areasOf = (...communes: ReturnType<typeof communeOf>[]) =>
  listCommuneAreas({ communes }).map(({ arrondissement, epci }) => [arrondissement?.name, epci?.code]);

test("arrondissements are named whatever the territory is made of; one that the package does not have keeps its code", () => {
  expect(
    areasOf(communeOf("52121", "521", "1"), communeOf("2A004", "2A1", "2"), communeOf("52001", "529", "3")),
  ).toEqual([
    ["Chaumont", "1"],
    ["Ajaccio", "2"],
    ["529", "3"],
  ]);
});

test("what no file tells is what the State's package tells of the commune's code; nothing of a code that it does not have", () => {
  expect(areasOf(communeOf("52121", null), communeOf("98799", null), communeOf("XX999", null))).toEqual([
    ["Chaumont", "200068658"],
    [undefined, undefined],
    [undefined, undefined],
  ]);
});
