import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CONTEXT, commune, NOWHERE, read, refusing, told, valuesOf } from "../../test/import-territory.ts";
import type { DepartementCode } from "../insee-codes.ts";
import { sentenceOf } from "../table-issue.ts";
import type { ImportContext, RefusedRepair, Repair } from "./import-reading.ts";

const SITES = "id;nom;longitude;latitude;code_commune;code_postal;adresse;date_labellisation;h_lundi";

describe("sites", () => {
  test("are repaired, and each repair is told with its row and column", async () => {
    const reading = await read(
      "sites",
      `${SITES}\n7;Maison  France services;5,12;4,81E+01;52 121;52000;1 rue;1er février 2024;9h-12h`,
    );
    expect(reading.issues).toEqual([]);
    expect(valuesOf(reading)).toMatchObject([
      {
        id: "7",
        name: "Maison France services",
        longitude: 5.12,
        latitude: 48.1,
        communeCode: "52121",
        labelDate: "2024-02-01",
      },
    ]);
    expect(reading.repairs).toContainEqual({
      rule: "decimal-comma",
      row: 2,
      column: "longitude",
      before: "5,12",
      after: "5.12",
    });
    expect(new Set(reading.repairs.map(({ rule }) => rule))).toEqual(
      new Set(["stray-spaces", "decimal-comma", "scientific-notation", "date-form", "hours-form"]),
    );
  });

  test.each([
    ["decimal-comma", `${SITES}\n7;A;5,12;48.1;52121;;;;`],
    ["scientific-notation", `${SITES}\n7;A;5.12;4.81E+01;52121;;;;`],
    ["swapped-coordinates", `${SITES}\n7;A;48.1;5.12;52121;;;;`],
    ["missing-coordinates", `${SITES}\n7;A;;;52121;;;;`],
  ] satisfies readonly (readonly [Repair["rule"], string])[])(
    "%s refused leaves the raw value, which is refused",
    async (rule, text) => {
      const repaired = await read("sites", text);
      expect(repaired.rows).toHaveLength(1);
      expect(repaired.repairs.map((each) => each.rule)).toEqual([rule]);
      for (const context of [refusing(rule), refusing(rule, 2)]) {
        const raw = await read("sites", text, context);
        expect(raw.rows).toEqual([]);
        expect(raw.repairs).toEqual([]);
        expect(raw.issues).toMatchObject([{ row: 2, column: expect.stringMatching(/longitude|latitude/) }]);
      }
      expect((await read("sites", text, refusing(rule, 3))).rows).toHaveLength(1);
    },
  );

  test("with accents encoded twice are read as they were, and refused the repair as they are", async () => {
    const table = ["id_fs;lib_fs;longitude;latitude;labellisation_fs"];
    table.push("1;ValserhÃ´ne;5.1;48.1;Espace labellisÃ© 01/09/2020");
    const reading = await read("sites", table.join("\n"), CONTEXT);
    expect(valuesOf(reading)).toMatchObject([{ name: "Valserhône", labelDate: "2020-09-01" }]);
    expect(reading.repairs).toMatchObject([
      { rule: "double-encoding", column: "lib_fs", before: "ValserhÃ´ne", after: "Valserhône" },
      { rule: "double-encoding", column: "labellisation_fs" },
    ]);
    const raw = await read("sites", table.join("\n"), refusing("double-encoding"));
    expect(valuesOf(raw)).toMatchObject([{ name: "ValserhÃ´ne", labelDate: null }]);
  });

  test("without a position stand at the centre of their commune, and say so", async () => {
    const [site] = valuesOf(await read("sites", `${SITES}\n7;A;0;0;52060;;;;`));
    expect(site).toMatchObject({ longitude: 5.75, latitude: 47.95, isPositionApproximate: true });
    const { issues } = await read("sites", `${SITES}\n7;A;;;52500;;;;`);
    expect(issues.map((issue) => sentenceOf(issue, "en"))).toEqual([
      'row 2, column "longitude": the cell has no position, and the commune gives none. Give a longitude and a latitude, or the code of a known commune.',
    ]);
  });

  test("of merged communes are carried to today's, chains followed", async () => {
    const reading = await read("sites", `${SITES}\n7;A;5.12;48.1;52999;;;;`);
    expect(valuesOf(reading)[0]?.communeCode).toBe("52121");
    expect(told(reading)).toEqual(["merged-commune: 52999 > 52121"]);
    const raw = await read("sites", `${SITES}\n7;A;5.12;48.1;52999;;;;`, refusing("merged-commune"));
    expect(valuesOf(raw)[0]?.communeCode).toBe("52999");
    expect(raw.warnings).toMatchObject([{ rule: "unknown-value", value: "52999" }]);
  });

  test("of other départements are counted, and kept within bounds when those are given", async () => {
    const text = `${SITES}\n7;A;5.12;48.1;52121;;;;\n8;B;5.05;47.3;21231;;;;\n9;C;2.35;48.85;75112;;;;\n10;D;x;y;1004;;;;`;
    const reading = await read("sites", text);
    expect([reading.rowCount, reading.rows.length, reading.elsewhereCount, reading.issues]).toEqual([4, 1, 3, []]);
    const wider = await read("sites", text, CONTEXT, { bounds: { west: 4, south: 47, east: 6, north: 49 } });
    expect(valuesOf(wider).map(({ id }) => id)).toEqual(["7", "8"]);
  });

  test("far from their commune or from a road are told, at just over the limit", async () => {
    // 48.15 is the northern side of Chaumont's square: 0.0045 degrees of latitude are 500.4 m.
    const at = (latitude: number) => read("sites", `${SITES}\n7;A;5.15;${latitude};52121;;;;`);
    expect((await at(48.1544)).warnings).toEqual([]);
    expect((await at(48.1546)).warnings).toMatchObject([
      { problem: { en: "is 0.5 km outside its commune, Chaumont (52121)" } },
    ]);
    const roads = (metres: number) =>
      read("sites", `${SITES}\n7;A;5.15;48.1;52121;;;;`, { ...CONTEXT, metresToRoad: () => metres });
    expect((await roads(500)).warnings).toEqual([]);
    expect((await roads(501)).warnings).toMatchObject([{ problem: { en: "is 501 m from the nearest road" } }]);
  });

  test("twice the same are one; twice with other words are both refused, whatever their order", async () => {
    const row = "7;A;5.12;48.1;52121;;;;";
    const same = await read("sites", `${SITES}\n${row}\n${row}`);
    expect(same.rows.map((each) => each.row)).toEqual([2]);
    expect(same.repairs).toEqual([{ rule: "duplicate-row", row: 3, column: "id", before: "7", after: "" }]);
    expect((await read("sites", `${SITES}\n${row}\n${row}`, refusing("duplicate-row"))).rows).toEqual([]);
    const other = await read("sites", `${SITES}\n${row}\n7;B;5.12;48.1;52121;;;;`);
    expect([other.rows, other.issues.map((issue) => issue.row)]).toEqual([[], [2, 3]]);
    expect([same.refusedKeys, other.refusedKeys]).toEqual([[], ["7"]]);
  });

  test("that are refused still tell their keys, those that have one", async () => {
    const reading = await read("sites", `${SITES}\n9;A;x;y;52121;;;;\n;B;5.12;48.1;52121;;;;\n 7  b;C;x;y;52121;;;;`);
    expect([reading.rows, reading.refusedKeys]).toEqual([[], ["7 b", "9"]]);
  });

  test("with cells beyond the header are refused, whatever département they seem to be of, and nothing else is read", async () => {
    const cells = "7;A;5.12;48.1;21231;;;;;9h;;à midi";
    const { rows, elsewhereCount, issues, refusedKeys } = await read(
      "sites",
      `${SITES}\n${cells}\n8;B;5.12;48.1;52121;;;;;;`,
    );
    expect([rows.map(({ row }) => row), elsewhereCount, refusedKeys]).toEqual([[3], 0, ["7"]]);
    expect(issues).toMatchObject([{ rule: "too-many-cells", row: 2, column: null, value: "9h |  | à midi" }]);
  });

  test("take the postcode of their commune's other sites where theirs is of another département", async () => {
    const text = `${SITES}\n7;A;5.12;48.1;52121;52000;;;\n8;B;5.12;48.1;52121;25000;;;\n9;C;5.75;47.95;52060;2400;;;`;
    const reading = await read("sites", text);
    expect(told(reading)).toEqual(["leading-zero: 2400 > 02400", "postcode: 25000 > 52000"]);
    expect(reading.warnings.map((issue) => sentenceOf(issue, "en"))).toEqual([
      'row 4, column "code_postal": "02400" is not a postcode of département 52, where commune 52060 is. Check the postcode; it is kept as it is.',
    ]);
  });

  test("of earlier lists are understood: their site types, and a bus by its own column", async () => {
    const text =
      "matricule;nom;longitude;latitude;format_fs;itinerance\n1;A;5;48;Site principal;non\n2;B;5;48;Antenne;non\n3;C;5;48;Site principal;Oui";
    expect(valuesOf(await read("sites", text)).map(({ format, role }) => `${format} ${role}`)).toEqual([
      "fixed principal",
      "antenna antenna",
      "travelling principal",
    ]);
  });

  test("keep unknown hours unknown, and a refused form too", async () => {
    const of = async (hours: string, context = CONTEXT) =>
      valuesOf(await read("sites", `${SITES}\n7;A;5.12;48.1;52121;;;;${hours}`, context))[0]?.hours;
    expect(await of("")).toBeNull();
    expect(await of("00:00 - 00:00")).toBeNull();
    expect((await of("9h-12h"))?.weekly.monday).toEqual([{ opens: 540, closes: 720 }]);
    expect(await of("9h-12h", refusing("hours-form"))).toBeNull();
    expect((await of("09:00 - 12:00", refusing("hours-form")))?.weekly.monday).toEqual([{ opens: 540, closes: 720 }]);
  });

  test("give the same reading twice, and the same rows in any order", async () => {
    const cell = fc.constantFrom("5,12", "48.1", "", "x", "52121", "1004", "0");
    const rows = fc.array(fc.tuple(fc.constantFrom("1", "2", "3"), cell, cell, cell), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(rows, fc.infiniteStream(fc.nat()), async (cells, ranks) => {
        const shuffled = cells
          .map((row) => ({ row, rank: ranks.next().value ?? 0 }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ row }) => row);
        const of = async (lines: typeof cells) =>
          read("sites", ["id;longitude;latitude;code_commune", ...lines.map((line) => line.join(";"))].join("\n"));
        const [first, again, other] = [await of(cells), await of(cells), await of(shuffled)];
        expect(again).toEqual(first);
        const sorted = (reading: typeof first) =>
          valuesOf(reading)
            .map((value) => JSON.stringify(value))
            .toSorted();
        expect(sorted(other)).toEqual(sorted(first));
        expect(other.issues.length).toBe(first.issues.length);
        // Every row is somewhere: kept, dropped as a repaired copy, elsewhere, or refused with a reason.
        const refused = new Set(first.issues.map(({ row }) => row)).size;
        const copies = first.repairs.filter(({ rule }) => rule === "duplicate-row").length;
        expect(first.rows.length + copies + first.elsewhereCount + refused).toBe(cells.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe("codes that a territory knows otherwise", () => {
  const knowing = (departement: string, ...codes: readonly string[]): ImportContext => ({
    ...NOWHERE,
    departement: departement as DepartementCode,
    communes: codes.map((code) => ({
      code: commune(code),
      name: code,
      longitude: departement === "75" ? 2.35 : 9,
      latitude: departement === "75" ? 48.85 : 42,
      cantonCodes: [],
      geometry: null,
    })),
  });
  const HEADER = "id;longitude;latitude;code_commune;code_postal";

  test("of Corsica before 1976 are of the département that knows the commune", async () => {
    const south = await read("sites", `${HEADER}\n1;9;42;20004;20000`, knowing("2A", "2A004"));
    expect([valuesOf(south)[0]?.communeCode, told(south)]).toEqual(["2A004", ["corsican-code: 20004 > 2A004"]]);
    const north = await read("sites", `${HEADER}\n1;9;42;20004;20000`, knowing("2A", "2A005", "2B004"));
    expect([north.rows.length, north.elsewhereCount]).toEqual([0, 1]);
    const raw = {
      ...knowing("2A", "2A004"),
      refusedRepairs: [{ rule: "corsican-code", row: null } satisfies RefusedRepair],
    };
    const kept = await read("sites", `${HEADER}\n1;9;42;20004;20000`, raw);
    expect([valuesOf(kept)[0]?.communeCode, kept.warnings[0]?.rule]).toEqual([null, "invalid-code"]);
  });

  test("of arrondissements are of the city, or the other way, by what the territory knows", async () => {
    const of = async (context: ImportContext, row: string) =>
      valuesOf(await read("sites", `${HEADER}\n${row}`, context))[0]?.communeCode;
    expect(await of(knowing("75", "75056"), "1;2.35;48.85;75112;75012")).toBe("75056");
    expect(await of(knowing("75", "75112"), "1;2.35;48.85;75056;75012")).toBe("75112");
    expect(await of(knowing("75", "75112"), "1;2.35;48.85;75112;75012")).toBe("75112");
    expect(await of({ ...NOWHERE, departement: "75" as DepartementCode }, "1;2.35;48.85;75112;75012")).toBe("75112");
  });
});
