import { MEMBER_TYPE, type OsmMember, type OsmWayVisitor } from "./osm-reader.ts";
import { PbfCursor, WIRE } from "./pbf-cursor.ts";
import type { PbfStringTable } from "./pbf-string-table.ts";
import { PbfTags } from "./pbf-tags.ts";

/** Decodes Relation messages, reusing its cursors and members. */
export class PbfRelationDecoder {
  readonly #tags = new PbfTags();
  readonly #roles = new PbfCursor();
  readonly #ids = new PbfCursor();
  readonly #types = new PbfCursor();
  readonly #members: OsmMember[] = [];

  /** Delivers the relation if it is a turn restriction. */
  decode(relation: PbfCursor, strings: PbfStringTable, visitor: OsmWayVisitor): void {
    let id = 0;
    this.#tags.clearFor(relation);
    for (const cursor of [this.#roles, this.#ids, this.#types]) cursor.clearFor(relation);
    while (!relation.atEnd) {
      const key = relation.readUint32();
      const field = key >>> 3;
      const inner = this.#cursorOf(field);
      if (inner !== undefined) {
        relation.readMessageInto(inner, key);
      } else if (field === 1) {
        relation.expect(key & 7, WIRE.varint);
        id = relation.readInt64();
      } else {
        relation.skip(key & 7);
      }
    }
    const tags = this.#tags.collect(visitor.relationKeys, strings);
    if (tags.get("type") !== "restriction") return;
    visitor.relation(id, tags, this.#members, this.#readMembers(strings));
  }

  #cursorOf(field: number): PbfCursor | undefined {
    switch (field) {
      case 2:
        return this.#tags.keys;
      case 3:
        return this.#tags.values;
      case 8:
        return this.#roles;
      case 9:
        return this.#ids;
      case 10:
        return this.#types;
      default:
        return undefined;
    }
  }

  /** Fills the list of members, whose entries are used again, and says how many there are. */
  #readMembers(strings: PbfStringTable): number {
    let memberCount = 0;
    let memberId = 0;
    while (!this.#ids.atEnd) {
      memberId += this.#ids.readSigned();
      const type = this.#types.readUint32();
      if (type > MEMBER_TYPE.relation) this.#types.fail(`unknown member type ${type}`);
      const role = strings.get(this.#roles.readUint32(), this.#roles);
      const member = this.#members[memberCount];
      if (member === undefined) this.#members.push({ type, id: memberId, role });
      else [member.type, member.id, member.role] = [type, memberId, role];
      memberCount++;
    }
    return memberCount;
  }
}
