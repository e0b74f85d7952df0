/**
 * Whether two values of JSON say the same: the order of fields does not count, and a field that is `undefined` is one left
 * out.
 */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [first, second] = [new Map<string, unknown>(Object.entries(a)), new Map<string, unknown>(Object.entries(b))];
  return [...first.keys(), ...second.keys()].every((key) => isSameValue(first.get(key), second.get(key)));
}
