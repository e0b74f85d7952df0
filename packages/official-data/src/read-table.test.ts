import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csv } from "../test/fixtures.ts";
import { InvalidTableError } from "./errors.ts";
import { readHomesTable } from "./read-homes-table.ts";
import { readPointsTable } from "./read-points-table.ts";
import { decodeTextFile } from "./text-file.ts";

const POINT = [{ id: "a", longitude: 5.338, latitude: -48.112 }];

describe("whatever wrote the file", () => {
  test.each([
    ["commas", "id,lon,lat\na,5.338,-48.112"],
    ["semicolons and decimal commas", "id;lon;lat\r\na;5,338;-48,112\r\n"],
    ["tabs", "id\tlon\tlat\na\t5.338\t-48.112"],
    ["a byte order mark", "\uFEFFid,lon,lat\na,5.338,-48.112"],
    ["quotes and decimal commas", '"id","lon","lat"\n"a","5,338","-48,112"'],
    ["columns in another order, under other names, among others", "Latitude;note;ID;Longitude\n-48,112;x, y;a;5,338"],
    ["spaces, no-break ones too, and blank rows", " id ; lon ; lat\n\n\u00A0a ; 5,338\u00A0; -48,112\n;;\n"],
    ["a separator inside a quoted header", '"id",lon,lat,"a;b;c;d;e"\na,5.338,-48.112,'],
  ])("%s", (_, text) => {
    expect(readPointsTable(csv(text))).toStrictEqual(POINT);
  });

  test("rows are what was written, whatever the separator and the decimal mark", () => {
    const degrees = fc.integer({ min: -90_000, max: 90_000 }).map((thousandths) => thousandths / 1000);
    const points = fc.uniqueArray(
      fc.record({ id: fc.stringMatching(/^[a-zé" ,;]{0,4}[a-z]$/), longitude: degrees, latitude: degrees }),
      { minLength: 1, maxLength: 20, selector: ({ id }) => id.trim() },
    );
    fc.assert(
      fc.property(points, fc.constantFrom(",", ";", "\t"), fc.constantFrom(".", ","), (list, separator, mark) => {
        const quote = (value: string | number) => `"${String(value).replaceAll('"', '""')}"`;
        const number = (value: number) => String(value).replace(".", mark);
        const rows = list.map(({ id, longitude, latitude }) => [id, number(longitude), number(latitude)]);
        const text = [["id", "lon", "lat"], ...rows].map((row) => row.map(quote).join(separator)).join("\n");
        expect(readPointsTable(csv(text))).toStrictEqual(list.map((point) => ({ ...point, id: point.id.trim() })));
      }),
    );
  });
});

describe("encodings", () => {
  const text = "id;lon;lat\nChâteauvillain;5;48\n";
  const idOf = (bytes: Uint8Array) => readPointsTable(decodeTextFile("f.csv", bytes))[0]?.id;
  test("UTF-8", () => expect(idOf(new TextEncoder().encode(text))).toBe("Châteauvillain"));
  test("Windows-1252, of spreadsheets", () => {
    expect(idOf(Uint8Array.from(text, (character) => character.charCodeAt(0)))).toBe("Châteauvillain");
  });
  test("UTF-16 with its mark", () => {
    const units = Uint16Array.from(`\uFEFF${text}`, (character) => character.charCodeAt(0));
    expect(idOf(new Uint8Array(units.buffer))).toBe("Châteauvillain");
  });
  test("a spreadsheet is refused with what to do", () => {
    expect(() => decodeTextFile("f.xlsx", Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toThrow(/saved as CSV/);
  });
});

function issuesOf(read: () => unknown) {
  try {
    read();
  } catch (error) {
    if (error instanceof InvalidTableError) return error.issues;
    throw error;
  }
  return [];
}

describe("refusals", () => {
  test("every row at fault at once, with row, column, value and remedy", () => {
    const text =
      "id;lon;lat;population;commune\n1;5,1;48,2;10;52121\n1;5;48;2;\n2;5,1;948,2;-4;1004\n3;652000;x;;52121\n4;5;48;1 234;52121;7";
    const issues = issuesOf(() => readHomesTable(csv(text)));
    expect(issues.map(({ rule, row, column, value }) => [rule, row, column, value])).toEqual([
      ["duplicate", 3, "id", "1"],
      ["out-of-range", 4, "lat", "948,2"],
      ["out-of-range", 4, "population", "-4"],
      ["invalid-code", 4, "commune", "1004"],
      ["out-of-range", 5, "lon", "652000"],
      ["not-a-number", 5, "lat", "x"],
      ["missing-value", 5, "population", ""],
      ["too-many-cells", 6, null, null],
    ]);
    expect(issues.every(({ remedy }) => remedy.fr.length > 10 && remedy.en.length > 10)).toBe(true);
    expect(issues.find(({ value }) => value === "652000")?.remedy.fr).toMatch(/Lambert-93/);
  });

  test("the message names the file, the first ten problems, and counts the others", () => {
    const text = `id,lon,lat\n${Array.from({ length: 12 }, (_, row) => `${row},5,x`).join("\n")}`;
    expect(() => readPointsTable(csv(text))).toThrow(
      /^test\.csv: 12 problems\.\n- row 2, column "lat": "x" is not a number/,
    );
    expect(() => readPointsTable(csv(text))).toThrow(/- and 2 more$/);
  });

  test.each([
    ["empty-table", ""],
    ["empty-table", "id,lon,lat\n"],
    ["missing-column", "id,lon\na,5"],
    ["repeated-column", "id,lon,lat,LON\na,5,48,5"],
    ["malformed-csv", 'id,lon,lat\na,5,"48'],
    ["missing-value", "id,lon,lat\na,5"],
    ["not-a-number", "id,lon,lat\na,0x5,48"],
    ["not-a-number", "id,lon,lat\na,NaN,48"],
    ["not-a-number", "id,lon,lat\na,1 2,48"],
  ])("%s: %j", (rule, text) => {
    expect(issuesOf(() => readPointsTable(csv(text))).map((issue) => issue.rule)).toEqual([rule]);
  });

  test("a missing column is told with the header found and the names accepted", () => {
    expect(() => readPointsTable(csv("id,x,y\na,5,48"))).toThrow(
      'column "lon": the column is missing; the header has "id", "x", "y". Add it, or name it one of: lon, longitude, lng, long.',
    );
  });

  test("decimal commas in a table of commas are caught by the count of cells", () => {
    expect(() => readPointsTable(csv("id,lon,lat\na,5,338,48,112"))).toThrow(/5 cells when the header has 3/);
  });
});

test("homes: whole or not, with thousands apart, codes and names kept; what no column tells is unknown, not zero", () => {
  const text = "id,nom,lon,lat,population,commune,canton\nh1,Bourg,5,48,1 234.5,2a004,2A04 2A05\nh2,,5,48,0,,";
  const place = { longitude: 5, latitude: 48 };
  const untold = {
    ...{ aged65: null, aged75: null, aged80: null, poor: null, poorHouseholds: null, households: null },
    ...{ density: null, densityClass: null },
  };
  expect(readHomesTable(csv(text))).toStrictEqual([
    {
      ...{ id: "h1", name: "Bourg", population: 1234.5, communeCode: "2A004", cantonCodes: ["2A04", "2A05"] },
      ...place,
      ...untold,
    },
    { ...{ id: "h2", name: null, population: 0, communeCode: null, cantonCodes: [] }, ...place, ...untold },
  ]);
});
