import { createParser } from "nuqs/server";
import { parseSketch } from "./parse-sketch.ts";
import { serializeSketch } from "./serialize-sketch.ts";
import type { SketchedChange } from "./sketch-words.ts";

/** The changes of an address. */
export interface Sketch {
  readonly changes: readonly SketchedChange[];
  /** What the address says when it cannot be read: kept in it, not applied, and told to the reader. */
  readonly unreadable: string | null;
}

export const EMPTY_SKETCH: Sketch = { changes: [], unreadable: null };

export function sketchOf(changes: readonly SketchedChange[]): Sketch {
  return changes.length === 0 ? EMPTY_SKETCH : { changes, unreadable: null };
}

function textOf({ changes, unreadable }: Sketch): string {
  return unreadable ?? serializeSketch(changes);
}

export const sketchParser = createParser<Sketch>({
  parse: (text) => {
    const changes = parseSketch(text);
    return changes === null ? { changes: [], unreadable: text } : sketchOf(changes);
  },
  serialize: textOf,
  eq: (a, b) => textOf(a) === textOf(b),
});
