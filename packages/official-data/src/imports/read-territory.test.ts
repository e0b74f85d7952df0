import type { Polygon } from "geojson";
import { describe, expect, test } from "vitest";
import { CONTEXT, NOWHERE, read, refusing, square, told, valuesOf } from "../../test/import-territory.ts";
import { memoryTable } from "../../test/memory-table.ts";
import { sentenceOf } from "../table-issue.ts";
import { proposeMapping } from "./propose-mapping.ts";
import { readImport } from "./read-import.ts";

describe("cantons", () => {
  test("of v_canton are the real ones, by complete code", async () => {
    const reading = await read(
      "cantons",
      "CAN;DEP;TYPECT;LIBELLE\n5205;52;C;Chaumont-1\n5299;52;V;Chaumont\n0101;01;C;Ambérieu",
    );
    expect(valuesOf(reading)).toMatchObject([{ code: "5205", name: "Chaumont-1" }]);
    expect([reading.elsewhereCount, reading.leftOut]).toEqual([1, [{ reason: "pseudo-canton", count: 1 }]]);
  });

  test("have their département put before a local number, and their lost zero told", async () => {
    const context = { ...NOWHERE };
    const local = await read("cantons", "INSEE_CAN;INSEE_DEP\n04;01\nNR;69\n4;2A\n01;971", context);
    expect(valuesOf(local).map(({ code }) => code)).toEqual(["0104", "2A04", "97101"]);
    expect(local.leftOut).toEqual([{ reason: "without-canton", count: 1 }]);
    const lost = await read("cantons", "code_canton;nom\n101;Ambérieu", context);
    expect([valuesOf(lost)[0]?.code, told(lost)]).toEqual(["0101", ["leading-zero: 101 > 0101"]]);
  });

  test("list their communes, each code repaired", async () => {
    const reading = await read(
      "cantons",
      "code_canton;nom;population;communes\n5205;Chaumont-1;12 345;52121, 52060|52999",
    );
    expect(valuesOf(reading)).toMatchObject([{ population: 12_345, communeCodes: ["52121", "52060"] }]);
    expect(told(reading)).toEqual(["stray-spaces: 12 345 > 12345", "merged-commune: 52999 > 52121"]);
  });
});

describe("communes", () => {
  test("of v_commune leave out what is no commune, and never have a pseudo-canton", async () => {
    const text =
      "TYPECOM;COM;DEP;LIBELLE;CAN\nCOM;52121;52;Chaumont;5299\nCOMD;52122;52;X;\nARM;75101;75;Y;\nCOM;52500;52;Z;5298\nCOM;52060;52;Bourbonne;5202";
    const reading = await read("communes", text);
    expect(valuesOf(reading).map(({ code, cantonCodes }) => `${code} ${cantonCodes.join(" ")}`)).toEqual([
      "52121 5205 5206",
      "52500 ",
      "52060 5202",
    ]);
    expect(reading.leftOut).toEqual([{ reason: "not-a-commune", count: 2 }]);
    expect(told(reading)).toEqual(["older-canton: 5299 > 5205 | 5206"]);
  });

  test("of ADMIN EXPRESS 3.x have local cantons and arrondissements completed, NR as none", async () => {
    const text =
      "INSEE_COM;NOM;INSEE_CAN;INSEE_ARR;INSEE_DEP;POPULATION;SIREN_EPCI\n01004;Ambérieu;01;1;01;14000;240100883\n69123;Lyon;NR;1;69;500000;NR";
    expect(valuesOf(await read("communes", text, NOWHERE))).toMatchObject([
      { code: "01004", cantonCodes: ["0101"], arrondissementCode: "011", epciCode: "240100883" },
      { code: "69123", cantonCodes: [], epciCode: null },
    ]);
  });

  test("keep holes, have self-crossing limits untangled, and other countries refused", async () => {
    const shell = square(5.1, 48, 0.2).coordinates[0] ?? [];
    const hole = square(5.15, 48.05).coordinates[0] ?? [];
    const bowTie: Polygon = {
      type: "Polygon",
      coordinates: [
        [
          [5, 48],
          [5.1, 48.1],
          [5.1, 48],
          [5, 48.1],
          [5, 48],
        ],
      ],
    };
    const geometries = [
      { type: "Polygon", coordinates: [shell, hole] } as Polygon,
      bowTie,
      square(13.4, 52.5),
      { type: "Polygon", coordinates: [] } as Polygon,
    ];
    const table = memoryTable(
      ["code", "nom"],
      [
        ["52001", "A"],
        ["52002", "B"],
        ["52003", "C"],
        ["52004", "D"],
      ],
      { geometries },
    );
    const mapping = proposeMapping("communes", table, []);
    const reading = await readImport("communes", table, mapping, CONTEXT);
    const [holed, untangled, empty] = valuesOf(reading);
    expect(holed?.geometry).toEqual(geometries[0]);
    expect([holed?.longitude, holed?.latitude]).not.toEqual([5.2, 48.1]);
    expect(untangled?.geometry?.type).toBe("MultiPolygon");
    expect(empty).toMatchObject({ code: "52004", geometry: null, longitude: null });
    expect(reading.repairs).toMatchObject([{ rule: "self-crossing-shape", row: 3, column: "geometry" }]);
    expect(reading.issues).toMatchObject([{ rule: "out-of-range", row: 4, value: null }]);
    expect(reading.issues.map((issue) => sentenceOf(issue, "fr")).join()).toMatch(/: la forme n’est pas là où/);
    expect(reading.warnings).toMatchObject([{ rule: "missing-value", row: 5 }]);
    const raw = await readImport("communes", table, mapping, refusing("self-crossing-shape"));
    expect(raw.issues.map(({ row }) => row)).toEqual([3, 4]);
  });
});
