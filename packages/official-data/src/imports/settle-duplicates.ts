import type { ImportLog } from "./import-log.ts";
import type { ImportedRow, ImportedRows, ImportKind } from "./import-reading.ts";
import type { CanRepair } from "./refused-repairs.ts";
import { rowIdentity } from "./row-identity.ts";

/**
 * Rows of one key: when they say the same, the first stands for all, and the others are told as repaired; when they do not,
 * nobody knows which is right, and all of them are refused, whatever their order.
 */
export function settleDuplicates<Kind extends ImportKind>(
  kind: Kind,
  rows: readonly ImportedRow<ImportedRows[Kind]>[],
  column: string,
  log: ImportLog,
  canRepair: CanRepair,
): readonly ImportedRow<ImportedRows[Kind]>[] {
  const keys = new Set<string>();
  // Most files have none, and the lists of a grouping are heavier than the rows.
  for (const { value } of rows) keys.add(rowIdentity(kind, value));
  if (keys.size === rows.length) return rows;
  const rowsOf = Map.groupBy(rows, ({ value }) => rowIdentity(kind, value));
  return [...rowsOf].flatMap(([key, same]) => {
    const [first, ...others] = same;
    if (first === undefined || others.length === 0) return same;
    const isRepaired = others.every((each) => canRepair("duplicate-row", each.row) && isSame(first.value, each.value));
    if (isRepaired) {
      for (const { row } of others) log.repairs.push({ rule: "duplicate-row", row, column, before: key, after: "" });
      return [first];
    }
    log.addRefusedKey(key);
    for (const { row } of same) refuse(log, row, column, key, same);
    return [];
  });
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Other rows named beside a refused one: a column mapped by mistake (a type, a name) repeats thousands of times. */
const ROWS_NAMED = 5;

function refuse(
  log: ImportLog,
  row: number,
  column: string,
  key: string,
  same: readonly { readonly row: number }[],
): void {
  const others = same.slice(0, ROWS_NAMED + 1).flatMap((each) => (each.row === row ? [] : [each.row]));
  const isMore = same.length - 1 > ROWS_NAMED;
  const shown = `${others.slice(0, ROWS_NAMED).join(", ")}${isMore ? "…" : ""}`;
  const isOne = same.length === 2;
  log.issues.push({
    rule: "duplicate",
    row,
    column,
    value: key,
    problem: {
      fr: isOne
        ? `est aussi à la ligne ${shown}, qui dit autre chose`
        : `est aussi aux lignes ${shown}, qui disent autre chose`,
      en: isOne ? `is also in row ${shown}, which says otherwise` : `is also in rows ${shown}, which say otherwise`,
    },
    remedy: {
      fr: "Gardez une seule de ces lignes, ou donnez-leur des identifiants différents",
      en: "Keep one of these rows, or give them different identifiers",
    },
  });
}
