import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { openSourceFile } from "../../files/open-source-file.ts";
import type { SourceRow, SourceTable } from "../../files/source-table.ts";
import { type CommuneCode, parseDepartementCode } from "../../insee-codes.ts";
import { formatGridCellId, type GridCell } from "../grid/grid-cell.ts";
import type { GeographicBounds, ImportContext, ImportReading } from "../import-reading.ts";
import { proposeMapping } from "../propose-mapping.ts";
import { readImport } from "../read-import.ts";
import { buildAreaFilter, NOWHERE } from "./home-area.ts";
import { keepHomes } from "./keep-homes.ts";
import { packRows, unpackRows, writeRows } from "./kept-rows.ts";
import type { KeptBlock } from "./national-homes.ts";
import { openKeptTable } from "./open-kept-table.ts";

const folder = mkdtempSync(join(tmpdir(), "maillage-national-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEADERS = "idcar_200m,lcog_geo,ind,men,men_pauv,i_est_200,ind_65_79,ind_80p,ind_snv,longitude,latitude";

function contextOf(departement: string, changes: readonly (readonly [string, string])[] = []): ImportContext {
  return {
    departement: parseDepartementCode(departement),
    ...{ communes: [], cantons: [], metresToRoad: null, refusedRepairs: [] },
    communeSuccessors: new Map(changes.map(([from, to]) => [from, to as CommuneCode])),
  };
}

/** What a territory reads, once in the file and once in what was kept of it. */
async function readBoth(
  table: SourceTable,
  context: ImportContext,
  bounds: GeographicBounds | undefined,
): Promise<readonly [file: ImportReading, kept: ImportReading, keptRowCount: number]> {
  const blocks: KeptBlock[] = [];
  const mapping = proposeMapping("homes", table, []);
  const national = await keepHomes([table], mapping, { onBlock: async (block) => void blocks.push(block) });
  const [head] = national.tables;
  if (head === undefined) throw new Error("no table was kept");
  const isWanted = buildAreaFilter(context, bounds);
  const wanted = blocks.filter(({ area }) => isWanted(area));
  // In any order.
  const kept = openKeptTable(
    head,
    wanted.map(({ bytes }) => bytes),
  );
  const options = { boundsWithoutCommune: bounds };
  const fromFile = await readImport("homes", table, mapping, context, options);
  const fromStore = await readImport("homes", kept, mapping, context, options);
  const skipped = head.rowCount - fromStore.rowCount;
  const { rowCount, elsewhereCount } = fromStore;
  return [fromFile, { ...fromStore, rowCount: rowCount + skipped, elsewhereCount: elsewhereCount + skipped }, rowCount];
}

async function openText(text: string): Promise<SourceTable> {
  const path = join(folder, `${Math.random()}.csv`);
  writeFileSync(path, text);
  const [table] = (await openSourceFile(path)).tables;
  if (table === undefined) throw new Error("no table");
  return table;
}

describe("a territory reads in what was kept what it reads in the file", () => {
  const communes = fc.oneof(
    fc.constantFrom("52121", "2A041,2A247", "2B033", "97209", "97411", "52058,10001", "10001,52058", "49144"),
    // Without its zero, joined without a mark, of nobody, of nowhere, of another country.
    fc.constantFrom("1004", "0100401005", "", "20004", "99999", "B-6600", " 52121 "),
  );
  const ids = fc.oneof(
    fc.constantFrom(
      "CRS5490RES200mN1592600E728800",
      "CRS2975RES200mN7634200E0359400",
      "CRS9999RES200mN1E1",
      "",
      "Hameau",
    ),
    fc
      .record({ north: fc.integer({ min: 10_000, max: 15_000 }), east: fc.integer({ min: 16_000, max: 20_500 }) })
      .map(({ north, east }) =>
        formatGridCellId({
          epsg: 3035,
          sizeMetres: 200,
          northingMetres: north * 200,
          eastingMetres: east * 200,
        } as GridCell),
      ),
    // Twice in the file.
    fc.constantFrom("CRS3035RES200mN2795000E3952200", "CRS3035RES200mN2029400E4259000"),
  );
  const number = fc.constantFrom("12.5", "3", "0", "", "1,5", "1.2E+01", "beaucoup", "-1");
  const positions = fc.constantFrom(["", ""], ["5.1", "48.1"], ["48.1", "5.1"], ["151.2", "-33.9"], ["55,5", "-21,1"]);
  const row = fc
    .tuple(ids, communes, number, number, positions, fc.boolean())
    .map(([id, commune, population, other, position, isShifted]) =>
      [id, `"${commune}"`, `"${population}"`, `"${other}"`, "1", "0", "2", `"${other}"`, "1000"]
        .concat(position.map((each) => `"${each}"`))
        .concat(isShifted && population === "3" ? ["trop"] : [])
        .join(","),
    );
  const bounds = fc.constantFrom<GeographicBounds | undefined>(undefined, {
    west: 4,
    south: 47,
    east: 6.5,
    north: 49.2,
  });
  const changes = fc.constantFrom<readonly (readonly [string, string])[]>(
    [],
    // Of one département to another, as in 2018; through two changes; in circles; from a code of before 1976.
    [
      ["49144", "52058"],
      ["10001", "10002"],
      ["10002", "52121"],
      ["20004", "2A004"],
      ["97209", "97411"],
      ["97411", "97209"],
    ],
  );
  test("rows, repairs, refusals, warnings and counts are the same, whatever the file", async () => {
    let [acceptedCount, refusedCount, skippedCount] = [0, 0, 0];
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 25 }),
        fc.constantFrom("52", "2A", "2B", "972", "974", "01", "75"),
        changes,
        bounds,
        async (rows, departement, known, within) => {
          const table = await openText([HEADERS, ...rows].join("\n"));
          const [file, kept, keptRowCount] = await readBoth(table, contextOf(departement, known), within);
          expect(kept).toStrictEqual(file);
          acceptedCount += file.rows.length;
          refusedCount += file.issues.length;
          skippedCount += file.rowCount - keptRowCount;
        },
      ),
      { numRuns: 60 },
    );
    // Each way was taken.
    expect(Math.min(acceptedCount, refusedCount, skippedCount)).toBeGreaterThan(20);
  });
});

test("is counted by département, those that name none by where they are, and validated once", async () => {
  const table = await openText(
    [
      HEADERS,
      'CRS3035RES200mN2795000E3952200,"52121,10001",10,4,1,0,1,1,1,,',
      "CRS3035RES200mN2795200E3952200,1004,5.5,2,1,0,1,1,1,,",
      "CRS3035RES200mN2795400E3952200,52058,beaucoup,2,1,0,1,1,1,,",
      'CRS2975RES200mN7634200E359400,97411,"1,5",1,1,0,1,1,1,,',
      "CRS3035RES200mN2029400E4259000,,7,1,1,0,1,1,1,,",
      "CRS9999RES200mN1E1,,7,1,1,0,1,1,1,,",
    ].join("\n"),
  );
  const blocks: KeptBlock[] = [];
  const reading = await keepHomes([table], proposeMapping("homes", table, []), {
    onBlock: async (block) => void blocks.push(block),
  });
  expect(reading.areas).toStrictEqual([
    { table: 0, area: NOWHERE, rowCount: 1, homeCount: 0, population: 0 },
    { table: 0, area: "01", rowCount: 1, homeCount: 1, population: 5.5 },
    { table: 0, area: "41/9", rowCount: 1, homeCount: 1, population: 7 },
    { table: 0, area: "52", rowCount: 2, homeCount: 1, population: 10 },
    { table: 0, area: "974", rowCount: 1, homeCount: 1, population: 1.5 },
  ]);
  expect(reading).toMatchObject({ rowCount: 6, homeCount: 4, refusedCount: 2, population: 24 });
  expect(reading.repairs).toStrictEqual([
    { rule: "leading-zero", count: 1 },
    { rule: "decimal-comma", count: 1 },
  ]);
  expect(reading.issues.map(({ row, column }) => [row, column])).toStrictEqual([
    [4, "ind"],
    [7, "idcar_200m"],
  ]);
  expect(blocks.reduce((sum, { rowCount }) => sum + rowCount, 0)).toBe(6);
});

test("a block gives its rows back, whatever is in them", () => {
  const text = fc.string({ unit: "binary" });
  fc.assert(
    fc.property(
      fc.array(fc.record({ row: fc.nat(), cells: fc.array(text), extra: fc.option(fc.array(text)) })),
      (written) => {
        const rows = written.map(({ row, cells, extra }): SourceRow => {
          const geometry = extra === null ? null : { type: "Point" as const, coordinates: [row, 1.5] };
          return extra?.length === 1 ? { row, cells, geometry, extraCells: extra } : { row, cells, geometry };
        });
        const lines = rows.map((row) => Buffer.from(writeRows([row])));
        expect(unpackRows(packRows(lines))).toStrictEqual(rows);
      },
    ),
    { numRuns: 15 },
  );
});

test("stops when it is told to, and when a block cannot be taken", async () => {
  const table = await openText([HEADERS, "CRS3035RES200mN2795000E3952200,52121,10,4,1,0,1,1,1,,"].join("\n"));
  const mapping = proposeMapping("homes", table, []);
  const onBlock = async () => {
    throw new Error("disk full");
  };
  await expect(keepHomes([table], mapping, { onBlock })).rejects.toThrow("disk full");
  const signal = AbortSignal.abort(new Error("enough"));
  await expect(keepHomes([table], mapping, { onBlock, signal })).rejects.toThrow("enough");
});
