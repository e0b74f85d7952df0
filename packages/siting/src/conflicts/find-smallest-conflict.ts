/**
 * A smallest set of parts that cannot be met together, in their order, found by halving (QuickXplain, Junker 2004): some dozens of calls.
 * Undefined when all can be met; empty when none of them is to blame. Where `canMeet` says that it can because it does not know, the set
 * still conflicts, but may not be smallest.
 */
export async function findSmallestConflict<Part>(
  parts: readonly Part[],
  canMeet: (kept: readonly Part[]) => Promise<boolean>,
): Promise<readonly Part[] | undefined> {
  if (await canMeet(parts)) return undefined;
  const conflict = (await canMeet([])) ? await explain([], false, parts) : [];
  return conflict.toSorted((a, b) => parts.indexOf(a) - parts.indexOf(b));

  /** Those of `suspects` that, beside `background`, a smallest conflict is made of; `isGrown` when the background just grew. */
  async function explain(
    background: readonly Part[],
    isGrown: boolean,
    suspects: readonly Part[],
  ): Promise<readonly Part[]> {
    if (isGrown && !(await canMeet(background))) return [];
    if (suspects.length === 1) return suspects;
    const middle = suspects.length >> 1;
    const first = suspects.slice(0, middle);
    const last = suspects.slice(middle);
    const fromLast = await explain([...background, ...first], first.length > 0, last);
    const fromFirst = await explain([...background, ...fromLast], fromLast.length > 0, first);
    return [...fromFirst, ...fromLast];
  }
}
