import type { RepairRule } from "../import-reading.ts";

/** One way to make a text understood. Pure: no row, no table. */
export interface RepairStep {
  readonly rule: RepairRule;
  /** The text repaired; undefined when this step has nothing to say of it. */
  readonly repair: (text: string) => string | undefined;
}

/** A step that was taken. */
export interface RepairTaken {
  readonly rule: RepairRule;
  readonly before: string;
  readonly after: string;
}

/**
 * Takes the steps in their order until the text is well written, and no further. A text that is well written is never
 * touched, and neither is one that the steps do not bring to be: nothing is taken then.
 */
export function repairText(
  text: string,
  isWellWritten: (text: string) => boolean,
  steps: readonly RepairStep[],
): { readonly text: string; readonly taken: readonly RepairTaken[] } {
  const taken: RepairTaken[] = [];
  let current = text;
  for (const { rule, repair } of steps) {
    if (isWellWritten(current)) break;
    const after = repair(current);
    if (after === undefined || after === current) continue;
    taken.push({ rule, before: current, after });
    current = after;
  }
  return isWellWritten(current) ? { text: current, taken } : { text, taken: [] };
}
