import {
  MEMBER_TYPE,
  type OsmMember,
  type OsmNodeVisitor,
  type OsmPassCounts,
  type OsmWayVisitor,
} from "./osm-reader.ts";
import { PbfCursor, WIRE } from "./pbf-cursor.ts";
import { PbfStringTable } from "./pbf-string-table.ts";

/** Fields of a PrimitiveGroup that hold elements. */
const GROUP_FIELD = { node: 1, denseNodes: 2, way: 3, relation: 4 } as const;

const NO_TAGS: ReadonlyMap<string, string> = new Map();

/**
 * Decodes the primitive blocks of a PBF file, one after the other, reusing its cursors and buffers. Which elements are
 * decoded depends on the pass; the others are only counted, or skipped.
 */
export class PbfBlockDecoder {
  readonly #strings = new PbfStringTable();
  readonly #group = new PbfCursor(new Uint8Array(0), 0);
  readonly #element = new PbfCursor(new Uint8Array(0), 0);
  readonly #keys = new PbfCursor(new Uint8Array(0), 0);
  readonly #values = new PbfCursor(new Uint8Array(0), 0);
  readonly #third = new PbfCursor(new Uint8Array(0), 0);
  readonly #tags = new Map<string, string>();
  #nodeIds = new Float64Array(2048);
  readonly #members: OsmMember[] = [];
  #bytes: Uint8Array = new Uint8Array(0);
  #fileOffset = 0;
  #granularity = 100;
  #latitudeOffset = 0;
  #longitudeOffset = 0;

  /** Delivers the ways and relations of a block; counts everything. Says whether the block holds nodes. */
  decodeWaysAndRelations(
    bytes: Uint8Array,
    fileOffset: number,
    visitor: OsmWayVisitor,
    counts: OsmPassCounts,
  ): boolean {
    let hasNodes = false;
    this.#eachGroupField(bytes, fileOffset, (field, start, end) => {
      if (field === GROUP_FIELD.way) {
        counts.ways++;
        this.#decodeWay(start, end, visitor);
      } else if (field === GROUP_FIELD.relation) {
        counts.relations++;
        this.#decodeRelation(start, end, visitor);
      } else if (field === GROUP_FIELD.node) {
        counts.nodes++;
        hasNodes = true;
      } else if (field === GROUP_FIELD.denseNodes) {
        counts.nodes += this.#countDenseNodes(start, end);
        hasNodes = true;
      }
    });
    return hasNodes;
  }

  /** Delivers the nodes of a block that the visitor wants. */
  decodeNodes(bytes: Uint8Array, fileOffset: number, visitor: OsmNodeVisitor): void {
    this.#eachGroupField(bytes, fileOffset, (field, start, end) => {
      if (field === GROUP_FIELD.denseNodes) this.#decodeDenseNodes(start, end, visitor);
      else if (field === GROUP_FIELD.node) this.#decodeNode(start, end, visitor);
    });
  }

  /** Reads the block's own fields, then hands over each field of each of its groups. */
  #eachGroupField(
    bytes: Uint8Array,
    fileOffset: number,
    onField: (field: number, start: number, end: number) => void,
  ): void {
    this.#bytes = bytes;
    this.#fileOffset = fileOffset;
    this.#granularity = 100;
    this.#latitudeOffset = 0;
    this.#longitudeOffset = 0;
    this.#strings.clear();
    const groups: number[] = [];
    const block = new PbfCursor(bytes, fileOffset);
    while (!block.atEnd) {
      const key = block.readUint32();
      const field = key >>> 3;
      if (field === 1 || field === 2) {
        block.expect(key & 7, WIRE.bytes);
        const length = block.readLength();
        if (field === 1) this.#strings.load(bytes, fileOffset, block.position, block.position + length);
        else groups.push(block.position, block.position + length);
        block.position += length;
      } else if (field === 17 || field === 19 || field === 20) {
        block.expect(key & 7, WIRE.varint);
        const value = block.readInt64();
        if (field === 17) this.#granularity = value;
        else if (field === 19) this.#latitudeOffset = value;
        else this.#longitudeOffset = value;
      } else {
        block.skip(key & 7);
      }
    }
    for (let i = 0; i < groups.length; i += 2) {
      this.#group.reset(bytes, fileOffset, groups[i], groups[i + 1]);
      while (!this.#group.atEnd) {
        const key = this.#group.readUint32();
        const field = key >>> 3;
        if (field >= GROUP_FIELD.node && field <= GROUP_FIELD.relation) {
          this.#group.expect(key & 7, WIRE.bytes);
          const length = this.#group.readLength();
          const start = this.#group.position;
          onField(field, start, start + length);
          this.#group.position = start + length;
        } else {
          this.#group.skip(key & 7);
        }
      }
    }
  }

  #decodeWay(start: number, end: number, visitor: OsmWayVisitor): void {
    const element = this.#element;
    element.reset(this.#bytes, this.#fileOffset, start, end);
    let id = 0;
    let refsStart = 0;
    let refsEnd = 0;
    let isWanted = false;
    this.#keys.reset(this.#bytes, this.#fileOffset, 0, 0);
    this.#values.reset(this.#bytes, this.#fileOffset, 0, 0);
    while (!element.atEnd) {
      const key = element.readUint32();
      const field = key >>> 3;
      if (field === 1) {
        element.expect(key & 7, WIRE.varint);
        id = element.readInt64();
      } else if (field === 2 || field === 3 || field === 8) {
        element.expect(key & 7, WIRE.bytes);
        const length = element.readLength();
        const fieldEnd = element.position + length;
        if (field === 8) {
          refsStart = element.position;
          refsEnd = fieldEnd;
        } else {
          (field === 2 ? this.#keys : this.#values).reset(this.#bytes, this.#fileOffset, element.position, fieldEnd);
        }
        element.position = fieldEnd;
      } else {
        element.skip(key & 7);
      }
    }
    const keysStart = this.#keys.position;
    while (!this.#keys.atEnd) {
      if (visitor.requiredWayKeys.includes(this.#strings.get(this.#keys.readUint32(), this.#keys))) isWanted = true;
    }
    if (!isWanted) return;
    this.#keys.position = keysStart;
    this.#collectTags(visitor.wayKeys);

    const refs = this.#third;
    refs.reset(this.#bytes, this.#fileOffset, refsStart, refsEnd);
    let nodeCount = 0;
    let nodeId = 0;
    // Each reference takes at least one byte: room for all of them at once.
    if (refsEnd - refsStart > this.#nodeIds.length) this.#nodeIds = new Float64Array(2 * (refsEnd - refsStart));
    while (!refs.atEnd) {
      nodeId += refs.readSigned();
      this.#nodeIds[nodeCount++] = nodeId;
    }
    visitor.way(id, this.#tags, this.#nodeIds, nodeCount);
  }

  #decodeRelation(start: number, end: number, visitor: OsmWayVisitor): void {
    const element = this.#element;
    element.reset(this.#bytes, this.#fileOffset, start, end);
    let id = 0;
    let idsStart = 0;
    let idsEnd = 0;
    let rolesStart = 0;
    let rolesEnd = 0;
    let typesStart = 0;
    let typesEnd = 0;
    this.#keys.reset(this.#bytes, this.#fileOffset, 0, 0);
    this.#values.reset(this.#bytes, this.#fileOffset, 0, 0);
    while (!element.atEnd) {
      const key = element.readUint32();
      const field = key >>> 3;
      if (field === 1) {
        element.expect(key & 7, WIRE.varint);
        id = element.readInt64();
      } else if (field === 2 || field === 3 || field === 8 || field === 9 || field === 10) {
        element.expect(key & 7, WIRE.bytes);
        const length = element.readLength();
        const fieldEnd = element.position + length;
        if (field === 2) this.#keys.reset(this.#bytes, this.#fileOffset, element.position, fieldEnd);
        else if (field === 3) this.#values.reset(this.#bytes, this.#fileOffset, element.position, fieldEnd);
        else if (field === 8) [rolesStart, rolesEnd] = [element.position, fieldEnd];
        else if (field === 9) [idsStart, idsEnd] = [element.position, fieldEnd];
        else [typesStart, typesEnd] = [element.position, fieldEnd];
        element.position = fieldEnd;
      } else {
        element.skip(key & 7);
      }
    }
    this.#collectTags(visitor.relationKeys);
    if (this.#tags.get("type") !== "restriction") return;

    const roles = this.#keys;
    const ids = this.#values;
    const types = this.#third;
    roles.reset(this.#bytes, this.#fileOffset, rolesStart, rolesEnd);
    ids.reset(this.#bytes, this.#fileOffset, idsStart, idsEnd);
    types.reset(this.#bytes, this.#fileOffset, typesStart, typesEnd);
    let memberCount = 0;
    let memberId = 0;
    while (!ids.atEnd) {
      memberId += ids.readSigned();
      const type = types.readUint32();
      if (type > MEMBER_TYPE.relation) types.fail(`unknown member type ${type}`);
      const role = this.#strings.get(roles.readUint32(), roles);
      const member = this.#members[memberCount];
      if (member === undefined) this.#members.push({ type, id: memberId, role });
      else [member.type, member.id, member.role] = [type, memberId, role];
      memberCount++;
    }
    visitor.relation(id, this.#tags, this.#members, memberCount);
  }

  /** Fills the map of tags from the parallel lists of keys and values, keeping only the wanted keys. */
  #collectTags(wanted: ReadonlySet<string>): void {
    const keys = this.#keys;
    const values = this.#values;
    this.#tags.clear();
    while (!keys.atEnd) {
      const key = this.#strings.get(keys.readUint32(), keys);
      const value = values.readUint32();
      if (wanted.has(key)) this.#tags.set(key, this.#strings.get(value, values));
    }
    if (!values.atEnd) values.fail("more values than keys");
  }

  #countDenseNodes(start: number, end: number): number {
    const element = this.#element;
    element.reset(this.#bytes, this.#fileOffset, start, end);
    while (!element.atEnd) {
      const key = element.readUint32();
      if (key >>> 3 === 1) {
        element.expect(key & 7, WIRE.bytes);
        const length = element.readLength();
        let count = 0;
        // Numbers end at a byte below 128.
        for (let i = element.position; i < element.position + length; i++) if (this.#bytes[i] < 0x80) count++;
        return count;
      }
      element.skip(key & 7);
    }
    return 0;
  }

  #decodeDenseNodes(start: number, end: number, visitor: OsmNodeVisitor): void {
    const element = this.#element;
    element.reset(this.#bytes, this.#fileOffset, start, end);
    const ids = this.#keys;
    const latitudes = this.#values;
    const longitudes = this.#third;
    for (const cursor of [ids, latitudes, longitudes]) cursor.reset(this.#bytes, this.#fileOffset, 0, 0);
    let tagsStart = 0;
    let tagsEnd = 0;
    while (!element.atEnd) {
      const key = element.readUint32();
      const field = key >>> 3;
      if (field === 1 || field === 8 || field === 9 || field === 10) {
        element.expect(key & 7, WIRE.bytes);
        const length = element.readLength();
        const fieldEnd = element.position + length;
        if (field === 10) [tagsStart, tagsEnd] = [element.position, fieldEnd];
        else {
          const cursor = field === 1 ? ids : field === 8 ? latitudes : longitudes;
          cursor.reset(this.#bytes, this.#fileOffset, element.position, fieldEnd);
        }
        element.position = fieldEnd;
      } else {
        element.skip(key & 7);
      }
    }
    const tagCursor = element;
    tagCursor.reset(this.#bytes, this.#fileOffset, tagsStart, tagsEnd);
    const hasTags = tagsEnd > tagsStart;
    let id = 0;
    let latitude = 0;
    let longitude = 0;
    while (!ids.atEnd) {
      id += ids.readSigned();
      latitude += latitudes.readSigned();
      longitude += longitudes.readSigned();
      const index = visitor.find(id);
      const tags = hasTags ? this.#readDenseTags(tagCursor, index >= 0 ? visitor.nodeKeys : undefined) : NO_TAGS;
      if (index >= 0) this.#deliverNode(index, longitude, latitude, tags, visitor);
    }
    if (!latitudes.atEnd || !longitudes.atEnd) ids.fail("more coordinates than nodes");
    if (hasTags && !tagCursor.atEnd) tagCursor.fail("more tags than nodes");
  }

  /** Tags of the next dense node, up to the 0 that ends them; passed over unread when the node is not wanted. */
  #readDenseTags(cursor: PbfCursor, wanted: ReadonlySet<string> | undefined): ReadonlyMap<string, string> {
    if (this.#tags.size > 0) this.#tags.clear();
    for (;;) {
      const keyIndex = cursor.readUint32();
      if (keyIndex === 0) return this.#tags;
      const valueIndex = cursor.readUint32();
      if (wanted === undefined) continue;
      const key = this.#strings.get(keyIndex, cursor);
      if (wanted.has(key)) this.#tags.set(key, this.#strings.get(valueIndex, cursor));
    }
  }

  #decodeNode(start: number, end: number, visitor: OsmNodeVisitor): void {
    const element = this.#element;
    element.reset(this.#bytes, this.#fileOffset, start, end);
    this.#keys.reset(this.#bytes, this.#fileOffset, 0, 0);
    this.#values.reset(this.#bytes, this.#fileOffset, 0, 0);
    let id = 0;
    let latitude = 0;
    let longitude = 0;
    while (!element.atEnd) {
      const key = element.readUint32();
      const field = key >>> 3;
      if (field === 1 || field === 8 || field === 9) {
        element.expect(key & 7, WIRE.varint);
        const value = element.readSigned();
        if (field === 1) id = value;
        else if (field === 8) latitude = value;
        else longitude = value;
      } else if (field === 2 || field === 3) {
        element.expect(key & 7, WIRE.bytes);
        const length = element.readLength();
        const fieldEnd = element.position + length;
        (field === 2 ? this.#keys : this.#values).reset(this.#bytes, this.#fileOffset, element.position, fieldEnd);
        element.position = fieldEnd;
      } else {
        element.skip(key & 7);
      }
    }
    const index = visitor.find(id);
    if (index < 0) return;
    this.#collectTags(visitor.nodeKeys);
    this.#deliverNode(index, longitude, latitude, this.#tags, visitor);
  }

  #deliverNode(
    index: number,
    longitude: number,
    latitude: number,
    tags: ReadonlyMap<string, string>,
    visitor: OsmNodeVisitor,
  ): void {
    // Stored in units of `granularity` nanodegrees; ours is 100 of them.
    const longitudeE7 = Math.round((this.#longitudeOffset + this.#granularity * longitude) / 100);
    const latitudeE7 = Math.round((this.#latitudeOffset + this.#granularity * latitude) / 100);
    visitor.node(index, longitudeE7, latitudeE7, tags);
  }
}
