import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect } from "vitest";
import { type OpenSourceFileOptions, openSourceFile } from "../src/files/open-source-file.ts";
import type { SourceRow, SourceTable } from "../src/files/source-table.ts";
import { UnreadableFileError } from "../src/files/unreadable-file-error.ts";

/** A folder for the files of a test file, removed at its end. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "maillage-test-files-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A table read whole. */
export interface ReadTable extends Omit<SourceTable, "readBatches"> {
  readonly rows: readonly SourceRow[];
}

/** Writes the bytes, opens them, reads every table whole and closes. */
export async function readBytes(
  folder: string,
  name: string,
  bytes: Uint8Array | string,
  options: OpenSourceFileOptions = {},
): Promise<ReadTable[]> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return readPath(path, options);
}

export async function readPath(path: string, options: OpenSourceFileOptions = {}): Promise<ReadTable[]> {
  const file = await openSourceFile(path, options);
  try {
    const tables: ReadTable[] = [];
    for (const { readBatches, ...table } of file.tables) {
      const rows: SourceRow[] = [];
      for await (const batch of readBatches()) rows.push(...batch);
      tables.push({ ...table, rows });
    }
    return tables;
  } finally {
    await file.close();
  }
}

/** The error of a file that cannot be read, with its reason; anything else that is thrown is a bug. */
export async function refusalOf(reading: Promise<unknown>): Promise<UnreadableFileError> {
  const error = await reading.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UnreadableFileError);
  if (!(error instanceof UnreadableFileError)) throw error;
  return error;
}
