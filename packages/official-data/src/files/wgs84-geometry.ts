import type { Geometry, Position } from "geojson";
import type { CoordinateSystem } from "./coordinate-system.ts";

/** What is wrong with a geometry; the reader of the file says where. */
export class WrongGeometryError extends Error {
  readonly reason: "damaged" | "impossible-coordinates";
  readonly detail: string;

  constructor(reason: "damaged" | "impossible-coordinates", detail: string) {
    super(`${reason}: ${detail}`);
    this.reason = reason;
    this.detail = detail;
  }
}

/** How deep arrays are nested in the coordinates of each kind. */
const COORDINATE_DEPTH: ReadonlyMap<unknown, number> = new Map([
  ["Point", 0],
  ["MultiPoint", 1],
  ["LineString", 1],
  ["MultiLineString", 2],
  ["Polygon", 2],
  ["MultiPolygon", 3],
]);
const COLLECTION_DEPTH_MAX = 8;

/**
 * A GeoJSON geometry as WGS84 degrees; heights and measures are dropped. Null for none, an empty one, and the point (0, 0) of a
 * projected file, which stands for none.
 *
 * @throws {WrongGeometryError} when it is no geometry, or when its coordinates cannot be in that system.
 */
export function toWgs84Geometry(source: unknown, system: CoordinateSystem, depth = 0): Geometry | null {
  if (source === null || source === undefined) return null;
  if (typeof source !== "object" || !("type" in source)) throw new WrongGeometryError("damaged", "geometry");
  if (source.type === "GeometryCollection") {
    const members: unknown = "geometries" in source ? source.geometries : undefined;
    if (!Array.isArray(members) || depth > COLLECTION_DEPTH_MAX) throw new WrongGeometryError("damaged", "geometry");
    const geometries = members.flatMap((member) => toWgs84Geometry(member, system, depth + 1) ?? []);
    return geometries.length === 0 ? null : { type: "GeometryCollection", geometries };
  }
  const nesting = COORDINATE_DEPTH.get(source.type);
  const coordinates: unknown = "coordinates" in source ? source.coordinates : undefined;
  if (nesting === undefined || !Array.isArray(coordinates)) throw new WrongGeometryError("damaged", "geometry");
  if (coordinates.length === 0) return null;
  if (nesting === 0 && !system.isGeographic && coordinates[0] === 0 && coordinates[1] === 0) return null;
  const converted = convert(coordinates, nesting, system);
  if (nesting > 0 && converted.length === 0) return null;
  // Nested as deep as this kind asks for: `convert` refuses anything else.
  return { type: source.type, coordinates: converted } as Geometry;
}

type Coordinates = Position | readonly Coordinates[];

function convert(value: unknown, nesting: number, system: CoordinateSystem): Coordinates {
  if (!Array.isArray(value)) throw new WrongGeometryError("damaged", "coordinates");
  if (nesting === 0) return convertPosition(value, system);
  const parts: Coordinates[] = [];
  // Parts without a point are left out, as an empty hole is no hole.
  for (const part of value) if (!Array.isArray(part) || part.length > 0) parts.push(convert(part, nesting - 1, system));
  return parts;
}

function convertPosition(value: readonly unknown[], system: CoordinateSystem): Position {
  const [x, y] = value;
  if (typeof x !== "number" || typeof y !== "number") throw new WrongGeometryError("damaged", "coordinates");
  const [longitude, latitude] = system.toDegrees(x, y);
  const [west, south, east, north] = system.area;
  const isInside = longitude >= west && longitude <= east && latitude >= south && latitude <= north;
  if (!isInside) throw new WrongGeometryError("impossible-coordinates", `EPSG:${system.epsg}, ${x}, ${y}`);
  return [longitude, latitude];
}
