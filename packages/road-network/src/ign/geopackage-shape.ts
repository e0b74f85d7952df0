import type { LineShape } from "./line-shape.ts";

const WKB = { point: 1, lineString: 2, multiPoint: 4, multiLineString: 5 } as const;
const HEADER_BYTES = 8;
/** Bytes of the envelope by its code: none, xy, xyz, xym, xyzm. */
const ENVELOPE_BYTES = [0, 32, 48, 48, 64];
/** Flags of the PostGIS dialect in the type of a geometry. */
const EXTENDED = { z: 0x8000_0000, m: 0x4000_0000, srid: 0x2000_0000 } as const;

/** What is wrong with a geometry; the reader of the file says where. */
export class MalformedShapeError extends Error {}

/**
 * Reads a geometry of a GeoPackage (OGC 12-128r19, 2.1.3: header, then WKB) into `shape`: points and lines, single or
 * multiple, with or without heights and measures, which are dropped. Empty geometries give no line.
 *
 * @throws {MalformedShapeError} when the bytes do not hold together, or hold another kind of geometry.
 */
export function readGeoPackageShape(blob: Uint8Array, shape: LineShape): void {
  shape.clear();
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
  if (blob.length < HEADER_BYTES || blob[0] !== 0x47 || blob[1] !== 0x50) {
    throw new MalformedShapeError("a geometry does not begin as those of a GeoPackage");
  }
  const flags = blob[3];
  const envelopeBytes = ENVELOPE_BYTES[(flags >>> 1) & 7];
  if (envelopeBytes === undefined) throw new MalformedShapeError("a geometry has an envelope of unknown kind");
  if ((flags & 0x20) !== 0) throw new MalformedShapeError("a geometry is of an extended kind");
  if ((flags & 0x10) !== 0) return;
  const end = readWkb(view, HEADER_BYTES + envelopeBytes, shape, true);
  if (end !== blob.length) throw new MalformedShapeError(`a geometry has ${blob.length - end} bytes too many`);
}

/** Reads one geometry and gives the offset after it. */
function readWkb(view: DataView, start: number, shape: LineShape, isOutermost: boolean): number {
  need(view, start, 5);
  const byteOrder = view.getUint8(start);
  if (byteOrder > 1) throw new MalformedShapeError(`a geometry has byte order ${byteOrder}`);
  const isLittleEndian = byteOrder === 1;
  const type = view.getUint32(start + 1, isLittleEndian);
  let offset = start + 5;
  if ((type & EXTENDED.srid) !== 0) offset += 4;
  const isoType = type & 0x0fff_ffff;
  const dimensions = Math.floor(isoType / 1000);
  if (dimensions > 3) throw new MalformedShapeError(`a geometry is of unknown type ${type}`);
  const hasZ = (type & EXTENDED.z) !== 0 || (dimensions & 1) !== 0;
  const hasM = (type & EXTENDED.m) !== 0 || (dimensions & 2) !== 0;
  const pointBytes = 16 + (hasZ ? 8 : 0) + (hasM ? 8 : 0);

  switch (isoType % 1000) {
    case WKB.point:
      need(view, offset, pointBytes);
      pushPoints(view, offset, 1, pointBytes, isLittleEndian, shape);
      return offset + pointBytes;
    case WKB.lineString: {
      need(view, offset, 4);
      const pointCount = view.getUint32(offset, isLittleEndian);
      offset += 4;
      need(view, offset, pointCount * pointBytes);
      pushPoints(view, offset, pointCount, pointBytes, isLittleEndian, shape);
      return offset + pointCount * pointBytes;
    }
    case WKB.multiPoint:
    case WKB.multiLineString: {
      // Collections do not hold collections: what is read nests once, whatever the bytes say.
      if (!isOutermost) throw new MalformedShapeError("a geometry has collections within collections");
      need(view, offset, 4);
      const partCount = view.getUint32(offset, isLittleEndian);
      offset += 4;
      need(view, offset, partCount * 5);
      for (let part = 0; part < partCount; part++) offset = readWkb(view, offset, shape, false);
      return offset;
    }
    default:
      throw new MalformedShapeError(`a geometry of type ${isoType} is neither a line nor a point`);
  }
}

function pushPoints(
  view: DataView,
  offset: number,
  pointCount: number,
  pointBytes: number,
  isLittleEndian: boolean,
  shape: LineShape,
): void {
  for (let i = 0; i < pointCount; i++) {
    const at = offset + i * pointBytes;
    shape.push(view.getFloat64(at, isLittleEndian), view.getFloat64(at + 8, isLittleEndian));
  }
  shape.endLine();
}

function need(view: DataView, offset: number, byteCount: number): void {
  if (offset + byteCount > view.byteLength) {
    throw new MalformedShapeError(`a geometry of ${view.byteLength} bytes ends too early`);
  }
}
