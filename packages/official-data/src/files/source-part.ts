import type { ExpansionBudget } from "./expansion-budget.ts";
import type { SourceLimits } from "./source-limits.ts";
import type { SourceTable } from "./source-table.ts";
import { UnreadableFileError, type UnreadablePlace } from "./unreadable-file-error.ts";
import type { UnreadableReason } from "./unreadable-reason.ts";
import type { WorkingFolder } from "./working-folder.ts";

/** Bytes on disk that hold one or several tables: the file itself, or what was unpacked from it. */
export interface SourcePart {
  /** Name of the file that the analyst gave. */
  readonly file: string;
  /** Of the archive it was unpacked from; null for the file itself. */
  readonly member: string | null;
  readonly path: string;
  readonly byteCount: number;
}

/** What every reader of a format needs besides the bytes. */
export interface ReadingContext {
  readonly limits: SourceLimits;
  readonly signal: AbortSignal | undefined;
  readonly folder: WorkingFolder;
  readonly budget: ExpansionBudget;
  /** Opens what an archive holds: whatever a file may be. */
  readonly openPart: (part: SourcePart, context: ReadingContext) => Promise<readonly SourceTable[]>;
  /** How many archives the part is inside of. */
  readonly archiveDepth: number;
}

/** Name of a part for the list of tables. */
export function nameOfPart(part: SourcePart): string {
  return part.member ?? part.file;
}

/** The error that says why this part cannot be read. */
export function unreadable(
  part: Pick<UnreadablePlace, "file" | "member">,
  reason: UnreadableReason,
  details: { readonly detail?: string; readonly row?: number | null; readonly cause?: unknown } = {},
): UnreadableFileError {
  return new UnreadableFileError(
    reason,
    { file: part.file, member: part.member, row: details.row ?? null },
    details.detail,
    details.cause === undefined ? undefined : { cause: details.cause },
  );
}

/** @throws {UnreadableFileError} when a table has more columns than allowed. */
export function assertColumnCount(
  part: Pick<UnreadablePlace, "file" | "member">,
  columnCount: number,
  { columnsMax }: SourceLimits,
  row: number | null = null,
): void {
  if (columnCount > columnsMax) throw unreadable(part, "too-many-columns", { detail: String(columnsMax), row });
}
