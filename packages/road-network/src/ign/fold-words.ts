const MEMORY_MAX = 4096;
const folded = new Map<string, string>();

/** A word without its accents, case and outer blanks, so that `À péage`, `A péage` and `A PEAGE` are one. */
export function foldWord(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const result = word.normalize("NFD").replaceAll(/\p{M}/gu, "").trim().toLowerCase();
  // Values of a column are few; a column that is none of ours may not be.
  if (folded.size < MEMORY_MAX) folded.set(word, result);
  return result;
}

/** A table by words, to be asked with folded words. */
export function foldedMap<T>(entries: readonly (readonly [word: string, value: T])[]): ReadonlyMap<string, T> {
  return new Map(entries.map(([word, value]) => [foldWord(word), value]));
}
