import type { Geometry } from "geojson";
import { geojsonToWkb } from "hyparquet-writer";

const POINT_BYTE_COUNT = 21;
const POINT_TYPE = 1;

/** A geometry as ISO WKB, little endian. Points, of which files have millions, are written here: the library takes a kilobyte for each. */
export function encodeWkb(geometry: Geometry): Uint8Array {
  if (geometry.type !== "Point") return geojsonToWkb(geometry).slice();
  const bytes = new Uint8Array(POINT_BYTE_COUNT);
  const view = new DataView(bytes.buffer);
  const [longitude = Number.NaN, latitude = Number.NaN] = geometry.coordinates;
  view.setUint8(0, 1);
  view.setUint32(1, POINT_TYPE, true);
  view.setFloat64(5, longitude, true);
  view.setFloat64(13, latitude, true);
  return bytes;
}
