import { read as readWorkbook, utils, type WorkBook, write } from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBytes, refusalOf, scratchFolder } from "../../test/opened-file.ts";
import { zipBytes } from "../../test/zip-writer.ts";

const folder = scratchFolder();
type CellValue = string | number | boolean | Date | null;

function workbook(sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>): WorkBook {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet(
        rows.map((row) => [...row]),
        { cellDates: true, UTC: true },
      ),
      name,
    );
  }
  return book;
}

function bytesOf(book: WorkBook, bookType: "xlsx" | "ods" | "biff8" | "xlsb" | "html"): Buffer {
  // With `buffer` the library gives one, typed as anything.
  const bytes: unknown = write(book, { type: "buffer", bookType, cellDates: true });
  if (!Buffer.isBuffer(bytes)) throw new TypeError("no bytes");
  return bytes;
}

const text = fc
  .string({ unit: fc.constantFrom(..."aéœ&<>\"'01 ".split("")), maxLength: 10 })
  .map((each) => each.trim());

describe.each(["xlsx", "ods"] as const)("%s", (format) => {
  test("texts and numbers that are written are read back", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            text.filter((each) => each !== ""),
            fc.double({ noNaN: true, noDefaultInfinity: true }),
            text,
          ),
          { minLength: 1, maxLength: 8 },
        ),
        async (rows) => {
          const [table] = await readBytes(
            folder,
            "w",
            bytesOf(workbook({ Sites: [["code", "pop", "nom"], ...rows] }), format),
          );
          expect(table).toMatchObject({ name: "w", format, headers: ["code", "pop", "nom"], headerRow: 1 });
          // The writer of tests keeps 15 significant digits or more; -0 is 0.
          expect(table?.rows.map(({ cells }) => [cells[0], Number(cells[1]), cells[2]])).toEqual(
            rows.map(([code, pop, nom]) => [code, pop === 0 ? 0 : expect.closeTo(pop, 5), nom]),
          );
        },
      ),
      { numRuns: 15 },
    );
  });

  test("dates are ISO, numbers have a point, titles are skipped, empty sheets too", async () => {
    const sites = [
      ["Édition 2024"],
      [],
      ["code", "date", "pop", "ouvert"],
      ["01004", new Date(Date.UTC(2024, 7, 1)), 1.5, true],
      [null, null, null, null],
      ["2A004", new Date(Date.UTC(1999, 11, 31, 9, 30)), 20_000_000_000_001, false],
    ];
    const tables = await readBytes(
      folder,
      "w",
      bytesOf(
        workbook({
          Sites: sites,
          Vide: [],
          Seul: [["en-tête"]],
          Autre: [
            ["a", "b"],
            [1, 2],
          ],
        }),
        format,
      ),
    );
    expect(tables.map(({ name }) => name)).toEqual(["Sites", "Autre"]);
    expect(tables[0]).toMatchObject({ headers: ["code", "date", "pop", "ouvert"], headerRow: 3 });
    expect(tables[0]?.rows.map(({ row, cells }) => [row, ...cells])).toEqual([
      [4, "01004", "2024-08-01", "1.5", "true"],
      [6, "2A004", expect.stringMatching(/^1999-12-31T09:30:00/), "20000000000001", "false"],
    ]);
  });

  test("a sheet of 10,000 columns, and sheets without rows, are refused", async () => {
    const wide = [Array.from({ length: 10_000 }, (_, i) => `c${i}`), Array.from({ length: 10_000 }, (_, i) => i)];
    expect((await refusalOf(readBytes(folder, "w", bytesOf(workbook({ Large: wide }), format)))).reason).toBe(
      "too-many-columns",
    );
    expect((await refusalOf(readBytes(folder, "w", bytesOf(workbook({ Vide: [] }), format)))).reason).toBe("empty");
    expect(
      (await refusalOf(readBytes(folder, "w", bytesOf(workbook({ Seul: [["code", "nom"]] }), format)))).reason,
    ).toBe("header-only");
  });
});

/** An XLSX of one sheet with this XML for its rows, and other parts as asked. */
function xlsxOf(rows: string, { styles = "", shared = "", workbookPr = "" } = {}): Buffer {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return zipBytes([
    { name: "[Content_Types].xml", content: "<Types/>" },
    {
      name: "xl/workbook.xml",
      content: `<workbook xmlns="${main}" xmlns:r="${relations}">${workbookPr}<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `<Relationships><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/s.xml"/></Relationships>`,
    },
    { name: "xl/worksheets/s.xml", content: `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>` },
    { name: "xl/styles.xml", content: `<styleSheet>${styles}</styleSheet>` },
    { name: "xl/sharedStrings.xml", content: `<sst>${shared}</sst>` },
  ]);
}
const HEADER =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>code</t></is></c><c r="B1" t="inlineStr"><is><t>valeur</t></is></c></row>';

describe("cells of Excel", () => {
  test.each([
    ["a formula gives the value kept of it", '<c r="B2"><f>1+1</f><v>2</v></c>', "2"],
    ["a formula of text", '<c r="B2" t="str"><f>A1</f><v>code</v></c>', "code"],
    ["a formula in error", '<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', "#DIV/0!"],
    ["all the digits of a number", '<c r="B2"><v>5.1000000000000005</v></c>', "5.1000000000000005"],
    ["a number in scientific notation", '<c r="B2"><v>1.5E-8</v></c>', "0.000000015"],
    ["a large one", '<c r="B2"><v>1E+22</v></c>', "10000000000000000000000"],
    ["a code shown with its leading zeros", '<c r="B2" s="1"><v>1004</v></c>', "01004"],
    ["a date", '<c r="B2" s="2"><v>45505</v></c>', "2024-08-01"],
    ["a date before the 29 February 1900 that never was", '<c r="B2" s="2"><v>59</v></c>', "1900-02-28"],
    ["a time", '<c r="B2" s="2"><v>0.395833333333333</v></c>', "09:30:00"],
    ["a date and time in a format of its own", '<c r="B2" s="3"><v>45505.395833333336</v></c>', "2024-08-01T09:30:00"],
    ["a colour and a text in a format make no date", '<c r="B2" s="4"><v>12</v></c>', "12"],
    ["a shared text in pieces, without its reading", '<c r="B2" t="s"><v>0</v></c>', "Chaumont"],
  ])("%s", async (_, xml, expected) => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="166" formatCode="[Red]0&quot; jours&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>';
    const shared = "<si><r><t>Chau</t></r><r><t>mont</t></r><rPh><t>ショモン</t></rPh></si>";
    const bytes = xlsxOf(`${HEADER}<row r="2"><c r="A2"><v>1</v></c>${xml}</row>`, { styles, shared });
    expect((await readBytes(folder, "w.xlsx", bytes))[0]?.rows[0]?.cells).toEqual(["1", expected]);
  });

  test("dates counted from 1904", async () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    const bytes = xlsxOf(`${HEADER}<row r="2"><c r="A2" t="str"><v>x</v></c><c r="B2" s="0"><v>44043</v></c></row>`, {
      styles,
      workbookPr: '<workbookPr date1904="1"/>',
    });
    expect((await readBytes(folder, "w.xlsx", bytes))[0]?.rows[0]?.cells).toEqual(["x", "2024-08-01"]);
  });

  test("entities are not expanded: a bomb of them is refused", async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
    const bytes = zipBytes([
      {
        name: "xl/workbook.xml",
        content: `<?xml version="1.0"?>${bomb}<workbook><sheets><sheet name="&b;"/></sheets></workbook>`,
      },
    ]);
    expect((await refusalOf(readBytes(folder, "w.xlsx", bytes))).reason).toBe("damaged");
  });
});

describe("an ODS cell repeated down", () => {
  const ods = (repeats: number) =>
    zipBytes([
      { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet", isStored: true },
      {
        name: "content.xml",
        content: `<d xmlns:table="t" xmlns:text="x"><table:table table:name="S"><table:table-row><table:table-cell table:number-columns-repeated="1"><text:p>code</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="${repeats}"><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="1040000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table></d>`,
      },
    ]);
  test("is as many rows, and the emptiness to the edge of the sheet is none", async () => {
    expect((await readBytes(folder, "w.ods", ods(3)))[0]?.rows.map(({ row }) => row)).toEqual([2, 3, 4]);
  });
  test("is refused when a few bytes would become millions of rows", async () => {
    expect((await refusalOf(readBytes(folder, "w.ods", ods(1e9)))).reason).toBe("expands-too-much");
  });
});

describe("workbooks that are not read", () => {
  const book = workbook({ Sites: [["a"], [1]] });
  test("old Excel, binary Excel, a web page saved as .xls", async () => {
    expect((await refusalOf(readBytes(folder, "w.xls", bytesOf(book, "biff8")))).reason).toBe("old-excel");
    expect((await refusalOf(readBytes(folder, "w.xlsb", bytesOf(book, "xlsb")))).reason).toBe("old-excel");
    expect((await refusalOf(readBytes(folder, "w.xls", bytesOf(book, "html")))).reason).toBe("html");
  });

  test("protected by a password: the compound file that Excel makes, an ODS that says so, a zip whose members are", async () => {
    const compound = Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(70_000),
      Buffer.from("EncryptedPackage", "utf16le"),
      Buffer.alloc(99),
    ]);
    expect((await refusalOf(readBytes(folder, "w.xlsx", compound))).reason).toBe("password-protected");
    const ods = zipBytes([
      { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet", isStored: true },
      {
        name: "META-INF/manifest.xml",
        content: '<m:manifest xmlns:m="x"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>',
      },
      { name: "content.xml", content: "\x8a\x9b\x00" },
    ]);
    expect((await refusalOf(readBytes(folder, "w.ods", ods))).reason).toBe("password-protected");
    const zip = zipBytes([{ name: "a.csv", content: "a;b\n1;2\n", isEncrypted: true }]);
    expect((await refusalOf(readBytes(folder, "w.zip", zip))).reason).toBe("password-protected");
  });

  test("the workbooks of tests are those that another reader reads too", () => {
    expect(readWorkbook(bytesOf(book, "xlsx")).SheetNames).toEqual(["Sites"]);
  });
});
