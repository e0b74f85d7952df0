import type { ScenarioChange, SiteChange } from "@maillage/planning/scenario";
import type { SketchedChange } from "../../../view-state/sketch-words.ts";

const ID_ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";
const ID_LENGTH = 8;

/**
 * An id for a site or a change: two people who edit one scenario at once never choose the same one. Not a secret.
 * `randomUUID` exists only on secure pages, and a prefecture's server may well be plain HTTP.
 */
export function createId(): string {
  const digits = crypto.getRandomValues(new Uint8Array(ID_LENGTH));
  return `n${Array.from(digits, (digit) => ID_ALPHABET[digit % ID_ALPHABET.length]).join("")}`;
}

/** A change as a scenario keeps it, made now, with nothing written on it yet. */
export function keepChange(act: SiteChange): ScenarioChange {
  return { ...act, ...nameChange(), comment: null, year: null, costEuros: null };
}

/** The changes of an address, named and dated as if they were made now. */
export function keepSketch(changes: readonly SketchedChange[]): readonly ScenarioChange[] {
  return changes.map((change) => ({ ...change, ...nameChange() }));
}

/** The reverse: what an address keeps. */
export function sketchChanges(changes: readonly ScenarioChange[]): readonly SketchedChange[] {
  return changes.map(({ id: _id, at: _at, ...change }) => change);
}

function nameChange(): Pick<ScenarioChange, "id" | "at"> {
  return { id: createId(), at: new Date().toISOString() };
}
