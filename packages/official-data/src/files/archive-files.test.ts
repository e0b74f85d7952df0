import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readBytes, refusalOf, scratchFolder } from "../../test/opened-file.ts";
import { zipBytes } from "../../test/zip-writer.ts";
import { openSourceFile } from "./open-source-file.ts";
import type { SourceLimits } from "./source-limits.ts";

const folder = scratchFolder();
const CSV = "code;nom\n52121;Chaumont\n";
const ROWS = [{ row: 2, cells: ["52121", "Chaumont"], geometry: null }];
const read = (bytes: Uint8Array | string, limits: Partial<SourceLimits> = {}) =>
  readBytes(folder, "archive", bytes, { limits });
const reasonOf = async (bytes: Uint8Array | string, limits: Partial<SourceLimits> = {}) =>
  (await refusalOf(read(bytes, limits))).reason;

describe("what archives hold", () => {
  test("each member that is a table is one; notices, hidden files and pictures are passed over", async () => {
    const bytes = zipBytes([
      { name: "donnees/", content: "" },
      { name: "donnees/communes.csv", content: CSV },
      { name: "donnees/LISEZ-MOI.txt", content: "Ce fichier contient\nles communes.\n" },
      { name: "__MACOSX/donnees/._communes.csv", content: "\0\0" },
      { name: "donnees/notice.pdf", content: "%PDF-1.7" },
      { name: "donnees/vide.csv", content: "code;nom\n" },
      { name: "cantons.csv.gz", content: gzipSync(CSV) },
      {
        name: "dedans.zip",
        content: zipBytes([{ name: "autre.tsv", content: CSV.replaceAll(";", "\t"), isStored: true }]),
      },
    ]);
    const tables = await read(bytes);
    expect(tables.map(({ name, format, rows }) => [name, format, rows])).toEqual([
      ["donnees/communes.csv", "csv", ROWS],
      ["cantons.csv", "csv", ROWS],
      ["dedans.zip/autre.tsv", "csv", ROWS],
    ]);
  });

  test("a gzip file is what it holds, under its name", async () => {
    const [table] = await readBytes(folder, "adresses-52.csv.gz", gzipSync(CSV));
    expect([table?.name, table?.rows]).toEqual(["adresses-52.csv", ROWS]);
  });

  test("the checksum is that of the bytes as they came, and nothing is left when closed or refused", async () => {
    const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith("maillage-file-")).length;
    const before = left();
    await read(zipBytes([{ name: "a.csv", content: CSV }]));
    const file = await openSourceFile(`${folder}/archive`, { name: "communes.zip" });
    const { createHash } = await import("node:crypto");
    const { readFileSync } = await import("node:fs");
    const bytes = readFileSync(`${folder}/archive`);
    expect([file.name, file.byteCount, file.sha256]).toEqual([
      "communes.zip",
      bytes.length,
      createHash("sha256").update(bytes).digest("hex"),
    ]);
    expect(left()).toBe(before + 1);
    await file.close();
    await refusalOf(read(zipBytes([{ name: "a.csv", content: CSV, toldSize: 5 }])));
    expect(left()).toBe(before);
  });
});

describe("traps", () => {
  test("a bomb stops at the ratio, and at the total, before it is unpacked", async () => {
    const zeros = zipBytes([{ name: "a.csv", content: `a;b\n${"0;0\n".repeat(500_000)}` }]);
    expect(await reasonOf(zeros, { freeExpandedBytes: 100_000 })).toBe("expands-too-much");
    expect(await reasonOf(gzipSync("0".repeat(2_000_000)), { freeExpandedBytes: 100_000 })).toBe("expands-too-much");
    const two = zipBytes([
      { name: "a.csv", content: CSV.repeat(50) },
      { name: "b.csv", content: CSV.repeat(50) },
    ]);
    const total = 50 * CSV.length;
    expect(await reasonOf(two, { expandedBytesMax: 2 * total - 1 })).toBe("expands-too-much");
    expect((await read(two, { expandedBytesMax: 2 * total })).length).toBe(2);
    expect((await read(two)).length).toBe(2);
  });

  test("archives within archives without end", async () => {
    const nest = (depth: number): Buffer =>
      depth === 0 ? Buffer.from(CSV) : zipBytes([{ name: depth === 1 ? "a.csv" : "a.zip", content: nest(depth - 1) }]);
    expect((await read(nest(2)))[0]?.rows).toEqual(ROWS);
    expect(await reasonOf(nest(3))).toBe("nested-archives");
    expect(await reasonOf(gzipSync(gzipSync(gzipSync(CSV))))).toBe("nested-archives");
  });

  test.each(["../../etc/a.csv", "/etc/a.csv", "a/../../b.csv", "C:/a.csv"])(
    "a name that leaves its folder: %s",
    async (name) => {
      expect(await reasonOf(zipBytes([{ name, content: CSV }]))).toBe("unsafe-member-name");
    },
  );

  test("a lie about a size, smaller or larger, or about a checksum", async () => {
    expect(await reasonOf(zipBytes([{ name: "a.csv", content: CSV, toldSize: 5 }]))).toBe("false-member-size");
    expect(await reasonOf(zipBytes([{ name: "a.csv", content: CSV, toldSize: 500 }]))).toBe("false-member-size");
    // Told at the first byte too many: nothing is unpacked to the end to find out.
    const large = zipBytes([{ name: "a.csv", content: "0".repeat(2_000_000), toldSize: 5 }]);
    expect(await reasonOf(large, { freeExpandedBytes: 100_000 })).toBe("false-member-size");
    expect(await reasonOf(zipBytes([{ name: "a.csv", content: CSV, toldCrc32: 7 }]))).toBe("damaged");
  });

  test("a crowd of members", async () => {
    const many = zipBytes(Array.from({ length: 6 }, (_, i) => ({ name: `${i}.csv`, content: CSV })));
    expect(await reasonOf(many, { membersMax: 5 })).toBe("too-many-members");
    expect((await read(many, { membersMax: 6 })).length).toBe(6);
  });
});

describe("what is told with its remedy", () => {
  test.each([
    ["seven-zip", Buffer.from("377abcaf271c0004", "hex")],
    ["seven-zip", zipBytes([{ name: "Filosofi2019.7z", content: Buffer.from("377abcaf271c0004", "hex") }])],
    ["other-archive", "Rar!\x1a\x07\x00"],
    ["other-archive", Buffer.from(`a.csv${"\0".repeat(252)}ustar`)],
    ["old-excel", Buffer.from("0902060000001000b9045c04", "hex")],
    ["old-excel", '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'],
    ["html", "MIME-Version: 1.0\nContent-Type: multipart/related\n"],
    ["nul-bytes", Buffer.from("fffe000069000000640000003b000000", "hex")],
    ["not-a-table", "%PDF-1.7\n"],
    ["not-a-table", zipBytes([{ name: "word/document.xml", content: "<x/>" }])],
    ["no-table-inside", zipBytes([{ name: "notice.pdf", content: "%PDF-1.7" }])],
    ["no-table-inside", zipBytes([])],
    ["truncated", gzipSync(CSV.repeat(100)).subarray(0, 40)],
    ["truncated", zipBytes([{ name: "a.csv", content: CSV.repeat(100) }]).subarray(0, 80)],
    ["damaged", Buffer.concat([Buffer.from("1f8b08", "hex"), Buffer.alloc(40, 0xff)])],
  ])("%s", async (reason, bytes) => {
    const error = await refusalOf(read(bytes));
    expect(error.reason).toBe(reason);
    expect(error.context).toMatchObject({
      file: "archive",
      problem: { fr: expect.any(String) },
      remedy: { en: expect.any(String) },
    });
  });
});
