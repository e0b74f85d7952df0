import type { RefusedRepair, RepairRule } from "./import-reading.ts";

/** Whether a person let this rule repair this row. */
export type CanRepair = (rule: RepairRule, row: number) => boolean;

export function buildCanRepair(refused: readonly RefusedRepair[]): CanRepair {
  if (refused.length === 0) return () => true;
  const rules = new Set(refused.filter(({ row }) => row === null).map(({ rule }) => rule));
  const rows = new Set(refused.map(({ rule, row }) => `${rule} ${row}`));
  return (rule, row) => !rules.has(rule) && !rows.has(`${rule} ${row}`);
}
