import type { SequentialFile } from "@maillage/road-network/sequential-file";
import { WrongGeometryError } from "./wgs84-geometry.ts";

const HEADER_BYTES = 100;
const FILE_CODE = 9994;
/** A shape of 60 million points is damage. */
const RECORD_BYTES_MAX = 1 << 30;
/** Kinds of shapes: plain, with heights, with measures; the former come first in their bytes, the latter after. */
const POINT = [1, 11, 21];
const POLYLINE = [3, 13, 23];
const POLYGON = [5, 15, 25];
const MULTIPOINT = [8, 18, 28];
const MULTIPOINT_HEAD_BYTES = 40;
const PARTS_HEAD_BYTES = 44;

type Point = readonly [x: number, y: number];
type Ring = readonly Point[];

/** A GeoJSON-like geometry in the coordinates of its file. */
export interface ProjectedGeometry {
  readonly type: string;
  readonly coordinates: unknown;
}

/** The geometries of a `.shp` file, one record after the other (ESRI Shapefile Technical Description, 1998). */
export class ShpGeometries {
  readonly #source: SequentialFile;

  /** @throws {WrongGeometryError} when it does not begin as a `.shp` file. */
  constructor(source: SequentialFile) {
    this.#source = source;
    const header = source.read(HEADER_BYTES);
    if (new DataView(header.buffer, header.byteOffset, HEADER_BYTES).getInt32(0) !== FILE_CODE) {
      throw new WrongGeometryError("damaged", "SHP");
    }
  }

  /** The next geometry; null for none. @throws {WrongGeometryError} */
  next(): ProjectedGeometry | null {
    const head = this.#source.read(8);
    // Lengths are in words of 16 bits.
    const byteLength = 2 * new DataView(head.buffer, head.byteOffset, 8).getInt32(4);
    if (byteLength < 4 || byteLength > RECORD_BYTES_MAX) throw new WrongGeometryError("damaged", "SHP");
    const content = this.#source.read(byteLength);
    return readShape(new DataView(content.buffer, content.byteOffset, byteLength));
  }
}

function readShape(view: DataView): ProjectedGeometry | null {
  const kind = view.getInt32(0, true);
  if (kind === 0) return null;
  if (POINT.includes(kind)) {
    need(view, 20);
    return { type: "Point", coordinates: [view.getFloat64(4, true), view.getFloat64(12, true)] };
  }
  if (MULTIPOINT.includes(kind)) {
    need(view, MULTIPOINT_HEAD_BYTES);
    const count = view.getInt32(36, true);
    return { type: "MultiPoint", coordinates: readPoints(view, MULTIPOINT_HEAD_BYTES, count) };
  }
  const isPolygon = POLYGON.includes(kind);
  if (!isPolygon && !POLYLINE.includes(kind)) throw new WrongGeometryError("damaged", `SHP ${kind}`);
  const parts = readParts(view).filter((part) => part.length > 0);
  if (!isPolygon) return { type: "MultiLineString", coordinates: parts };
  const polygons = groupRings(parts);
  return polygons.length === 1
    ? { type: "Polygon", coordinates: polygons[0] }
    : { type: "MultiPolygon", coordinates: polygons };
}

function readParts(view: DataView): Ring[] {
  need(view, PARTS_HEAD_BYTES);
  const partCount = view.getInt32(36, true);
  const pointCount = view.getInt32(40, true);
  if (partCount < 0 || partCount > view.byteLength / 4) throw new WrongGeometryError("damaged", "SHP");
  const firstPointByte = PARTS_HEAD_BYTES + 4 * partCount;
  const points = readPoints(view, firstPointByte, pointCount);
  return Array.from({ length: partCount }, (_, part) => {
    const first = view.getInt32(PARTS_HEAD_BYTES + 4 * part, true);
    const end = part + 1 < partCount ? view.getInt32(PARTS_HEAD_BYTES + 4 * (part + 1), true) : pointCount;
    if (first < 0 || first > end || end > pointCount) throw new WrongGeometryError("damaged", "SHP");
    return points.slice(first, end);
  });
}

function readPoints(view: DataView, firstByte: number, count: number): Point[] {
  if (count < 0) throw new WrongGeometryError("damaged", "SHP");
  need(view, firstByte + 16 * count);
  return Array.from({ length: count }, (_, i) => [
    view.getFloat64(firstByte + 16 * i, true),
    view.getFloat64(firstByte + 16 * i + 8, true),
  ]);
}

/** Rings as polygons: clockwise ones are outlines, the others are holes of the smallest outline that holds them. */
function groupRings(rings: readonly Ring[]): Ring[][] {
  const areas = rings.map(signedArea);
  const outlines = rings.flatMap((ring, i) =>
    (areas[i] ?? 0) <= 0 ? [{ ring, area: -(areas[i] ?? 0), holes: [] as Ring[] }] : [],
  );
  const bySize = outlines.toSorted((a, b) => a.area - b.area);
  const orphans: Ring[] = [];
  for (const [i, ring] of rings.entries()) {
    const area = areas[i] ?? 0;
    if (area <= 0) continue;
    const outline = bySize.find((each) => each.area >= area && holds(each.ring, ring));
    if (outline === undefined) orphans.push(ring);
    else outline.holes.push(ring);
  }
  // Some writers turn outlines the wrong way: a hole in nothing is an outline.
  return [...outlines.map(({ ring, holes }) => [ring, ...holes]), ...orphans.map((ring) => [ring])];
}

/** Positive counter-clockwise. Taken from the first point, so that large coordinates lose nothing. */
function signedArea(ring: Ring): number {
  const [originX, originY] = ring[0] ?? [0, 0];
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x1, y1] = ring[i - 1] ?? [0, 0];
    const [x2, y2] = ring[i] ?? [0, 0];
    twice += (x1 - originX) * (y2 - originY) - (x2 - originX) * (y1 - originY);
  }
  return twice / 2;
}

/** Whether a ring is inside another one: rings of a shape do not cross, so that a point of it that is not on the edge tells. */
function holds(outline: Ring, ring: Ring): boolean {
  const vertices = new Set(outline.map(([x, y]) => `${x} ${y}`));
  const own = ring.find(([x, y]) => !vertices.has(`${x} ${y}`));
  return own === undefined || contains(outline, own);
}

function contains(outline: Ring, [x, y]: Point): boolean {
  let isInside = false;
  for (let i = 1; i < outline.length; i++) {
    const [x1, y1] = outline[i - 1] ?? [0, 0];
    const [x2, y2] = outline[i] ?? [0, 0];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) isInside = !isInside;
  }
  return isInside;
}

function need(view: DataView, byteCount: number): void {
  if (byteCount > view.byteLength) throw new WrongGeometryError("damaged", "SHP");
}
