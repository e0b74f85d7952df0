import fc from "fast-check";
import type { Polygon } from "geojson";
import { describe, expect, test } from "vitest";
import { memoryTable } from "../../test/memory-table.ts";
import type { CantonCode, CommuneCode, DepartementCode } from "../insee-codes.ts";
import { sentenceOf } from "../table-issue.ts";
import { buildCommuneSuccessors } from "./build-commune-successors.ts";
import type { ImportContext, ImportKind, ImportReading, RefusedRepair, Repair } from "./import-reading.ts";
import { proposeMapping } from "./propose-mapping.ts";
import { readImport } from "./read-import.ts";

// Codes of a small territory: the tests' own, well written.
const commune = (code: string) => code as CommuneCode;
const canton = (code: string) => code as CantonCode;

function square(west: number, south: number, size = 0.1): Polygon {
  const [east, north] = [west + size, south + size];
  return {
    type: "Polygon",
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

const CONTEXT: ImportContext = {
  departement: "52" as DepartementCode,
  communes: [
    {
      code: commune("52121"),
      name: "Chaumont",
      longitude: 5.14,
      latitude: 48.11,
      cantonCodes: [canton("5205"), canton("5206")],
      geometry: square(5.1, 48.05),
    },
    {
      code: commune("52060"),
      name: "Bourbonne",
      longitude: 5.75,
      latitude: 47.95,
      cantonCodes: [canton("5202")],
      geometry: null,
    },
  ],
  cantons: [
    { code: canton("5202"), name: "Bourbonne-les-Bains" },
    { code: canton("5205"), name: "Chaumont-1" },
    { code: canton("5206"), name: "Chaumont-2" },
  ],
  communeSuccessors: new Map([
    ["52999", commune("52998")],
    ["52998", commune("52121")],
  ]),
  metresToRoad: null,
  refusedRepairs: [],
};
const NOWHERE: ImportContext = {
  ...CONTEXT,
  departement: null,
  communes: [],
  cantons: [],
  communeSuccessors: new Map(),
};

async function read<Kind extends ImportKind>(
  kind: Kind,
  text: string,
  context: ImportContext = CONTEXT,
  options: Parameters<typeof readImport>[4] = {},
): Promise<ImportReading<Kind>> {
  const [headers = [], ...rows] = text.split("\n").map((line) => line.split(";"));
  const table = memoryTable(headers, rows);
  return readImport(kind, table, proposeMapping(kind, table, []), context, options);
}

function refusing(rule: Repair["rule"], row: number | null = null): ImportContext {
  return { ...CONTEXT, refusedRepairs: [{ rule, row }] };
}

const valuesOf = <Kind extends ImportKind>(reading: ImportReading<Kind>) => reading.rows.map(({ value }) => value);
const told = ({ repairs }: ImportReading) => repairs.map(({ rule, before, after }) => `${rule}: ${before} > ${after}`);

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

  test("of other départements are counted, and kept within bounds when those are given", async () => {
    const text = `${CELLS}\n${HERE};52121;1;;;;;0\n${HERE.replace("3960000", "3960200")};10387;2;;;;;0\n${THERE};2A004;3;;;;;0\n${THERE.replace("E42", "E41")};;4;;;;;0`;
    expect((await read("homes", text)).elsewhereCount).toBe(2);
    const around = await read("homes", text, CONTEXT, { bounds: { west: 4, south: 47, east: 6, north: 49 } });
    expect([valuesOf(around).map(({ population }) => population), around.elsewhereCount]).toEqual([[1, 2], 2]);
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
    expect(reading.issues).toMatchObject([{ rule: "out-of-range", row: 4 }]);
    expect(reading.warnings).toMatchObject([{ rule: "missing-value", row: 5 }]);
    const raw = await readImport("communes", table, mapping, refusing("self-crossing-shape"));
    expect(raw.issues.map(({ row }) => row)).toEqual([3, 4]);
  });
});

describe("legal populations", () => {
  test("have their split code joined, overseas too", async () => {
    const text = "CODDEP;CODCOM;PMUN\n52;121;21945\n1;4;14000\n971;01;50000\n97;411;150000\n2A;004;70000";
    expect(valuesOf(await read("populations", text, NOWHERE)).map(({ communeCode }) => communeCode)).toEqual([
      "52121",
      "01004",
      "97101",
      "97411",
      "2A004",
    ]);
  });

  test("of arrondissements and of merged communes are summed", async () => {
    const paris = await read("populations", "CODGEO;PMUN\n75101;16000\n75102;21000\n75120;190000", NOWHERE);
    expect(valuesOf(paris)).toEqual([{ communeCode: "75056", population: 227_000 }]);
    expect(paris.repairs).toHaveLength(3);
    const whole = await read("populations", "CODGEO;PMUN\n75056;2100000\n75101;16000", NOWHERE);
    expect(valuesOf(whole)).toEqual([{ communeCode: "75056", population: 2_100_000 }]);
    const merged = await read("populations", "CODGEO;PMUN\n52121;100\n52999;20\n52998;3");
    expect(valuesOf(merged)).toEqual([{ communeCode: "52121", population: 123 }]);
    const raw = await read("populations", "CODGEO;PMUN\n75101;16000", {
      ...NOWHERE,
      refusedRepairs: [{ rule: "municipal-arrondissement", row: null } satisfies RefusedRepair],
    });
    expect(valuesOf(raw)).toEqual([{ communeCode: "75101", population: 16_000 }]);
  });

  test("are whole: a thousands mark read as a decimal one is refused", async () => {
    const { rows, issues } = await read("populations", "CODGEO;PMUN\n52121;21.945");
    expect([rows.length, issues[0]?.rule]).toEqual([0, "inconsistent"]);
  });
});

describe("commune changes", () => {
  const HEADER = "MOD;DATE_EFF;TYPECOM_AV;COM_AV;TYPECOM_AP;COM_AP";
  const successorsOf = async (lines: readonly string[]) =>
    Object.fromEntries(
      buildCommuneSuccessors(valuesOf(await read("commune-changes", [HEADER, ...lines].join("\n"), NOWHERE))),
    );

  test("keep what ends a code, between communes", async () => {
    const reading = await read(
      "commune-changes",
      `${HEADER}\n32;2016-01-01;COM;52008;COM;52064\n32;2016-01-01;COM;52008;COMD;52008\n10;2016-01-01;COM;52064;COM;52064\n32;2016-01-01;COM;01002;COM;01001`,
    );
    expect(valuesOf(reading)).toEqual([{ from: "52008", to: "52064", date: "2016-01-01", kind: 32 }]);
    expect([reading.elsewhereCount, reading.leftOut]).toEqual([1, [{ reason: "not-a-merger", count: 2 }]]);
  });

  test("lead along chains to today's commune, and not into circles", async () => {
    expect(await successorsOf(["31;1972-01-01;COM;52001;COM;52002", "32;2016-01-01;COM;52002;COM;52003"])).toEqual({
      52001: "52003",
      52002: "52003",
    });
    expect(await successorsOf(["31;1972-01-01;COM;52001;COM;52002", "31;1972-01-01;COM;52002;COM;52001"])).toEqual({});
  });

  test("of a commune re-established since lead nowhere, and to its new end when it merged again", async () => {
    const merged = "31;1972-01-01;COM;52001;COM;52002";
    const back = "21;1990-01-01;COM;52002;COM;52001";
    expect(await successorsOf([merged, back])).toEqual({});
    expect(await successorsOf([merged, back, "32;2019-01-01;COM;52001;COM;52009"])).toEqual({ 52001: "52009" });
  });

  test("of a commune split between several lead nowhere", async () => {
    expect(await successorsOf(["30;1980-01-01;COM;52001;COM;52002", "30;1980-01-01;COM;52001;COM;52003"])).toEqual({});
  });
});

describe("tables keyed by site", () => {
  test("read activity, partners and hours", async () => {
    expect(valuesOf(await read("activity", "id_fs;annee;demandes;rdv\n295;2024;1 234;"))).toEqual([
      { siteId: "295", activity: { year: 2024, requests: 1234, appointments: null }, partners: null, hours: null },
    ]);
    expect(valuesOf(await read("partners", "id_fs;partenaires\n295;CNAF | DGFiP (mar jeu)"))[0]?.partners).toHaveLength(
      2,
    );
    expect(valuesOf(await read("hours", "id_fs;h_lundi\n295;09:00 - 12:00"))[0]?.hours?.weekly.monday).toEqual([
      { opens: 540, closes: 720 },
    ]);
    expect((await read("activity", "id_fs;annee;demandes\n295;24;1,5")).issues.map(({ rule }) => rule)).toEqual([
      "out-of-range",
      "out-of-range",
    ]);
  });
});
