import type { RepairStep } from "./repair-step.ts";

/** Zero-width characters, soft hyphens and marks of direction or order: seen by no reader, and by every comparison. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;

/** A no-break space where French typography has none: it has one after « and before » : ; ! ? %. */
const STRAY_NO_BREAK_SPACE = /(?<!«)[\u00a0\u202f](?![»:;!?%])/g;
/** Spaces that are neither plain nor no-break, and two spaces in a row. */
const STRAY_SPACE = /[^\S \u00a0\u202f]+|\s{2,}/g;

/** Whether a text of one line has no stray space: none around, no two in a row, no tab, no line break, none unbreakable by accident. */
export function hasNoStraySpace(text: string): boolean {
  return text === withoutStraySpaces(text);
}

/** Spaces of any kind made one plain space, and what cannot be seen dropped. */
export const straySpaces: RepairStep = { rule: "stray-spaces", repair: withoutStraySpaces };

/** No space at all: in a code or a number, none is meant. */
export const spacesInCode: RepairStep = {
  rule: "stray-spaces",
  repair: (text) => text.replaceAll(INVISIBLE, "").replaceAll(/\s+/g, ""),
};

function withoutStraySpaces(text: string): string {
  const visible = text.replaceAll(INVISIBLE, "").trim();
  return visible.replaceAll(STRAY_SPACE, " ").replaceAll(STRAY_NO_BREAK_SPACE, " ").replaceAll(/ {2,}/g, " ");
}
