import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBytes, refusalOf, scratchFolder } from "../../test/opened-file.ts";
import { openSourceFile } from "./open-source-file.ts";

const folder = scratchFolder();
const read = (content: Uint8Array | string) => readBytes(folder, "table.csv", content);
const readOne = async (content: Uint8Array | string) => {
  const [table] = await read(content);
  if (table === undefined) throw new Error("no table");
  return table;
};
const cellsOf = async (content: Uint8Array | string) => (await readOne(content)).rows.map(({ cells }) => cells);

/** Text as spreadsheets hold it in a cell: without white space around, which readers take away. */
const cell = fc
  .string({ unit: fc.constantFrom(..."abé0,;|\t\"'\n\r œ«-".split("")), maxLength: 8 })
  .map((text) => text.trim());

describe("what is written is read back", () => {
  test.each([",", ";", "\t", "|"] as const)("with %j between cells", async (separator) => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 })
          .filter((rows) => rows.some((cells) => cells.some((text) => text !== ""))),
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.boolean(),
        async (rows, lineEnd, isMarked) => {
          const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
          const lines = rows.map((cells) => cells.map(quote).join(separator));
          const text = [["nom", "adresse", "note"].join(separator), ...lines].join(lineEnd);
          const table = await readOne(`${isMarked ? "\ufeff" : ""}${text}`);
          expect(table.headers).toEqual(["nom", "adresse", "note"]);
          expect(table.separator).toBe(separator);
          const isFilled = (cells: readonly string[]) => cells.some((text) => text !== "");
          expect(table.rows.map(({ cells }) => cells)).toEqual(rows.filter(isFilled));
          // A row without text is counted: the others keep the number that a spreadsheet shows.
          expect(table.rows.map(({ row }) => row)).toEqual(
            rows.flatMap((cells, i) => (isFilled(cells) ? [i + 2] : [])),
          );
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe("encodings", () => {
  const text = "nom;lieu\nL’Haÿ-les-Roses;Cœur d’Île\n";
  const plain = "nom;lieu\nL'Haÿ;Île\n";
  test.each([
    ["utf-8", Buffer.from(text)],
    ["utf-8", Buffer.from(`\ufeff${text}`)],
    ["utf-16", Buffer.from(`\ufeff${text}`, "utf16le")],
    ["utf-16", Buffer.from(text, "utf16le")],
    ["utf-16", Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
  ])("%s", async (encoding, bytes) => {
    const table = await readOne(bytes);
    expect([table.encoding, table.rows[0]?.cells]).toEqual([encoding, ["L’Haÿ-les-Roses", "Cœur d’Île"]]);
  });

  test("Windows-1252 by default, Latin-9 by the letters that only it has there", async () => {
    const windows = await readOne(Buffer.from(plain, "latin1"));
    expect([windows.encoding, windows.rows[0]?.cells]).toEqual(["windows-1252", ["L'Haÿ", "Île"]]);
    const curly = await readOne(Buffer.from("nom;lieu\nL\x92Ha\xff;C\x9cur \xbd\n", "latin1"));
    expect([curly.encoding, curly.rows[0]?.cells]).toEqual(["windows-1252", ["L’Haÿ", "Cœur ½"]]);
    const latin9 = await readOne(Buffer.from("nom;lieu\nC\xbdur;12 \xa4\n", "latin1"));
    expect([latin9.encoding, latin9.rows[0]?.cells]).toEqual(["iso-8859-15", ["Cœur", "12 €"]]);
  });

  test("an accent that falls across two pieces of a large file is whole", async () => {
    const filler = `${"x".repeat(61)};é\n`.repeat(20_000);
    for (const shift of ["", "y"]) {
      const rows = await cellsOf(`nom;lieu\n${shift}${filler}`);
      expect(rows.length).toBe(20_000);
      expect(new Set(rows.map((cells) => cells[1]))).toEqual(new Set(["é"]));
    }
  });
});

describe("where the table begins", () => {
  test.each([
    [
      "a title and a note above",
      "Liste des sites\nÉdition du 01/08/2024\n\ncode;nom;lat\n1;a;48,1\n",
      ["code", "nom", "lat"],
      4,
    ],
    [
      "groups above names",
      ";Identité;;Position;\ncode;nom;type;lon;lat\n1;a;b;5,1;48\n",
      ["code", "nom", "type", "lon", "lat"],
      2,
    ],
    [
      "names merged over two rows, and a group of two",
      "code;Position;;nom\n;lon;lat;\n1;5,1;48;a\n",
      ["code", "lon", "lat", "nom"],
      2,
    ],
    ["a column without a name above texts", "nom;;commune\nA;b;Langres\nB;c;Chaumont\n", ["nom", "(B)", "commune"], 1],
    [
      "sentences above INSEE's codes",
      "Code géographique;Libellé;Population en 2021\nCODGEO;LIBGEO;P21_POP\n52121;Chaumont;21945\n",
      ["CODGEO", "LIBGEO", "P21_POP"],
      2,
    ],
    ["a separator told to the spreadsheet", "sep=;\ncode;nom\n1;a\n", ["code", "nom"], 2],
    [
      "a column without a name, and the same name twice",
      "code;;nom;nom\n1;x;a;b\n",
      ["code", "(B)", "nom", "nom (D)"],
      1,
    ],
    ["empty columns at the right end", "code;nom;;;\n1;a;;;\n2;b;;;\n", ["code", "nom"], 1],
    ["years as names", "code;2019;2020\n1;5;6\n", ["code", "2019", "2020"], 1],
    ["texts only", "code;nom;commune\nA;b;Langres\nB;c;Chaumont\n", ["code", "nom", "commune"], 1],
    ["one column", "commune\n52121\n52269\n", ["commune"], 1],
  ])("%s", async (_, text, headers, headerRow) => {
    const table = await readOne(text);
    expect([table.headers, table.headerRow]).toEqual([headers, headerRow]);
    expect(table.rows[0]?.row).toBe(headerRow + 1);
  });

  test("decimal commas and commas in texts do not pass for separators", async () => {
    expect(await cellsOf("lat;lon\n48,1;5,1\n48,2;5,2\n")).toEqual([
      ["48,1", "5,1"],
      ["48,2", "5,2"],
    ]);
    expect(await cellsOf("nom;adresse\nA;1, rue X\nB;2, rue Y\n")).toEqual([
      ["A", "1, rue X"],
      ["B", "2, rue Y"],
    ]);
    expect(await cellsOf('id,lcog\n1,"2A041,2A247"\n2,01001\n')).toEqual([
      ["1", "2A041,2A247"],
      ["2", "01001"],
    ]);
  });

  test("lists inside cells do not pass for cells, nor their header for a title", async () => {
    const rows = ["295,CNAF (mar jeu) | DGFiP | France Travail", "297,CNAF | DGFiP | Carsat", "583,CNAF | CPAM | MSA"];
    for (const separator of [",", ";", "\t"]) {
      const table = await readOne(["id_fs,partenaires", ...rows].join("\n").replaceAll(",", separator));
      expect(table.headers).toEqual(["id_fs", "partenaires"]);
      expect(table.rows.map(({ cells }) => cells[0])).toEqual(["295", "297", "583"]);
    }
    // A title may have a comma, as the numbers below it.
    const titled = await readOne("Sites, 2024\ncode;nom;lat\n1;a;48,1\n2;b;48,2\n3;c;48,3\n4;d;48,4\n5;e;48,5\n");
    expect(titled.headers).toEqual(["code", "nom", "lat"]);
  });

  test("cells beyond the header are kept apart, missing ones are empty, rows of nothing are passed over", async () => {
    const { rows } = await readOne("code;nom\n1;a;surplus;\n;;\n2\n");
    expect(rows).toEqual([
      { row: 2, cells: ["1", "a"], geometry: null, extraCells: ["surplus"] },
      { row: 4, cells: ["2", ""], geometry: null },
    ]);
  });
});

test("only the columns asked for are read, and rows are the same ones", async () => {
  // Longer than what is copied at once, so that both ways of keeping a cell are there.
  const long = "Église Saint-Étienne, n° 3 — œuvre ".repeat(40).trim();
  const text = `a;b;c\n1;"x;y";3\n;;\n\n;5;\n;;Église Saint-Étienne, n° 3\n;;${long}\n`;
  await read(text);
  const file = await openSourceFile(`${folder}/table.csv`);
  const rows = [];
  for await (const batch of file.tables[0]?.readBatches({ columns: [2] }) ?? []) rows.push(...batch);
  expect(rows.map(({ row, cells }) => [row, cells])).toEqual([
    [2, ["", "", "3"]],
    [5, ["", "", ""]],
    [6, ["", "", "Église Saint-Étienne, n° 3"]],
    [7, ["", "", long]],
  ]);
  await file.close();
});

test("progress ends at 1, and an abandoned reading stops with its own reason", async () => {
  await read(`a;b\n${"1;2\n".repeat(60_000)}`);
  const file = await openSourceFile(`${folder}/table.csv`);
  const shares: number[] = [];
  const controller = new AbortController();
  const reading = async (signal?: AbortSignal) => {
    for await (const _ of file.tables[0]?.readBatches({ onProgress: (share) => shares.push(share), signal }) ?? []) {
      if (signal !== undefined) controller.abort(new Error("enough"));
    }
  };
  await reading();
  expect(shares.at(-1)).toBe(1);
  await expect(reading(controller.signal)).rejects.toThrow("enough");
  await expect(openSourceFile(`${folder}/table.csv`, { signal: controller.signal })).rejects.toThrow("enough");
  await file.close();
});

describe("what cannot be read is refused with its reason and its row", () => {
  test.each([
    ["empty", "", null],
    ["empty", "\n \n\t\n", null],
    ["header-only", "code;nom\n", null],
    ["nul-bytes", "code;nom\n1;a\0b\n", 2],
    ["unclosed-quote", 'code;nom\n1;a\n2;"b\n3;c\n', 3],
    ["misplaced-quote", 'code;nom\n1;"a" b\n2;c\n', 2],
    ["mixed-separators", "code,nom,pop\n1;a;2\n2;b;3\n", 2],
    ["mixed-encodings", Buffer.concat([Buffer.from("code;nom\n1;é\n2;à\n3;"), Buffer.from([0xe9, 0x0a])]), 4],
    ["too-many-columns", `${Array.from({ length: 10_000 }, (_, i) => `c${i}`).join(";")}\n${"1;".repeat(9_999)}1\n`, 1],
    ["html", "<!DOCTYPE html><html><body><table><tr><td>code</td></tr></table></body></html>", null],
    ["html", "\ufeff  <table><tr><td>1</td></tr></table>", null],
    ["html", "<div><script>1</script></div>", null],
    ["not-a-table", '<?xml version="1.0"?><kml></kml>', null],
  ])("%s", async (reason, content, row) => {
    const error = await refusalOf(read(content));
    expect([error.reason, error.context.row]).toEqual([reason, row]);
  });

  test("a download that stopped in the middle of a row, and not a table whose rows are short", async () => {
    const rows = "id;nom;note\n1;a;x\n2;b;y\n";
    await expect(cellsOf(`${rows}3;c`)).rejects.toMatchObject({ reason: "truncated", context: { row: 4 } });
    expect(await cellsOf(`${rows}3;c\n`)).toHaveLength(3);
    expect(await cellsOf(`${rows}3\n4;d`)).toHaveLength(4);
    expect(await cellsOf("id;nom;note\n1;a;x\n2;b")).toHaveLength(2);
  });

  test("a line of megabytes is read in the time it takes to look at it twice", async () => {
    const line = "x".repeat(20 * 1024 ** 2);
    expect(await cellsOf(`id;nom\n1;a\n2;${line.slice(0, 15_000_000)}\n3;c\n`)).toHaveLength(3);
    await expect(cellsOf(line)).rejects.toMatchObject({ reason: "header-only" });
  }, 10_000);

  test("a cell without end stops at the limit of a cell", async () => {
    const path = `${folder}/long.csv`;
    const text = `code;nom\n1;"${"a\n".repeat(5_000)}"\n`;
    const error = await refusalOf(readBytes(folder, "long.csv", text, { limits: { cellCharactersMax: 1_000 } }));
    expect([error.reason, error.context.row, path.length > 0]).toEqual(["too-long-cell", 2, true]);
  });

  test("a megabyte of digits is no number, and is not looked at for minutes", async () => {
    const table = await readOne(`code;nom\n${"1".repeat(1_000_000)}x;a\n`);
    expect(table.rows[0]?.cells[0]?.length).toBe(1_000_001);
  });

  test("a folder, a file that is not there", async () => {
    expect((await refusalOf(openSourceFile(folder))).reason).toBe("inaccessible");
    expect((await refusalOf(openSourceFile(`${folder}/none.csv`))).reason).toBe("inaccessible");
  });
});
