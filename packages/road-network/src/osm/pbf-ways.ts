import type { OsmWayVisitor } from "./osm-reader.ts";
import { PbfCursor, WIRE } from "./pbf-cursor.ts";
import type { PbfStringTable } from "./pbf-string-table.ts";
import { PbfTags } from "./pbf-tags.ts";

/** Decodes Way messages, reusing its cursors and buffer. */
export class PbfWayDecoder {
  readonly #tags = new PbfTags();
  readonly #refs = new PbfCursor();
  #nodeIds = new Float64Array(2048);

  /** Delivers the way if it has a key that the visitor requires. */
  decode(way: PbfCursor, strings: PbfStringTable, visitor: OsmWayVisitor): void {
    const refs = this.#refs;
    let id = 0;
    this.#tags.clearFor(way);
    refs.clearFor(way);
    while (!way.atEnd) {
      const key = way.readUint32();
      const field = key >>> 3;
      if (field === 1) {
        way.expect(key & 7, WIRE.varint);
        id = way.readInt64();
      } else if (field === 2) {
        way.readMessageInto(this.#tags.keys, key);
      } else if (field === 3) {
        way.readMessageInto(this.#tags.values, key);
      } else if (field === 8) {
        way.readMessageInto(refs, key);
      } else {
        way.skip(key & 7);
      }
    }
    if (!this.#tags.hasAnyOf(visitor.requiredWayKeys, strings)) return;
    const tags = this.#tags.collect(visitor.wayKeys, strings);

    let nodeCount = 0;
    let nodeId = 0;
    // Each reference takes at least one byte: room for all of them at once.
    const nodeCountMax = refs.end - refs.position;
    if (nodeCountMax > this.#nodeIds.length) this.#nodeIds = new Float64Array(2 * nodeCountMax);
    while (!refs.atEnd) {
      nodeId += refs.readSigned();
      this.#nodeIds[nodeCount++] = nodeId;
    }
    visitor.way(id, tags, this.#nodeIds, nodeCount);
  }
}
