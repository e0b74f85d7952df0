import { foldName } from "../../../i18n/fold-name.ts";
import type { NamedPlace } from "../named-place.ts";

export interface FoundPlaces {
  readonly found: readonly string[];
  /** Words that name none. */
  readonly unknown: readonly string[];
}

/** The places that a text names. A whole name first, for some have commas; else each of several names or codes. */
export function findPlaces(typed: string, choices: readonly NamedPlace[]): FoundPlaces {
  const idOf = new Map(choices.flatMap(({ id, name }) => [[foldName(id), id] as const, [foldName(name), id] as const]));
  const whole = idOf.get(foldName(typed));
  if (whole !== undefined) return { found: [whole], unknown: [] };
  const words = typed.split(/[;,\n\t]|\s(?=\d[\dAB]\d{3}(?:\s|$))/).filter((word) => word.trim() !== "");
  return {
    found: words.flatMap((word) => idOf.get(foldName(word)) ?? []),
    unknown: words.map((word) => word.trim()).filter((word) => !idOf.has(foldName(word))),
  };
}
