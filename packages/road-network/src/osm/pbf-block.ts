import type { OsmNodeVisitor, OsmPassCounts, OsmWayVisitor } from "./osm-reader.ts";
import { PbfCursor, WIRE } from "./pbf-cursor.ts";
import { type PbfCoordinateGrid, PbfNodeDecoder } from "./pbf-nodes.ts";
import { PbfRelationDecoder } from "./pbf-relations.ts";
import { PbfStringTable } from "./pbf-string-table.ts";
import { PbfWayDecoder } from "./pbf-ways.ts";

/** Fields of a PrimitiveGroup that hold elements. */
const GROUP_FIELD = { node: 1, denseNodes: 2, way: 3, relation: 4 } as const;

/**
 * Decodes the primitive blocks of a PBF file, one after the other, reusing its cursors and buffers. Which elements are
 * decoded depends on the pass; the others are only counted, or skipped.
 */
export class PbfBlockDecoder {
  readonly #strings = new PbfStringTable();
  readonly #grid: PbfCoordinateGrid = { granularity: 100, latitudeOffset: 0, longitudeOffset: 0 };
  readonly #nodes = new PbfNodeDecoder();
  readonly #ways = new PbfWayDecoder();
  readonly #relations = new PbfRelationDecoder();
  readonly #group = new PbfCursor();
  readonly #element = new PbfCursor();

  /** Delivers the ways and relations of a block; counts everything. Says whether the block holds nodes. */
  decodeWaysAndRelations(
    bytes: Uint8Array,
    fileOffset: number,
    visitor: OsmWayVisitor,
    counts: OsmPassCounts,
  ): boolean {
    let hasNodes = false;
    this.#eachElement(bytes, fileOffset, (field, element) => {
      if (field === GROUP_FIELD.way) {
        counts.ways++;
        this.#ways.decode(element, this.#strings, visitor);
      } else if (field === GROUP_FIELD.relation) {
        counts.relations++;
        this.#relations.decode(element, this.#strings, visitor);
      } else {
        counts.nodes += field === GROUP_FIELD.denseNodes ? this.#nodes.countDense(element) : 1;
        hasNodes = true;
      }
    });
    return hasNodes;
  }

  /** Delivers the nodes of a block that the visitor wants. */
  decodeNodes(bytes: Uint8Array, fileOffset: number, visitor: OsmNodeVisitor): void {
    this.#eachElement(bytes, fileOffset, (field, element) => {
      if (field === GROUP_FIELD.denseNodes) this.#nodes.decodeDense(element, this.#grid, this.#strings, visitor);
      else if (field === GROUP_FIELD.node) this.#nodes.decodePlain(element, this.#grid, this.#strings, visitor);
    });
  }

  /** Reads the block's own fields, then hands over each element of each of its groups. */
  #eachElement(bytes: Uint8Array, fileOffset: number, onElement: (field: number, element: PbfCursor) => void): void {
    const group = this.#group;
    for (const [start, end] of this.#readBlock(bytes, fileOffset)) {
      group.reset(bytes, fileOffset, start, end);
      while (!group.atEnd) {
        const key = group.readUint32();
        const field = key >>> 3;
        if (field >= GROUP_FIELD.node && field <= GROUP_FIELD.relation) {
          group.readMessageInto(this.#element, key);
          onElement(field, this.#element);
        } else {
          group.skip(key & 7);
        }
      }
    }
  }

  /** Where the groups are, once the fields that they are read with are known: these may come after them. */
  #readBlock(bytes: Uint8Array, fileOffset: number): readonly (readonly [start: number, end: number])[] {
    const grid = this.#grid;
    grid.granularity = 100;
    grid.latitudeOffset = 0;
    grid.longitudeOffset = 0;
    this.#strings.clear();
    const groups: [number, number][] = [];
    const block = new PbfCursor(bytes, fileOffset);
    const inner = new PbfCursor();
    while (!block.atEnd) {
      const key = block.readUint32();
      const field = key >>> 3;
      if (field === 1) {
        block.readMessageInto(inner, key);
        this.#strings.load(bytes, inner);
      } else if (field === 2) {
        block.readMessageInto(inner, key);
        groups.push([inner.position, inner.end]);
      } else if (field === 17 || field === 19 || field === 20) {
        block.expect(key & 7, WIRE.varint);
        const value = block.readInt64();
        if (field === 17) grid.granularity = value;
        else if (field === 19) grid.latitudeOffset = value;
        else grid.longitudeOffset = value;
      } else {
        block.skip(key & 7);
      }
    }
    return groups;
  }
}
