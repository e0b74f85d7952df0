import { findEpsgInText } from "@maillage/road-network/projection-text";
import { findProjection } from "@maillage/road-network/projections";
import proj4 from "proj4";

/** West, south, east, north, degrees. */
type Box = readonly [west: number, south: number, east: number, north: number];

/** How the coordinates of a file become WGS84 degrees, and where on Earth they may then be. */
export interface CoordinateSystem {
  readonly epsg: number;
  readonly isGeographic: boolean;
  /** The area of use with some hundred kilometres around: a point outside is in another system than the file says. */
  readonly area: Box;
  /** Longitude and latitude of a point; not finite where the projection has none. */
  readonly toDegrees: (x: number, y: number) => readonly [longitude: number, latitude: number];
}

const WORLD: Box = [-180, -90, 180, 90];
const METROPOLITAN: Box = [-12, 38, 16, 55];
const AREAS: ReadonlyMap<number, Box> = new Map<number, Box>([
  [2154, METROPOLITAN],
  [9793, METROPOLITAN],
  [9794, METROPOLITAN],
  [3035, [-35, 24, 45, 73]],
  [5490, [-72, 5, -54, 28]],
  [32_620, [-72, 5, -54, 28]],
  [2972, [-61, -4, -45, 14]],
  [2975, [47, -32, 64, -10]],
  [4471, [36, -22, 54, -4]],
  [4467, [-65, 38, -48, 55]],
]);

/**
 * A coordinate system by its EPSG code: those of `road-network`, the nine conformal conics of communes (CC42 to CC50),
 * Lambert II étendu, web Mercator and the UTM zones. Undefined for any other: nothing is guessed.
 */
export function findCoordinateSystem(epsg: number): CoordinateSystem | undefined {
  const projection = findProjection(epsg);
  if (projection !== undefined) {
    const position = { longitude: Number.NaN, latitude: Number.NaN };
    return {
      epsg,
      isGeographic: projection.isGeographic,
      area: AREAS.get(epsg) ?? WORLD,
      toDegrees(x, y) {
        projection.toPosition(x, y, position);
        return [position.longitude, position.latitude];
      },
    };
  }
  const described = describe(epsg);
  if (described === undefined) return undefined;
  const converter = proj4(described.definition, "EPSG:4326");
  return {
    epsg,
    isGeographic: false,
    area: described.area,
    toDegrees(x, y) {
      const [longitude = Number.NaN, latitude = Number.NaN] = converter.forward([x, y]);
      return [longitude, latitude];
    },
  };
}

/** The EPSG code of a system written as WKT (a `.prj` file, a GeoPackage): its authority's code, else its name. */
export function findEpsgInWkt(text: string): number | undefined {
  const known = findEpsgInText(text);
  const isProjected = /^\s*(?:PROJCS|PROJCRS)/i.test(text);
  if (!isProjected) return known;
  const code = [...text.matchAll(/(?:AUTHORITY|ID)\s*\[\s*"EPSG"\s*,\s*"?(\d+)"?/gi)]
    .map((match) => Number(match[1]))
    .at(-1);
  if (code !== undefined && describe(code) !== undefined) return code;
  const name = /"([^"]*)"/.exec(text)?.[1] ?? "";
  const zone = /CC[ _]?(4[2-9]|50)\b/i.exec(name)?.[1];
  if (zone !== undefined) return 3900 + Number(zone);
  if (/pseudo[-_ ]?mercator|web[-_ ]mercator/i.test(name)) return 3857;
  if (/lambert[-_ ](?:ii|2|zone[-_ ]ii)[-_ ](?:[ée]tendu|carto)|lambert_(?:zone_)?ii$/i.test(name)) return 27_572;
  const utm = /wgs[-_ ]?(?:19)?84.*utm[-_ ]zone[-_ ]?(\d{1,2})([ns])/i.exec(name);
  if (utm !== null) return (utm[2]?.toLowerCase() === "s" ? 32_700 : 32_600) + Number(utm[1]);
  return known;
}

/** Definitions of the systems that roads do not come in, from the EPSG registry. */
function describe(epsg: number): { readonly definition: string; readonly area: Box } | undefined {
  if (epsg === 3857) {
    return {
      definition: "+proj=merc +a=6378137 +b=6378137 +units=m +nadgrids=@null",
      area: [-180.1, -85.1, 180.1, 85.1],
    };
  }
  if (epsg === 27_572) {
    return {
      definition:
        "+proj=lcc +lat_1=46.8 +lat_0=46.8 +lon_0=0 +k_0=0.99987742 +x_0=600000 +y_0=2200000 +a=6378249.2 +b=6356515 +towgs84=-168,-60,320,0,0,0,0 +pm=paris +units=m",
      area: METROPOLITAN,
    };
  }
  if (epsg >= 3942 && epsg <= 3950) {
    const parallel = epsg - 3900;
    return {
      definition: `+proj=lcc +lat_0=${parallel} +lon_0=3 +lat_1=${parallel - 0.75} +lat_2=${parallel + 0.75} +x_0=1700000 +y_0=${(parallel - 41) * 1_000_000 + 200_000} +ellps=GRS80 +units=m`,
      area: METROPOLITAN,
    };
  }
  const family = Math.floor(epsg / 100);
  const zone = epsg % 100;
  const isUtm = (family === 326 || family === 327) && zone >= 1 && zone <= 60;
  const isEuropeanUtm = epsg >= 25_828 && epsg <= 25_838;
  if (!isUtm && !isEuropeanUtm) return undefined;
  const isSouth = family === 327;
  const meridian = 6 * zone - 183;
  return {
    definition: `+proj=utm +zone=${zone}${isSouth ? " +south" : ""} +ellps=GRS80 +units=m`,
    area: [meridian - 9, isSouth ? -81 : -2, meridian + 9, isSouth ? 2 : 85],
  };
}
