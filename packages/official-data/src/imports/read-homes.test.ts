import { describe, expect, test } from "vitest";
import { CONTEXT, commune, NOWHERE, read, told, valuesOf } from "../../test/import-territory.ts";
import type { DepartementCode } from "../insee-codes.ts";

describe("homes", () => {
  const CELLS = "idcar_200m;lcog_geo;ind;men;men_pauv;ind_65_79;ind_80p;i_est_200";
  // A cell by Chaumont, and one by Ajaccio.
  const [HERE, THERE] = ["CRS3035RES200mN2783000E3960000", "CRS3035RES200mN2100000E4200000"];

  test("of Filosofi are placed by their identifier, fractions and lists of communes included", async () => {
    const reading = await read(
      "homes",
      `${CELLS}\n${HERE};52121,52060;1.5;1;0;0.5;0.25;1\n${HERE.replace("E3960000", "E03960200")};52060 52121;3;;;;;0`,
    );
    expect(valuesOf(reading)).toMatchObject([
      {
        id: HERE,
        population: 1.5,
        communeCode: "52121",
        population65: 0.75,
        population80: 0.25,
        households: 1,
        isImputed: true,
      },
      {
        id: "CRS3035RES200mN2783000E3960200",
        population: 3,
        communeCode: "52060",
        population65: null,
        households: null,
        isImputed: false,
      },
    ]);
    expect(reading.repairs).toEqual([]);
    const [first] = valuesOf(reading);
    expect([first?.longitude.toFixed(2), first?.latitude.toFixed(2)]).toEqual(["5.16", "48.05"]);
  });

  test("of older vintages have codes joined without a mark, a lost zero, or merged communes", async () => {
    const text = `IdINSPIRE;Depcom;Ind;I_est_cr\n${HERE};5212152060;2;0\n${HERE.replace("3960000", "3960200")};52999;2;0\n${HERE.replace("3960000", "3960400")};1004;2;0`;
    const reading = await read("homes", text, { ...CONTEXT, departement: null });
    expect(valuesOf(reading).map(({ communeCode }) => communeCode)).toEqual(["52121", "52121", "01004"]);
    expect(told(reading)).toEqual(["merged-commune: 52999 > 52121", "leading-zero: 1004 > 01004"]);
  });

  test("of arrondissements are of their city where the territory knows the city alone", async () => {
    const paris = { ...CONTEXT.communes[0], code: commune("75056"), name: "Paris", geometry: null, cantonCodes: [] };
    const cell = "CRS3035RES200mN2890000E3759000";
    const text = `idcar_200m;lcog_geo;ind\n${cell};75101,75102;5\n${cell.replace("3759000", "3759200")};75056;2`;
    const context = { ...NOWHERE, departement: "75" as DepartementCode };
    const known = { ...context, communes: [{ ...CONTEXT.communes[0], ...paris, longitude: 2.35, latitude: 48.86 }] };
    const reading = await read("homes", text, known);
    expect(valuesOf(reading).map(({ communeCode }) => communeCode)).toEqual(["75056", "75056"]);
    expect(told(reading)).toEqual(["municipal-arrondissement: 75101 > 75056"]);
    // Before communes are there, and where arrondissements are what is known.
    expect(valuesOf(await read("homes", text, context))[0]?.communeCode).toBe("75101");
    const refused = { ...known, refusedRepairs: [{ rule: "municipal-arrondissement", row: null }] } as const;
    expect(valuesOf(await read("homes", text, refused))[0]?.communeCode).toBe("75101");
  });

  test("of other départements are counted, and kept within bounds when those are given", async () => {
    const text = `${CELLS}\n${HERE};52121;1;;;;;0\n${HERE.replace("3960000", "3960200")};10387;2;;;;;0\n${THERE};2A004;3;;;;;0\n${THERE.replace("E42", "E41")};;4;;;;;0`;
    expect((await read("homes", text)).elsewhereCount).toBe(2);
    const around = await read("homes", text, CONTEXT, { bounds: { west: 4, south: 47, east: 6, north: 49 } });
    expect([valuesOf(around).map(({ population }) => population), around.elsewhereCount]).toEqual([[1, 2], 2]);
    // The one that names no commune is the territory's, or is not, by where it is.
    const boundsWithoutCommune = { west: 4, south: 47, east: 6, north: 49 };
    const own = await read("homes", `${text}\n${HERE.replace("3960000", "3960400")};;5;;;;;0`, CONTEXT, {
      boundsWithoutCommune,
    });
    expect([valuesOf(own).map(({ population }) => population), own.elsewhereCount]).toEqual([[1, 5], 3]);
  });

  test("are refused with a sentence: no people, fewer than none, a system that has no grid", async () => {
    const text = `${CELLS}\n${HERE};52121;;;;;;\n${HERE.replace("3960000", "3960200")};52121;-1;;;;;\nCRS9999RES200mN1E1;52121;1;;;;;`;
    const { issues, rows } = await read("homes", text);
    expect([rows.length, issues.map(({ rule, row }) => `${row} ${rule}`)]).toEqual([
      0,
      ["2 missing-value", "3 out-of-range", "4 unknown-value"],
    ]);
  });

  test("of a plain table are where its columns say, else at the centre of their commune", async () => {
    const reading = await read("homes", "id;lon;lat;population;code_commune\na;5,1;48,1;1 200;52121\nb;;;30;52060");
    expect(valuesOf(reading)).toMatchObject([
      { id: "a", longitude: 5.1, population: 1200 },
      { id: "b", longitude: 5.75, latitude: 47.95 },
    ]);
  });

  test("that are addresses have nobody yet, and those nobody has placed are left out", async () => {
    const reading = await read(
      "addresses",
      "id;code_insee;lon;lat\n52121_0001_00001;52121;5.14;48.11\n52121_0001_00002;52121;;\n10387_1_1;10387;4;48",
    );
    expect(valuesOf(reading)).toMatchObject([{ id: "52121_0001_00001", population: 0, communeCode: "52121" }]);
    expect([reading.elsewhereCount, reading.leftOut]).toEqual([1, [{ reason: "without-position", count: 1 }]]);
  });
});
