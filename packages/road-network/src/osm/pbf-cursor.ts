import { CorruptOsmFileError } from "./osm-errors.ts";

/** Protobuf wire types that the OpenStreetMap format uses; groups (3 and 4) are long obsolete and refused. */
export const WIRE = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const;

/**
 * Reads protobuf values one after the other from a stretch of bytes, never past its end.
 *
 * Numbers of 64 bits are returned as doubles: exact up to 2^53, which no identifier or coordinate of OpenStreetMap
 * comes near; anything larger is reported as damage. One cursor is used again for many messages (`reset`), so that
 * decoding allocates nothing per element.
 */
export class PbfCursor {
  #bytes: Uint8Array;
  /** Index of the next byte. */
  position: number;
  /** Index after the last byte that may be read. */
  end: number;
  /** Where the file's byte stands that errors should name: the start of the blob being decoded. */
  #fileOffset: number;

  /** Without bytes, it has nothing to read until it is `reset` or given a field of another cursor. */
  constructor(bytes: Uint8Array = new Uint8Array(0), fileOffset = 0, start = 0, end = bytes.length) {
    this.#bytes = bytes;
    this.#fileOffset = fileOffset;
    this.position = start;
    this.end = end;
  }

  reset(bytes: Uint8Array, fileOffset: number, start: number, end: number): void {
    this.#bytes = bytes;
    this.#fileOffset = fileOffset;
    this.position = start;
    this.end = end;
  }

  /** Leaves nothing to read: the message of the other cursor may not have the field. Errors name the same blob. */
  clearFor(message: PbfCursor): void {
    this.reset(message.#bytes, message.#fileOffset, 0, 0);
  }

  get atEnd(): boolean {
    return this.position >= this.end;
  }

  /** @throws {CorruptOsmFileError} always, naming the blob and the place inside it. */
  fail(problem: string): never {
    throw new CorruptOsmFileError(this.#fileOffset, `${problem} (position ${this.position} of the block's content)`);
  }

  /** The low 32 bits of a varint, as an unsigned number: lengths, indices, field keys. */
  readUint32(): number {
    const bytes = this.#bytes;
    const end = this.end;
    let position = this.position;
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      if (position >= end) this.fail("a number is cut short");
      const byte = bytes[position++];
      if (shift === 28 && byte > 15) break;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) {
        this.position = position;
        return value >>> 0;
      }
    }
    return this.fail("a number is too large");
  }

  /** An unsigned varint of up to 64 bits. */
  readVarint(): number {
    const bytes = this.#bytes;
    const end = this.end;
    let position = this.position;
    // Nearly all are short: integer arithmetic up to 28 bits, then doubles.
    let low = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      if (position >= end) this.fail("a number is cut short");
      const byte = bytes[position++];
      low |= (byte & 0x7f) << shift;
      if (byte < 0x80) {
        this.position = position;
        return low;
      }
    }
    let value = low;
    let weight = 0x1000_0000;
    for (let count = 4; count < 10; count++) {
      if (position >= end) this.fail("a number is cut short");
      const byte = bytes[position++];
      value += (byte & 0x7f) * weight;
      weight *= 128;
      if (byte < 0x80) {
        this.position = position;
        return value;
      }
    }
    return this.fail("a number is too long");
  }

  /** A signed varint in zigzag coding (`sint32`, `sint64`). */
  readSigned(): number {
    const value = this.readVarint();
    if (value < 0x8000_0000) return (value >>> 1) ^ -(value & 1);
    if (value > Number.MAX_SAFE_INTEGER) this.fail("a number is out of range");
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  /** A signed varint in two's complement (`int64`): negative numbers take ten bytes. */
  readInt64(): number {
    const start = this.position;
    const value = this.readVarint();
    if (value <= Number.MAX_SAFE_INTEGER) return value;
    // A small negative number: 2^64 - |n| loses its low bits as a double, so read it again, inverted.
    let magnitude = 0;
    let weight = 1;
    for (let position = start; position < this.position; position++) {
      const isLast = position === this.position - 1;
      magnitude += (~this.#bytes[position] & (isLast ? 0x01 : 0x7f)) * weight;
      weight *= 128;
    }
    if (magnitude >= Number.MAX_SAFE_INTEGER) this.fail("a number is out of range");
    return -(magnitude + 1);
  }

  /** Length of a length-delimited field, checked: what follows is wholly inside this stretch. */
  readLength(): number {
    const length = this.readUint32();
    if (length > this.end - this.position) this.fail(`a field of ${length} bytes overruns its block`);
    return length;
  }

  /** The content of the field whose key was just read: a view of the bytes, not a copy. */
  readBytes(key: number): Uint8Array {
    this.expect(key & 7, WIRE.bytes);
    const length = this.readLength();
    this.position += length;
    return this.#bytes.subarray(this.position - length, this.position);
  }

  /** Sets another cursor over the content of the field whose key was just read, and moves past it. */
  readMessageInto(inner: PbfCursor, key: number): void {
    this.expect(key & 7, WIRE.bytes);
    const length = this.readLength();
    inner.reset(this.#bytes, this.#fileOffset, this.position, this.position + length);
    this.position += length;
  }

  /** How many varints are left. */
  countVarints(): number {
    let count = 0;
    // Numbers end at a byte below 128.
    for (let i = this.position; i < this.end; i++) if (this.#bytes[i] < 0x80) count++;
    return count;
  }

  /** Moves past the value of a field that is not wanted. */
  skip(wireType: number): void {
    switch (wireType) {
      case WIRE.varint:
        this.readVarint();
        return;
      case WIRE.fixed64:
        this.#advance(8);
        return;
      case WIRE.bytes:
        this.#advance(this.readLength());
        return;
      case WIRE.fixed32:
        this.#advance(4);
        return;
      default:
        this.fail(`unknown wire type ${wireType}`);
    }
  }

  /** @throws {CorruptOsmFileError} when the field just read does not have the wire type its number calls for. */
  expect(wireType: number, wanted: number): void {
    if (wireType !== wanted) this.fail(`wire type ${wireType} where ${wanted} belongs`);
  }

  #advance(length: number): void {
    if (length > this.end - this.position) this.fail(`a field of ${length} bytes overruns its block`);
    this.position += length;
  }
}
