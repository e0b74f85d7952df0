import { crc32, deflateRawSync } from "node:zlib";

/** A member to write, with what a forger would change. */
export interface WrittenMember {
  readonly name: string;
  readonly content: Uint8Array | string;
  /** Told instead of the true size. */
  readonly toldSize?: number;
  readonly toldCrc32?: number;
  readonly isEncrypted?: boolean;
  readonly isStored?: boolean;
}

/** The bytes of a zip, with the lies asked for. */
export function zipBytes(members: readonly WrittenMember[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const content = Buffer.from(member.content);
    const packed = member.isStored === true ? content : deflateRawSync(content);
    const name = Buffer.from(member.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800 | (member.isEncrypted === true ? 1 : 0), 2);
    common.writeUInt16LE(member.isStored === true ? 0 : 8, 4);
    common.writeUInt32LE(member.toldCrc32 ?? crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(member.toldSize ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), common, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, tail, name]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}
