import proj4 from "proj4";

/** The systems INSEE's grids are drawn in, by EPSG code, and those of the territories. */
const DEFINITIONS: Readonly<Record<number, string>> = {
  // ETRS89-LAEA, the European grid: metropolitan France.
  3035: "+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80 +units=m +no_defs",
  // Martinique, and Guadeloupe, Saint-Martin, Saint-Barthélemy.
  5490: "+proj=utm +zone=20 +ellps=GRS80 +units=m +no_defs",
  // Martinique in the files of 2010: Fort-Desaix, with its shift to WGS84 (EPSG:1622).
  2973: "+proj=utm +zone=20 +ellps=intl +towgs84=186,482,151,0,0,0,0 +units=m +no_defs",
  // Guyane.
  2972: "+proj=utm +zone=22 +ellps=GRS80 +units=m +no_defs",
  // La Réunion.
  2975: "+proj=utm +zone=40 +south +ellps=GRS80 +units=m +no_defs",
  // Mayotte.
  4471: "+proj=utm +zone=38 +south +ellps=GRS80 +units=m +no_defs",
};

export interface GridProjection {
  /** Metres of the grid to WGS84 degrees, `[longitude, latitude]`. */
  readonly toDegrees: (easting: number, northing: number) => readonly [longitude: number, latitude: number];
  /** WGS84 degrees to metres of the grid, `[easting, northing]`. */
  readonly toMetres: (longitude: number, latitude: number) => readonly [easting: number, northing: number];
}

const projections = new Map<number, GridProjection>();

/** How positions on INSEE's grid of this system become degrees, and back; undefined for a system that has no grid. */
export function findGridProjection(epsg: number): GridProjection | undefined {
  const known = projections.get(epsg);
  const definition = DEFINITIONS[epsg];
  if (known !== undefined || definition === undefined) return known;
  const { forward, inverse } = proj4(definition);
  const projection: GridProjection = {
    toDegrees(easting, northing) {
      const [longitude = Number.NaN, latitude = Number.NaN] = inverse([easting, northing]);
      return [longitude, latitude];
    },
    toMetres(longitude, latitude) {
      const [easting = Number.NaN, northing = Number.NaN] = forward([longitude, latitude]);
      return [easting, northing];
    },
  };
  projections.set(epsg, projection);
  return projection;
}
