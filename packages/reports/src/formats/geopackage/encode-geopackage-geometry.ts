import type { Geometry } from "geojson";
import type { Bounds } from "../../layers/geometry-bounds.ts";
import { encodeWkb } from "../encode-wkb.ts";

const WGS84_SRS_ID = 4326;
const HEADER_BYTE_COUNT = 8;
const ENVELOPE_BYTE_COUNT = 32;
/** Little endian; with the envelope x min, x max, y min, y max, that points do without (OGC 12-128r18, 2.1.3). */
const FLAGS_WITHOUT_ENVELOPE = 0b0000_0001;
const FLAGS_WITH_ENVELOPE = 0b0000_0011;

/** A shape as a GeoPackage stores it: header, envelope unless it is a point, WKB. */
export function encodeGeopackageGeometry(geometry: Geometry, bounds: Bounds): Uint8Array {
  const wkb = encodeWkb(geometry);
  const hasEnvelope = geometry.type !== "Point";
  const headLength = HEADER_BYTE_COUNT + (hasEnvelope ? ENVELOPE_BYTE_COUNT : 0);
  const bytes = new Uint8Array(headLength + wkb.length);
  const view = new DataView(bytes.buffer);
  bytes.set([0x47, 0x50, 0, hasEnvelope ? FLAGS_WITH_ENVELOPE : FLAGS_WITHOUT_ENVELOPE]);
  view.setInt32(4, WGS84_SRS_ID, true);
  if (hasEnvelope) {
    const [west, south, east, north] = bounds;
    for (const [rank, degrees] of [west, east, south, north].entries()) {
      view.setFloat64(HEADER_BYTE_COUNT + rank * 8, degrees, true);
    }
  }
  bytes.set(wkb, headLength);
  return bytes;
}
