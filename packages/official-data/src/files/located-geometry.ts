import type { Geometry } from "geojson";
import type { CoordinateSystem } from "./coordinate-system.ts";
import { type SourcePart, unreadable } from "./source-part.ts";
import { toWgs84Geometry, WrongGeometryError } from "./wgs84-geometry.ts";

/** A geometry of a row in WGS84. @throws {UnreadableFileError} with the row, when it is damaged or in another system. */
export function locateGeometry(
  part: Pick<SourcePart, "file" | "member">,
  row: number,
  system: CoordinateSystem,
  read: () => unknown,
): Geometry | null {
  try {
    return toWgs84Geometry(read(), system);
  } catch (error) {
    if (!(error instanceof WrongGeometryError)) throw error;
    throw unreadable(part, error.reason, { detail: error.detail, row, cause: error });
  }
}
