import { plainLetters } from "./plain-letters.ts";

/** Names told to someone who made a slip: enough to find one's own, few enough to be read. */
const SPELLING_COUNT_MAX = 3;
/** Beyond that part of its letters, a name is another name. */
const DIFFERENT_SHARE_MAX = 0.5;

/** The few entries whose names are nearest to what was written, the nearest first; none when all are too different. */
export function listNearestSpellings<Named extends { readonly name: string }>(
  entries: readonly Named[],
  written: string,
): readonly Named[] {
  const asked = plainLetters(written);
  return entries
    .map((entry) => ({ entry, distance: editDistance(asked, plainLetters(entry.name)) }))
    .filter(({ distance }) => distance <= asked.length * DIFFERENT_SHARE_MAX)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, SPELLING_COUNT_MAX)
    .map(({ entry }) => entry);
}

/** Letters to add, remove or change to make one text of the other (Levenshtein, 1966). */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const current = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const replaced = (previous[j] ?? Number.NaN) + (letter === other ? 0 : 1);
      current.push(Math.min(replaced, (previous[j + 1] ?? Number.NaN) + 1, (current[j] ?? Number.NaN) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? Number.NaN;
}
