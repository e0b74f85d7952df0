import { DamagedIgnFileError } from "./ign-errors.ts";
import type { LineShape } from "./line-shape.ts";
import type { SequentialFile } from "./sequential-file.ts";

const HEADER_BYTES = 100;
const FILE_CODE = 9994;
/** Kinds of geometry, without height, with height and with measure. */
const SHAPE = { none: 0, points: [1, 11, 21], lines: [3, 13, 23] } as const;
const LINE_HEAD_BYTES = 44;
/** A road of 16 million points is damage. */
const RECORD_BYTES_MAX = 1 << 28;

/** The geometries of a `.shp` file, one record after the other (ESRI Shapefile Technical Description, 1998). */
export class ShpRecords {
  readonly #source: SequentialFile;

  /** @throws {DamagedIgnFileError} when it does not begin as a `.shp` file, or announces more than there is. */
  constructor(source: SequentialFile) {
    this.#source = source;
    const header = source.read(HEADER_BYTES);
    const view = new DataView(header.buffer, header.byteOffset, HEADER_BYTES);
    if (view.getInt32(0) !== FILE_CODE) throw new DamagedIgnFileError(source.file, "it does not begin as a Shapefile");
    // Lengths are in words of 16 bits.
    const byteLength = 2 * view.getInt32(24);
    if (byteLength > source.byteLength) {
      throw new DamagedIgnFileError(source.file, `it has ${source.byteLength} bytes and announces ${byteLength}`);
    }
  }

  /**
   * Reads the next geometry into `shape`; no line when there is none for this row.
   *
   * @throws {DamagedIgnFileError} with the row.
   */
  next(row: number, shape: LineShape): void {
    shape.clear();
    if (this.#source.isAtEnd) this.#fail(row, "it has fewer geometries than its table has rows");
    const head = this.#source.read(8);
    const byteLength = 2 * new DataView(head.buffer, head.byteOffset, 8).getInt32(4);
    if (byteLength < 4 || byteLength > RECORD_BYTES_MAX) this.#fail(row, `a record of ${byteLength} bytes`);
    const content = this.#source.read(byteLength);
    const view = new DataView(content.buffer, content.byteOffset, byteLength);
    const kind = view.getInt32(0, true);
    if (kind === SHAPE.none) return;
    if (SHAPE.points.some((known) => known === kind)) {
      if (byteLength < 20) this.#fail(row, "a point is cut short");
      shape.push(view.getFloat64(4, true), view.getFloat64(12, true));
      shape.endLine();
    } else if (SHAPE.lines.some((known) => known === kind)) {
      this.#readLines(view, row, shape);
    } else {
      this.#fail(row, `a geometry of kind ${kind} is neither a line nor a point`);
    }
  }

  #readLines(view: DataView, row: number, shape: LineShape): void {
    if (view.byteLength < LINE_HEAD_BYTES) this.#fail(row, "a line is cut short");
    const partCount = view.getInt32(36, true);
    const pointCount = view.getInt32(40, true);
    const firstPointByte = LINE_HEAD_BYTES + 4 * partCount;
    if (partCount < 0 || pointCount < 0 || firstPointByte + 16 * pointCount > view.byteLength) {
      this.#fail(row, `${partCount} lines of ${pointCount} points in ${view.byteLength} bytes`);
    }
    for (let part = 0; part < partCount; part++) {
      const first = view.getInt32(LINE_HEAD_BYTES + 4 * part, true);
      const end = part + 1 < partCount ? view.getInt32(LINE_HEAD_BYTES + 4 * (part + 1), true) : pointCount;
      if (first < 0 || first > end || end > pointCount) this.#fail(row, "the parts of a line are not in order");
      for (let point = first; point < end; point++) {
        const byte = firstPointByte + 16 * point;
        shape.push(view.getFloat64(byte, true), view.getFloat64(byte + 8, true));
      }
      shape.endLine();
    }
  }

  #fail(row: number, problem: string): never {
    throw new DamagedIgnFileError(this.#source.file, `${problem} (row ${row})`, { row });
  }
}
