export const DEGREES_PER_RADIAN = 180 / Math.PI;

/** Semi-major axis of GRS80, metres. Every projection of the French territories stands on this ellipsoid. */
export const GRS80_RADIUS_METRES = 6_378_137;
const FLATTENING = 1 / 298.257_222_101;
export const GRS80_ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);
/** Third flattening: what the series of the transverse Mercator projection are written in. */
export const GRS80_THIRD_FLATTENING = FLATTENING / (2 - FLATTENING);

/** A position to fill in, used again for every point: nothing is allocated per point. */
export interface Position {
  /** Degrees. */
  longitude: number;
  latitude: number;
}

/** Writes the position of a projected point (metres east and north). GRS80 and WGS84 are taken as one: 0.1 mm apart. */
export type ToPosition = (x: number, y: number, position: Position) => void;

const n = GRS80_THIRD_FLATTENING;
// Coefficients to the fourth power of the third flattening: the terms left out are below a micrometre.
const SINE_2 = 2 * n - (2 / 3) * n ** 2 - 2 * n ** 3 + (116 / 45) * n ** 4;
const SINE_4 = (7 / 3) * n ** 2 - (8 / 5) * n ** 3 - (227 / 45) * n ** 4;
const SINE_6 = (56 / 15) * n ** 3 - (136 / 35) * n ** 4;
const SINE_8 = (4279 / 630) * n ** 4;

/** Latitude on GRS80 from the conformal latitude, radians (Krüger's series, as in EPSG guidance note 7-2 and Karney 2011). */
export function latitudeFromConformal(conformal: number): number {
  // Clenshaw's summation: one sine and one cosine for the four terms.
  const twiceCosine = 2 * Math.cos(2 * conformal);
  const third = SINE_6 + twiceCosine * SINE_8;
  const second = SINE_4 + twiceCosine * third - SINE_8;
  const first = SINE_2 + twiceCosine * second - third;
  return conformal + first * Math.sin(2 * conformal);
}
