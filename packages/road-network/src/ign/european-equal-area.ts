import { DEGREES_PER_RADIAN, GRS80_ECCENTRICITY_SQUARED, GRS80_RADIUS_METRES, type Position } from "./grs80.ts";

const CENTRE_LONGITUDE = 10;
const CENTRE_LATITUDE = 52 / DEGREES_PER_RADIAN;
const FALSE_EASTING_METRES = 4_321_000;
const FALSE_NORTHING_METRES = 3_210_000;

const e2 = GRS80_ECCENTRICITY_SQUARED;
const e = Math.sqrt(e2);
const SINE_2 = e2 / 3 + (31 / 180) * e2 ** 2 + (517 / 5040) * e2 ** 3;
const SINE_4 = (23 / 360) * e2 ** 2 + (251 / 3780) * e2 ** 3;
const SINE_6 = (761 / 45_360) * e2 ** 3;

const POLE = authalicSine(Math.PI / 2);
const AUTHALIC_RADIUS_METRES = GRS80_RADIUS_METRES * Math.sqrt(POLE / 2);
const CENTRE_SINE = authalicSine(CENTRE_LATITUDE) / POLE;
const CENTRE_COSINE = Math.sqrt(1 - CENTRE_SINE ** 2);
const STRETCH =
  (GRS80_RADIUS_METRES * Math.cos(CENTRE_LATITUDE)) /
  Math.sqrt(1 - e2 * Math.sin(CENTRE_LATITUDE) ** 2) /
  (AUTHALIC_RADIUS_METRES * CENTRE_COSINE);

/** The way back from ETRS89-LAEA (EPSG:3035, method 9820 of EPSG guidance note 7-2), the projection of European grids. */
export function fromEuropeanEqualArea(x: number, y: number, position: Position): void {
  const east = (x - FALSE_EASTING_METRES) / STRETCH;
  const north = (y - FALSE_NORTHING_METRES) * STRETCH;
  const metres = Math.hypot(east, north);
  if (metres === 0) {
    position.longitude = CENTRE_LONGITUDE;
    position.latitude = CENTRE_LATITUDE * DEGREES_PER_RADIAN;
    return;
  }
  const angle = 2 * Math.asin(metres / (2 * AUTHALIC_RADIUS_METRES));
  const sine = Math.sin(angle);
  const cosine = Math.cos(angle);
  const authalic = Math.asin(cosine * CENTRE_SINE + (north * sine * CENTRE_COSINE) / metres);
  position.longitude =
    CENTRE_LONGITUDE +
    Math.atan2(east * sine, metres * CENTRE_COSINE * cosine - north * CENTRE_SINE * sine) * DEGREES_PER_RADIAN;
  position.latitude =
    (authalic + SINE_2 * Math.sin(2 * authalic) + SINE_4 * Math.sin(4 * authalic) + SINE_6 * Math.sin(6 * authalic)) *
    DEGREES_PER_RADIAN;
}

/** The sine of the authalic latitude, not yet divided by its value at the pole. */
function authalicSine(latitude: number): number {
  const sine = Math.sin(latitude);
  return (1 - e2) * (sine / (1 - e2 * sine ** 2) - Math.log((1 - e * sine) / (1 + e * sine)) / (2 * e));
}
