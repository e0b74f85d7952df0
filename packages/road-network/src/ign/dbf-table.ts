import { type DecodeText, findDbfDecoder } from "./dbf-encoding.ts";
import type { FieldValue } from "./feature-layer.ts";
import { DamagedIgnFileError, UnsupportedIgnFileError } from "./ign-errors.ts";
import type { SequentialFile } from "./sequential-file.ts";

const HEADER_BYTES = 32;
const FIELD_BYTES = 32;
const END_OF_FIELDS = 0x0d;
const DELETED = 0x2a;
const SPACE = 0x20;

interface DbfField {
  readonly name: string;
  readonly type: string;
  readonly firstByte: number;
  readonly byteCount: number;
}

/** The attributes of a Shapefile (dBASE III and its followers), one row after the other. */
export class DbfTable {
  readonly fields: readonly string[];
  readonly rowCount: number;
  readonly #source: SequentialFile;
  readonly #fieldByName: ReadonlyMap<string, DbfField>;
  readonly #rowBytes: number;
  readonly #decode: DecodeText;
  #current = new Uint8Array(0);

  /**
   * @param codePage what the `.cpg` file beside says, if there is one.
   * @throws {DamagedIgnFileError} when the header does not hold together or announces more rows than there are.
   * @throws {UnsupportedIgnFileError} for an encoding that does not exist.
   */
  constructor(source: SequentialFile, codePage: string | undefined) {
    this.#source = source;
    const header = source.read(HEADER_BYTES).slice();
    const view = new DataView(header.buffer);
    this.rowCount = view.getUint32(4, true);
    const headerBytes = view.getUint16(8, true);
    this.#rowBytes = view.getUint16(10, true);
    if (headerBytes < HEADER_BYTES + 1 || this.#rowBytes < 1) {
      throw new DamagedIgnFileError(source.file, "it does not begin as a table of attributes");
    }
    const byteLength = headerBytes + this.rowCount * this.#rowBytes;
    if (byteLength > source.byteLength) {
      throw new DamagedIgnFileError(source.file, `it has ${source.byteLength} bytes and announces ${byteLength}`);
    }
    const decode = findDbfDecoder(codePage, header[29]);
    if (decode === undefined) throw new UnsupportedIgnFileError(source.file, `encoding "${codePage}" is not known`);
    this.#decode = decode;
    const fields = this.#readFields(source.read(headerBytes - HEADER_BYTES));
    this.fields = fields.map((field) => field.name);
    this.#fieldByName = new Map(fields.map((field) => [field.name, field]));
  }

  /** Goes to the next row; false when it is marked as deleted. @throws {DamagedIgnFileError} */
  next(): boolean {
    this.#current = this.#source.read(this.#rowBytes) as Uint8Array<ArrayBuffer>;
    return this.#current[0] !== DELETED;
  }

  /** The value of a column in the current row: a number, a logical value, an ISO date or a text; null when blank. */
  get(name: string): FieldValue {
    const field = this.#fieldByName.get(name);
    if (field === undefined) return null;
    let first = field.firstByte;
    let end = first + field.byteCount;
    // Blanks and, in some writers, zeros fill the columns.
    while (end > first && this.#current[end - 1] <= SPACE) end--;
    while (first < end && this.#current[first] <= SPACE) first++;
    if (first === end) return null;
    const text = this.#decode(this.#current.subarray(first, end));
    if (field.type === "N" || field.type === "F") return /^\*+$/.test(text) ? null : text;
    // Written 20240801.
    if (field.type === "D") return text.replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");
    if (field.type === "L") return "TtYy".includes(text) ? true : "FfNn".includes(text) ? false : null;
    return text;
  }

  #readFields(bytes: Uint8Array): DbfField[] {
    const fields: DbfField[] = [];
    let firstByte = 1;
    for (let at = 0; at + FIELD_BYTES <= bytes.length && bytes[at] !== END_OF_FIELDS; at += FIELD_BYTES) {
      let nameEnd = at;
      while (nameEnd < at + 11 && bytes[nameEnd] !== 0) nameEnd++;
      const byteCount = bytes[at + 16];
      fields.push({
        name: this.#decode(bytes.subarray(at, nameEnd)).trim(),
        type: String.fromCharCode(bytes[at + 11]),
        firstByte,
        byteCount,
      });
      firstByte += byteCount;
    }
    if (firstByte > this.#rowBytes) {
      throw new DamagedIgnFileError(
        this.#source.file,
        `its columns need ${firstByte} bytes, a row has ${this.#rowBytes}`,
      );
    }
    return fields;
  }
}
