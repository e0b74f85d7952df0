import type { BroughtPlace } from "../../view-state/places-parser.ts";
import { parsePlaces, serializePlaces } from "../../view-state/places-parser.ts";

/** Servers take 16 kB of headers, and mail programs cut longer links than this. */
const ADDRESS_LENGTH_MAX = 4_000;
const KEY_PREFIX = "maillage-lieux-";

/** Whether an address can hold these places, so that a link to it asks the same elsewhere. */
export function canKeepPlacesInAddress(places: readonly BroughtPlace[]): boolean {
  return encodeURIComponent(serializePlaces(places)).length <= ADDRESS_LENGTH_MAX;
}

/** Keeps places in this browser, under a name made from them. @returns null when the browser refuses. */
export function keepPlaces(places: readonly BroughtPlace[]): string | null {
  const text = serializePlaces(places);
  const name = nameOf(text);
  try {
    localStorage.setItem(KEY_PREFIX + name, text);
    return name;
  } catch {
    return null;
  }
}

/** Null where this browser keeps none of that name. */
export function findKeptPlaces(name: string): readonly BroughtPlace[] | null {
  try {
    const text = localStorage.getItem(KEY_PREFIX + name);
    return text === null ? null : parsePlaces(text);
  } catch {
    return null;
  }
}

/** FNV-1a, 32 bits, in hexadecimal: enough to tell a planner's few lists apart. http://www.isthe.com/chongo/tech/comp/fnv/ */
function nameOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
