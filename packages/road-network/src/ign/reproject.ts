import { fromEuropeanEqualArea } from "./european-equal-area.ts";
import type { Position, ToPosition } from "./grs80.ts";
import { fromLambertConformal } from "./lambert-conformal.ts";
import { fromUtm } from "./transverse-mercator.ts";

/** How the coordinates of a file become WGS84 degrees. */
export interface Projection {
  readonly epsg: number;
  readonly isGeographic: boolean;
  /** Points outside are mistakes: another projection than announced, most often. In the file's own units. */
  readonly extent: readonly [xMin: number, yMin: number, xMax: number, yMax: number];
  readonly toPosition: ToPosition;
}

/** Lambert-93, legal in metropolitan France (decree 2000-1276). */
const LAMBERT_93 = {
  originLongitude: 3,
  originLatitude: 46.5,
  parallelA: 44,
  parallelB: 49,
  falseEastingMetres: 700_000,
  falseNorthingMetres: 6_600_000,
};

/** The area of use of Lambert-93 and some 200 km around. */
const LAMBERT_93_EXTENT = [-600_000, 5_900_000, 1_500_000, 7_400_000] as const;
/** Far wider than a zone, and no degree of longitude falls inside. */
const UTM_EXTENT = [100_000, -100_000, 900_000, 10_100_000] as const;
const EQUAL_AREA_EXTENT = [900_000, 900_000, 7_400_000, 7_400_000] as const;
const DEGREES_EXTENT = [-180, -90, 180, 90] as const;

const lambert93 = { isGeographic: false, extent: LAMBERT_93_EXTENT, toPosition: fromLambertConformal(LAMBERT_93) };
const utm = (zone: number, hemisphere: "north" | "south") => ({
  isGeographic: false,
  extent: UTM_EXTENT,
  toPosition: fromUtm(zone, hemisphere),
});
const degrees = {
  isGeographic: true,
  extent: DEGREES_EXTENT,
  toPosition(x: number, y: number, position: Position): void {
    position.longitude = x;
    position.latitude = y;
  },
};

/**
 * By EPSG code: the legal projections of the French territories, the European grid, and degrees. The geographic systems
 * of the territories (RGF93, RGAF09, RGFG95, RGR92, RGM04, RGSPM06) are within centimetres of WGS84 and pass as it.
 */
const PROJECTIONS: ReadonlyMap<number, Omit<Projection, "epsg">> = new Map<number, Omit<Projection, "epsg">>([
  [2154, lambert93],
  // The same plane on later realisations of RGF93 (v2, v2b), centimetres apart.
  [9793, lambert93],
  [9794, lambert93],
  // Guadeloupe, Martinique, Saint-Martin, Saint-Barthélemy; and the name some files give the same zone.
  [5490, utm(20, "north")],
  [32_620, utm(20, "north")],
  // Guyane.
  [2972, utm(22, "north")],
  // La Réunion.
  [2975, utm(40, "south")],
  // Mayotte.
  [4471, utm(38, "south")],
  // Saint-Pierre-et-Miquelon.
  [4467, utm(21, "north")],
  [3035, { isGeographic: false, extent: EQUAL_AREA_EXTENT, toPosition: fromEuropeanEqualArea }],
  ...[4326, 4979, 4258, 4171, 4624, 4627, 4463, 4470, 5489].map((epsg) => [epsg, degrees] as const),
]);

export const KNOWN_EPSG_CODES: readonly number[] = [...PROJECTIONS.keys()];

/** How coordinates in this system become WGS84 degrees; undefined for a system that no French road file uses. */
export function findProjection(epsg: number): Projection | undefined {
  const projection = PROJECTIONS.get(epsg);
  return projection === undefined ? undefined : { epsg, ...projection };
}
