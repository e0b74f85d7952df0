import { PbfCursor } from "./pbf-cursor.ts";
import type { PbfStringTable } from "./pbf-string-table.ts";

/** The tags of one element at a time: parallel lists of keys and of values, by the numbers of their strings. */
export class PbfTags {
  readonly keys = new PbfCursor();
  readonly values = new PbfCursor();
  readonly #tags = new Map<string, string>();

  /** Before an element is read, which may have no tag at all. */
  clearFor(element: PbfCursor): void {
    this.keys.clearFor(element);
    this.values.clearFor(element);
  }

  /** Whether the element has one of these keys; its tags can be collected all the same. */
  hasAnyOf(wanted: readonly string[], strings: PbfStringTable): boolean {
    const { keys } = this;
    const start = keys.position;
    let hasOne = false;
    while (!keys.atEnd) if (wanted.includes(strings.get(keys.readUint32(), keys))) hasOne = true;
    keys.position = start;
    return hasOne;
  }

  /** The tags of the wanted keys; the map is used again for the next element. */
  collect(wanted: ReadonlySet<string>, strings: PbfStringTable): ReadonlyMap<string, string> {
    const { keys, values } = this;
    this.#tags.clear();
    while (!keys.atEnd) {
      const key = strings.get(keys.readUint32(), keys);
      const value = values.readUint32();
      if (wanted.has(key)) this.#tags.set(key, strings.get(value, values));
    }
    if (!values.atEnd) values.fail("more values than keys");
    return this.#tags;
  }
}
