import { cantonCodeCell, textCell } from "./cells.ts";
import type { CantonCode } from "./insee-codes.ts";
import { assertNoIssue, readTable, refuseDuplicates, required } from "./read-table.ts";
import type { TextFile } from "./text-file.ts";

export interface CantonRow {
  readonly code: CantonCode;
  readonly name: string;
}

/**
 * Reads a list of cantons: code and name, as ours or as INSEE's `v_canton` file names them.
 *
 * @throws {InvalidTableError} with every row at fault.
 */
export function readCantonsTable(file: TextFile): CantonRow[] {
  const table = readTable(file, {
    code: required(["code_canton", "canton", "can", "code"], cantonCodeCell),
    name: required(["nom", "name", "libelle", "nom_canton"], textCell),
  });
  refuseDuplicates(table, "code");
  assertNoIssue(file, table.issues);
  return table.rows.map(({ values }) => values);
}
