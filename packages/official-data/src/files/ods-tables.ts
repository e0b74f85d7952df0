import { ExpansionBudget } from "./expansion-budget.ts";
import { readOdsRecords } from "./ods-records.ts";
import { openSheetTables, type Sheet } from "./sheet-table.ts";
import { type ReadingContext, type SourcePart, unreadable } from "./source-part.ts";
import type { SourceTable } from "./source-table.ts";
import { tellProgress } from "./told-progress.ts";
import { readXml } from "./xml-elements.ts";
import { ZipArchive } from "./zip-archive.ts";

const SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";
const MANIFEST = "META-INF/manifest.xml";

/** The sheets of an ODS workbook (OpenDocument 1.3). @throws {UnreadableFileError} */
export async function openOdsTables(
  part: SourcePart,
  archive: ZipArchive,
  context: ReadingContext,
): Promise<readonly SourceTable[]> {
  let mimetype = "";
  for await (const chunk of archive.read("mimetype", context.budget)) mimetype += chunk.toString("latin1");
  if (!mimetype.startsWith(SPREADSHEET)) throw unreadable(part, "not-a-table", { detail: mimetype.slice(0, 80) });
  if (archive.has(MANIFEST)) {
    await readXml(part, archive.read(MANIFEST, context.budget), {
      open(element) {
        if (element === "encryption-data") throw unreadable(part, "password-protected");
      },
    });
  }
  const names: string[] = [];
  let depth = 0;
  await readXml(part, archive.read("content.xml", context.budget), {
    open(element, attributes) {
      // A table may lie in a cell of another one: only those of the document are sheets.
      if (element === "table" && depth++ === 0) names.push(attributes["table:name"] ?? "");
    },
    close(element) {
      if (element === "table") depth--;
    },
  });
  if (names.length === 0) throw unreadable(part, "no-table-inside");
  const sheets = names.map(
    (name, rank): Sheet => ({
      name,
      async *readRecords({ signal, onProgress }) {
        const again = await ZipArchive.open(part, context.limits);
        try {
          const content = again.read("content.xml", new ExpansionBudget(context.limits));
          const bytes = tellProgress(content, again.sizeOf("content.xml"), onProgress);
          yield* readOdsRecords({ file: part.file, member: name }, bytes, rank, context.limits, signal);
        } finally {
          again.close();
        }
      },
    }),
  );
  return openSheetTables(part, "ods", sheets, context);
}
