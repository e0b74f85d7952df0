import { cantonCodeCell, textCell } from "./cells.ts";
import type { CantonCode } from "./insee-codes.ts";
import { assertNoIssue, readTable, refuseDuplicates, required } from "./read-table.ts";
import type { TextFile } from "./text-file.ts";

/** Which canton a site is in, for a site of a town that several cantons share. */
export interface SiteCanton {
  readonly siteId: string;
  readonly cantonCode: CantonCode;
  /** How it is known. */
  readonly source: string;
}

/**
 * Reads `id_fs,code_canton,source`.
 *
 * @throws {InvalidTableError} with every row at fault.
 */
export function readSiteCantonsTable(file: TextFile): SiteCanton[] {
  const table = readTable(file, {
    siteId: required(["id_fs", "id"], textCell),
    cantonCode: required(["code_canton", "canton"], cantonCodeCell),
    source: required(["source"], textCell),
  });
  refuseDuplicates(table, "siteId");
  assertNoIssue(file, table.issues);
  return table.rows.map(({ values }) => values);
}
