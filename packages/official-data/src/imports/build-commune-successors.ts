import type { CommuneCode } from "../insee-codes.ts";
import type { ImportedCommuneChange } from "./import-reading.ts";

/** Kinds by which a commune ends, and its people are of another; the others bring one (back) to life. */
const ENDS = new Set([30, 31, 32, 33, 34, 41, 50]);

/**
 * From every code that is no longer a commune's to today's, chains followed: Bayard-sur-Marne's old communes lead to it even
 * when it merged in turn. A commune that was merged and re-established since is itself again. One that was split between
 * several at once leads nowhere: nobody can tell which.
 */
export function buildCommuneSuccessors(changes: readonly ImportedCommuneChange[]): ReadonlyMap<string, CommuneCode> {
  const ends = new Map<string, ImportedCommuneChange[]>();
  const lastBirth = new Map<string, string>();
  for (const change of changes) {
    if (ENDS.has(change.kind)) {
      const own = ends.get(change.from);
      if (own === undefined) ends.set(change.from, [change]);
      else own.push(change);
    }
    const born = lastBirth.get(change.to);
    if (born === undefined || change.date > born) lastBirth.set(change.to, change.date);
  }
  const lastEnd = new Map<string, { readonly to: CommuneCode; readonly date: string }>();
  for (const [from, own] of ends) {
    const date =
      own
        .map((each) => each.date)
        .toSorted()
        .at(-1) ?? "";
    const targets = new Set(own.filter((each) => each.date === date).map(({ to }) => to));
    const [to] = targets;
    // The commune nouvelle that keeps the code of one of its communes is born the day the others end.
    const isAlive = (lastBirth.get(from) ?? "") > date;
    if (to !== undefined && targets.size === 1 && !isAlive) lastEnd.set(from, { to, date });
  }
  const successors = new Map<string, CommuneCode>();
  for (const from of lastEnd.keys()) {
    const to = follow(from, lastEnd);
    if (to !== undefined) successors.set(from, to);
  }
  return successors;
}

/** The end of the chain; undefined when it turns in circles. */
function follow(
  from: string,
  lastEnd: ReadonlyMap<string, { readonly to: CommuneCode; readonly date: string }>,
): CommuneCode | undefined {
  const seen = new Set([from]);
  let step = lastEnd.get(from);
  while (step !== undefined) {
    const next = lastEnd.get(step.to);
    // What a commune became before this one joined it is no concern of this one.
    if (next === undefined || next.date < step.date) return step.to;
    if (seen.has(step.to)) return undefined;
    seen.add(step.to);
    step = next;
  }
  return undefined;
}
