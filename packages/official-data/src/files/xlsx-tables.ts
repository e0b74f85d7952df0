import { ExpansionBudget } from "./expansion-budget.ts";
import { openSheetTables, type Sheet } from "./sheet-table.ts";
import { type ReadingContext, type SourcePart, unreadable } from "./source-part.ts";
import type { SourceTable } from "./source-table.ts";
import { tellProgress } from "./told-progress.ts";
import { readXlsxRecords } from "./xlsx-records.ts";
import { readNumberFormats, readSharedStrings, type XlsxValues } from "./xlsx-values.ts";
import { readXml } from "./xml-elements.ts";
import { ZipArchive } from "./zip-archive.ts";

/**
 * The sheets of an XLSX workbook (ECMA-376). Formulas give the value that the workbook keeps of them, dates are told by their
 * format. Shared texts are held in memory, cells are streamed.
 *
 * @throws {UnreadableFileError}
 */
export async function openXlsxTables(
  part: SourcePart,
  archive: ZipArchive,
  context: ReadingContext,
): Promise<readonly SourceTable[]> {
  const workbook = await readWorkbook(part, archive, context);
  const values: XlsxValues = {
    sharedStrings: await readSharedStrings(part, archive, context),
    formats: await readNumberFormats(part, archive, context),
    isFrom1904: workbook.isFrom1904,
  };
  const sheets = workbook.sheets.map(
    ({ name, member }): Sheet => ({
      name,
      async *readRecords({ signal, onProgress }) {
        const place = { file: part.file, member: name };
        const again = await ZipArchive.open(part, context.limits);
        try {
          const content = again.read(member, new ExpansionBudget(context.limits));
          const bytes = tellProgress(content, again.sizeOf(member), onProgress);
          yield* readXlsxRecords(place, bytes, values, context.limits, signal);
        } finally {
          again.close();
        }
      },
    }),
  );
  if (sheets.length === 0) throw unreadable(part, "no-table-inside");
  return openSheetTables(part, "xlsx", sheets, context);
}

interface Workbook {
  readonly isFrom1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly member: string }[];
}

async function readWorkbook(part: SourcePart, archive: ZipArchive, context: ReadingContext): Promise<Workbook> {
  const listed: { name: string; relation: string }[] = [];
  let isFrom1904 = false;
  await readXml(part, archive.read("xl/workbook.xml", context.budget), {
    open(element, attributes) {
      if (element === "workbookPr") isFrom1904 = /^(?:1|true)$/.test(attributes.date1904 ?? "");
      if (element === "sheet") listed.push({ name: attributes.name ?? "", relation: relationOf(attributes) });
    },
  });
  const targets = new Map<string, string>();
  const relations = "xl/_rels/workbook.xml.rels";
  if (!archive.has(relations)) throw unreadable(part, "damaged", { detail: "XLSX" });
  await readXml(part, archive.read(relations, context.budget), {
    open(element, { Id = "", Target = "", Type = "" }) {
      // Charts and macros have sheets of their own, without cells.
      if (element === "Relationship" && Type.endsWith("/worksheet")) targets.set(Id, memberOf(Target));
    },
  });
  const sheets = listed.flatMap(({ name, relation }) => {
    const member = targets.get(relation);
    return member === undefined || !archive.has(member) ? [] : [{ name, member }];
  });
  return { isFrom1904, sheets };
}

function relationOf(attributes: Readonly<Record<string, string>>): string {
  const key = Object.keys(attributes).find((name) => name.endsWith(":id"));
  return key === undefined ? "" : (attributes[key] ?? "");
}

/** A target is relative to `xl/`, or absolute. */
function memberOf(target: string): string {
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}
