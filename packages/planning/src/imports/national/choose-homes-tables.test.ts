import type { SourceFile, SourceTable } from "@maillage/official-data";
import { expect, test } from "vitest";
import { hashJson } from "../../content-hash.ts";
import { chooseHomesTables } from "./choose-homes-tables.ts";

const GRID = "idcar_200m,lcog_geo,ind,men";
const CELL = "CRS3035RES200mN2783000E3960000,52121,3,1";

function tableOf(name: string, headers: string, row: string): SourceTable {
  return {
    ...{ name, format: "csv", encoding: "utf-8", separator: ",", epsg: null, headerRow: 1, rowCount: null },
    headers: headers.split(","),
    async *readBatches() {
      yield [{ row: 2, cells: row.split(","), geometry: null }];
    },
  };
}

const choose = (tables: readonly SourceTable[], table: string | null = null, rememberedMappings = NOTHING_REMEMBERED) =>
  chooseHomesTables(fileOf(tables), { table, rememberedMappings });

function fileOf(tables: readonly SourceTable[]): SourceFile {
  return { ...{ name: "Filosofi2021.zip", byteCount: 1, sha256: "00", tables }, close: async () => {} };
}

const NOTHING_REMEMBERED: Parameters<typeof chooseHomesTables>[1]["rememberedMappings"] = [];
const [METROPOLIS, REUNION] = [tableOf("met", GRID, CELL), tableOf("reun", GRID, CELL.replace("3035", "2975"))];
const NOTICE = tableOf("lisezmoi", "variable,libellé", "ind,individus");

test("an archive's tables of homes are kept together, without what else is in it; or the one that is named", async () => {
  const { tables, recognition } = await choose([NOTICE, METROPOLIS, REUNION]);
  expect(tables).toStrictEqual([METROPOLIS, REUNION]);
  expect(recognition).toMatchObject({ source: "filosofi-200m", vintage: "2021" });
  expect((await choose([NOTICE, METROPOLIS, REUNION], "reun")).tables).toStrictEqual([REUNION]);
  expect((await choose([NOTICE, METROPOLIS, REUNION], "2")).tables).toStrictEqual([METROPOLIS]);
  // Under other headers, a table is read otherwise.
  const other = tableOf("1km", "idcar_1km,ind", "CRS3035RES1000mN2783000E3960000,3");
  expect((await choose([METROPOLIS, other])).tables).toStrictEqual([METROPOLIS]);
});

test("columns chosen once for the same headers are chosen again", async () => {
  const table = tableOf("carreaux", "idcar_200m,gens", CELL);
  const mapping = [
    { field: "id", header: "idcar_200m", confidence: 1 },
    { field: "population", header: "gens", confidence: 1 },
  ];
  await expect(choose([table])).rejects.toMatchObject({
    ...{ code: "planning/national-homes-column", context: { field: "population" } },
  });
  const remembered = { kind: "homes" as const, headersHash: hashJson(table.headers), mapping };
  expect((await choose([table], null, [remembered])).mapping).toStrictEqual(mapping);
});

test("what holds no homes is refused, and told what it looks like", async () => {
  const sites = tableOf("liste", "id_fs,lib_fs,latitude,longitude,format_fs", "1,Bologne,48.2,5.1,Fixe");
  await expect(choose([NOTICE, sites])).rejects.toMatchObject({
    ...{ code: "planning/not-national-homes", context: { kind: "sites" } },
  });
  await expect(choose([NOTICE])).rejects.toMatchObject({ context: { kind: null } });
  await expect(choose([METROPOLIS], "guyane")).rejects.toMatchObject({
    ...{ code: "planning/unknown-national-table", context: { names: ["met"] } },
  });
});
