import { endingOf } from "./file-ending.ts";
import { openOdsTables } from "./ods-tables.ts";
import { openShapefileTable } from "./shapefile-table.ts";
import { nameOfPart, type ReadingContext, type SourcePart, unreadable } from "./source-part.ts";
import type { SourceTable } from "./source-table.ts";
import { unpack } from "./unpack.ts";
import { UnreadableFileError } from "./unreadable-file-error.ts";
import type { UnreadableReason } from "./unreadable-reason.ts";
import { openXlsxTables } from "./xlsx-tables.ts";
import { ZipArchive } from "./zip-archive.ts";

/** Members that may hold a table, or that deserve to be told when nothing else does. */
const TABLE_ENDINGS: readonly string[] = [
  ".csv",
  ".tsv",
  ".tab",
  ".txt",
  ".xlsx",
  ".xlsm",
  ".ods",
  ".geojson",
  ".json",
  ".gpkg",
  ".parquet",
  ".gz",
  ".zip",
  ".xls",
  ".xlsb",
  ".7z",
  ".rar",
];
const COMPANION_ENDINGS = [".dbf", ".prj", ".cpg"] as const;
/** A member that is no table is passed over when another one is: readme, notices, empty sheets. Damage never is. */
const PASSED_OVER: readonly UnreadableReason[] = [
  "empty",
  "header-only",
  "not-a-table",
  "html",
  "not-geojson",
  "no-table-inside",
  "seven-zip",
  "other-archive",
  "old-excel",
];

/**
 * The tables of a zip: of the workbook that it is, or of its members.
 *
 * @throws {UnreadableFileError} when it is damaged, a trap, protected, or holds no table.
 */
export async function openZip(part: SourcePart, context: ReadingContext): Promise<readonly SourceTable[]> {
  const archive = await ZipArchive.open(part, context.limits);
  try {
    if (archive.has("xl/workbook.xml")) return await openXlsxTables(part, archive, context);
    if (archive.has("xl/workbook.bin")) throw unreadable(part, "old-excel");
    if (archive.has("word/document.xml")) throw unreadable(part, "not-a-table", { detail: "DOCX" });
    if (archive.has("content.xml") && archive.has("mimetype")) return await openOdsTables(part, archive, context);
    return await openMembers(part, archive, context);
  } finally {
    archive.close();
  }
}

async function openMembers(
  part: SourcePart,
  archive: ZipArchive,
  context: ReadingContext,
): Promise<readonly SourceTable[]> {
  if (context.archiveDepth >= context.limits.archiveDepthMax) throw unreadable(part, "nested-archives");
  const inside = { ...context, archiveDepth: context.archiveDepth + 1 };
  const tables: SourceTable[] = [];
  let passedOver: UnreadableFileError | undefined;
  const names = archive.names.filter((name) => !/(?:^|\/)(?:\.|__MACOSX\/)/.test(name));
  for (const name of names) {
    const ending = endingOf(name);
    if (ending !== ".shp" && !TABLE_ENDINGS.includes(ending)) continue;
    try {
      const origin = { file: part.file, member: part.member === null ? name : `${part.member}/${name}` };
      const member = await unpack(origin, archive.read(name, context.budget), ending, inside);
      if (ending === ".shp") tables.push(await openZippedShapefile(member, name, archive, inside));
      else tables.push(...(await inside.openPart(member, inside)));
    } catch (error) {
      if (!(error instanceof UnreadableFileError) || !PASSED_OVER.includes(error.reason)) throw error;
      passedOver ??= error;
    }
  }
  // A text in one column beside true tables is a notice.
  const isNotice = ({ name, headers }: SourceTable) => headers.length === 1 && /\.txt$/i.test(name);
  const kept = tables.filter((table) => !isNotice(table));
  if (kept.length > 0) return kept;
  if (tables.length > 0) return tables;
  throw passedOver ?? unreadable(part, "no-table-inside", { detail: names.slice(0, 5).join(", ") });
}

async function openZippedShapefile(
  member: SourcePart,
  name: string,
  archive: ZipArchive,
  context: ReadingContext,
): Promise<SourceTable> {
  const stem = name.slice(0, -".shp".length).toLowerCase();
  const companions: { [Ending in (typeof COMPANION_ENDINGS)[number]]?: string } = {};
  for (const ending of COMPANION_ENDINGS) {
    const companion = archive.names.find((each) => each.toLowerCase() === stem + ending);
    if (companion === undefined) continue;
    const unpacked = await unpack(member, archive.read(companion, context.budget), ending, context);
    companions[ending] = unpacked.path;
  }
  const paths = { dbf: companions[".dbf"], prj: companions[".prj"], cpg: companions[".cpg"] };
  return openShapefileTable(member, nameOfPart(member).replace(/\.shp$/i, ""), paths, context);
}
