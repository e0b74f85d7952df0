import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { ExpansionBudget } from "./expansion-budget.ts";
import { hashFile } from "./hash-file.ts";
import { openPart } from "./open-part.ts";
import { SOURCE_LIMITS, type SourceLimits } from "./source-limits.ts";
import { unreadable } from "./source-part.ts";
import type { SourceFile } from "./source-table.ts";
import { WorkingFolder } from "./working-folder.ts";

export interface OpenSourceFileOptions {
  /** As the analyst knows it, when the path is that of a copy. */
  readonly name?: string | undefined;
  readonly limits?: Partial<SourceLimits> | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Opens any file that an analyst has: CSV, XLSX, ODS, GeoJSON, Shapefile (zipped, or with its companions beside), GeoPackage,
 * Parquet, and gzip or zip archives of these. The format is told by the content, never by the name. To be closed when done.
 *
 * @throws {UnreadableFileError} with one reason, the place and what to do; the signal's own reason when aborted.
 */
export async function openSourceFile(path: string, options: OpenSourceFileOptions = {}): Promise<SourceFile> {
  const { name = basename(path), limits, signal } = options;
  const place = { file: name, member: null };
  const folder = new WorkingFolder();
  try {
    const { size: byteCount } = await stat(path);
    const part = { ...place, path, byteCount };
    const allLimits = { ...SOURCE_LIMITS, ...limits };
    const context = {
      limits: allLimits,
      signal,
      folder,
      budget: new ExpansionBudget(allLimits),
      openPart,
      archiveDepth: 0,
    };
    const tables = await openPart(part, context);
    const sha256 = await hashFile(path, signal);
    return { name, byteCount, sha256, tables, close: () => folder.remove() };
  } catch (error) {
    await folder.remove();
    if (!isSystemError(error)) throw error;
    if (error.code === "ENOSPC") throw unreadable(place, "disk-full", { cause: error });
    throw unreadable(place, "inaccessible", { detail: error.code, cause: error });
  }
}

/** What the system refused (no such file, no right, a folder, a full disk), as opposed to what the file holds. */
function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return (
    error instanceof Error &&
    "code" in error &&
    typeof error.code === "string" &&
    "syscall" in error &&
    "errno" in error
  );
}
