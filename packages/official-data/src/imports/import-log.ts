import type { TableIssue } from "../table-issue.ts";
import type { LeftOutReason, Repair } from "./import-reading.ts";

/** What a row, or the comparison of rows, gave to tell. */
export interface Findings {
  readonly repairs: readonly Repair[];
  readonly issues: readonly TableIssue[];
  readonly warnings: readonly TableIssue[];
}

/** Everything to be told of a table being read, and the rows that are none of its kind. */
export class ImportLog {
  rowCount = 0;
  elsewhereCount = 0;
  readonly repairs: Repair[] = [];
  readonly issues: TableIssue[] = [];
  readonly warnings: TableIssue[] = [];
  readonly #refusedKeys = new Set<string>();
  readonly #leftOutCount = new Map<LeftOutReason, number>();

  /** Takes what a row gave; of a row that is refused, why is all that matters. */
  add({ repairs, issues, warnings }: Findings): void {
    if (issues.length > 0) {
      this.issues.push(...issues);
      return;
    }
    this.repairs.push(...repairs);
    this.warnings.push(...warnings);
  }

  /** @param key what a row that is refused is known by; null when it does not tell. */
  addRefusedKey(key: string | null): void {
    if (key !== null) this.#refusedKeys.add(key);
  }

  get refusedKeys(): readonly string[] {
    return [...this.#refusedKeys].toSorted();
  }

  leaveOut(reason: LeftOutReason): void {
    this.#leftOutCount.set(reason, (this.#leftOutCount.get(reason) ?? 0) + 1);
  }

  get leftOut(): readonly { readonly reason: LeftOutReason; readonly count: number }[] {
    return Array.from(this.#leftOutCount, ([reason, count]) => ({ reason, count }));
  }
}
