import type { OsmNodeVisitor } from "./osm-reader.ts";
import { PbfCursor, WIRE } from "./pbf-cursor.ts";
import type { PbfStringTable } from "./pbf-string-table.ts";
import { PbfTags } from "./pbf-tags.ts";

/** Where a block's coordinates start from, in nanodegrees, and how many of them a unit is. */
export interface PbfCoordinateGrid {
  granularity: number;
  latitudeOffset: number;
  longitudeOffset: number;
}

const NO_TAGS: ReadonlyMap<string, string> = new Map();

/** Decodes Node and DenseNodes messages, reusing its cursors. */
export class PbfNodeDecoder {
  readonly #tags = new PbfTags();
  readonly #denseTags = new Map<string, string>();
  readonly #ids = new PbfCursor();
  readonly #latitudes = new PbfCursor();
  readonly #longitudes = new PbfCursor();
  readonly #keysValues = new PbfCursor();

  /** How many nodes a DenseNodes message holds. */
  countDense(dense: PbfCursor): number {
    while (!dense.atEnd) {
      const key = dense.readUint32();
      if (key >>> 3 === 1) {
        dense.readMessageInto(this.#ids, key);
        return this.#ids.countVarints();
      }
      dense.skip(key & 7);
    }
    return 0;
  }

  /** Delivers those of a DenseNodes message that the visitor wants. */
  decodeDense(dense: PbfCursor, grid: PbfCoordinateGrid, strings: PbfStringTable, visitor: OsmNodeVisitor): void {
    const ids = this.#ids;
    const latitudes = this.#latitudes;
    const longitudes = this.#longitudes;
    const keysValues = this.#keysValues;
    for (const cursor of [ids, latitudes, longitudes, keysValues]) cursor.clearFor(dense);
    while (!dense.atEnd) {
      const key = dense.readUint32();
      const field = key >>> 3;
      if (field === 1) dense.readMessageInto(ids, key);
      else if (field === 8) dense.readMessageInto(latitudes, key);
      else if (field === 9) dense.readMessageInto(longitudes, key);
      else if (field === 10) dense.readMessageInto(keysValues, key);
      else dense.skip(key & 7);
    }
    const hasTags = !keysValues.atEnd;
    let id = 0;
    let latitude = 0;
    let longitude = 0;
    while (!ids.atEnd) {
      id += ids.readSigned();
      latitude += latitudes.readSigned();
      longitude += longitudes.readSigned();
      const index = visitor.find(id);
      const tags = hasTags ? this.#readDenseTags(strings, index >= 0 ? visitor.nodeKeys : undefined) : NO_TAGS;
      if (index >= 0) deliver(index, longitude, latitude, grid, tags, visitor);
    }
    if (!latitudes.atEnd || !longitudes.atEnd) ids.fail("more coordinates than nodes");
    if (hasTags && !keysValues.atEnd) keysValues.fail("more tags than nodes");
  }

  /** Delivers the node of a Node message if the visitor wants it. */
  decodePlain(node: PbfCursor, grid: PbfCoordinateGrid, strings: PbfStringTable, visitor: OsmNodeVisitor): void {
    this.#tags.clearFor(node);
    let id = 0;
    let latitude = 0;
    let longitude = 0;
    while (!node.atEnd) {
      const key = node.readUint32();
      const field = key >>> 3;
      if (field === 1 || field === 8 || field === 9) {
        node.expect(key & 7, WIRE.varint);
        const value = node.readSigned();
        if (field === 1) id = value;
        else if (field === 8) latitude = value;
        else longitude = value;
      } else if (field === 2) {
        node.readMessageInto(this.#tags.keys, key);
      } else if (field === 3) {
        node.readMessageInto(this.#tags.values, key);
      } else {
        node.skip(key & 7);
      }
    }
    const index = visitor.find(id);
    if (index < 0) return;
    deliver(index, longitude, latitude, grid, this.#tags.collect(visitor.nodeKeys, strings), visitor);
  }

  /** Tags of the next dense node, up to the 0 that ends them; passed over unread when the node is not wanted. */
  #readDenseTags(strings: PbfStringTable, wanted: ReadonlySet<string> | undefined): ReadonlyMap<string, string> {
    const cursor = this.#keysValues;
    if (this.#denseTags.size > 0) this.#denseTags.clear();
    for (;;) {
      const keyIndex = cursor.readUint32();
      if (keyIndex === 0) return this.#denseTags;
      const valueIndex = cursor.readUint32();
      if (wanted === undefined) continue;
      const key = strings.get(keyIndex, cursor);
      if (wanted.has(key)) this.#denseTags.set(key, strings.get(valueIndex, cursor));
    }
  }
}

function deliver(
  index: number,
  longitude: number,
  latitude: number,
  { granularity, longitudeOffset, latitudeOffset }: PbfCoordinateGrid,
  tags: ReadonlyMap<string, string>,
  visitor: OsmNodeVisitor,
): void {
  // Ours is a unit of 100 nanodegrees.
  const longitudeE7 = Math.round((longitudeOffset + granularity * longitude) / 100);
  const latitudeE7 = Math.round((latitudeOffset + granularity * latitude) / 100);
  visitor.node(index, longitudeE7, latitudeE7, tags);
}
