import { createHash } from "node:crypto";

/** SHA-256 of bytes, lower-case hexadecimal. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** SHA-256 of a JSON value, the same whatever the order in which its keys were written. */
export function hashJson(value: unknown): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex");
}

/** JSON text with the keys of every object sorted. Absent and undefined keys are the same. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(new KeySorter().sort(value));
}

/** Orders of keys that are remembered: a list of sites has a dozen kinds of objects, each thousands of times. */
const ORDER_COUNT_MAX = 32;

/** Copies of values with the keys of their objects in order. Objects of one making have the same keys: each order is found once. */
class KeySorter {
  readonly #orders: { readonly keys: readonly string[]; readonly sorted: readonly string[] }[] = [];

  sort(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    // What JSON writes in its place.
    if ("toJSON" in value && typeof value.toJSON === "function") return this.sort(value.toJSON());
    if (Array.isArray(value)) return value.map((each) => this.sort(each));
    const copy: Record<string, unknown> = {};
    const inner = value as Readonly<Record<string, unknown>>;
    for (const key of this.#order(Object.keys(value))) {
      // Set like any other, it would be no key but the copy's prototype.
      if (key === "__proto__") Object.defineProperty(copy, key, { value: this.sort(inner[key]), enumerable: true });
      else copy[key] = this.sort(inner[key]);
    }
    return copy;
  }

  #order(keys: readonly string[]): readonly string[] {
    const known = this.#orders.find((each) => isSame(each.keys, keys));
    if (known !== undefined) return known.sorted;
    const sorted = keys.toSorted();
    if (this.#orders.length < ORDER_COUNT_MAX) this.#orders.push({ keys, sorted });
    return sorted;
  }
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
