import type { Geometry, Position } from "geojson";
import proj4 from "proj4";

/** URIs of the systems that the service speaks, the one it stores in first (OGC API - Features, part 2). */
export const CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
export const LAMBERT_93 = "http://www.opengis.net/def/crs/EPSG/0/2154";
export const COORDINATE_SYSTEMS = [CRS84, LAMBERT_93] as const;
export type CoordinateSystem = (typeof COORDINATE_SYSTEMS)[number];

/** EPSG:2154, RGF93 v1 / Lambert-93: easting then northing, metres. RGF93 and WGS84 differ by less than a metre. */
const LAMBERT_93_DEFINITION =
  "+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs";

const lambert = proj4(LAMBERT_93_DEFINITION);

/** Places of a collection are written to the centimetre in metres, as degrees of seven decimals are. */
const CENTIMETRES = 100;

/** WGS84 to a system. */
export function projectGeometry(geometry: Geometry, system: CoordinateSystem): Geometry {
  return system === CRS84 ? geometry : mapPositions(geometry, toLambert);
}

function toLambert([longitude = Number.NaN, latitude = Number.NaN]: Position): Position {
  return lambert.forward([longitude, latitude]).map((metres) => Math.round(metres * CENTIMETRES) / CENTIMETRES);
}

function mapPositions(geometry: Geometry, map: (position: Position) => Position): Geometry {
  switch (geometry.type) {
    case "Point":
      return { ...geometry, coordinates: map(geometry.coordinates) };
    case "MultiPoint":
    case "LineString":
      return { ...geometry, coordinates: geometry.coordinates.map(map) };
    case "MultiLineString":
    case "Polygon":
      return { ...geometry, coordinates: geometry.coordinates.map((line) => line.map(map)) };
    case "MultiPolygon":
      return {
        ...geometry,
        coordinates: geometry.coordinates.map((polygon) => polygon.map((ring) => ring.map(map))),
      };
    case "GeometryCollection":
      return { ...geometry, geometries: geometry.geometries.map((part) => mapPositions(part, map)) };
  }
}
