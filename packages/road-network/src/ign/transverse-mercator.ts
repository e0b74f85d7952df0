import {
  DEGREES_PER_RADIAN,
  GRS80_RADIUS_METRES,
  GRS80_THIRD_FLATTENING,
  latitudeFromConformal,
  type ToPosition,
} from "./grs80.ts";

const SCALE_AT_MERIDIAN = 0.9996;
const FALSE_EASTING_METRES = 500_000;
const SOUTH_FALSE_NORTHING_METRES = 10_000_000;

const n = GRS80_THIRD_FLATTENING;
const RECTIFYING_RADIUS_METRES = (GRS80_RADIUS_METRES / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
const TERM_2 = n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3 - n ** 4 / 360;
const TERM_4 = n ** 2 / 48 + n ** 3 / 15 - (437 / 1440) * n ** 4;
const TERM_6 = (17 / 480) * n ** 3 - (37 / 840) * n ** 4;
const TERM_8 = (4397 / 161_280) * n ** 4;

/** The way back from a UTM zone (1 to 60) on GRS80: Krüger's series, below a millimetre within 10 degrees of its meridian. */
export function fromUtm(zone: number, hemisphere: "north" | "south"): ToPosition {
  const meridian = 6 * zone - 183;
  const falseNorthingMetres = hemisphere === "south" ? SOUTH_FALSE_NORTHING_METRES : 0;
  const scaleMetres = SCALE_AT_MERIDIAN * RECTIFYING_RADIUS_METRES;

  return (x, y, position) => {
    const up = (y - falseNorthingMetres) / scaleMetres;
    const right = (x - FALSE_EASTING_METRES) / scaleMetres;
    const conformalUp =
      up -
      TERM_2 * Math.sin(2 * up) * Math.cosh(2 * right) -
      TERM_4 * Math.sin(4 * up) * Math.cosh(4 * right) -
      TERM_6 * Math.sin(6 * up) * Math.cosh(6 * right) -
      TERM_8 * Math.sin(8 * up) * Math.cosh(8 * right);
    const conformalRight =
      right -
      TERM_2 * Math.cos(2 * up) * Math.sinh(2 * right) -
      TERM_4 * Math.cos(4 * up) * Math.sinh(4 * right) -
      TERM_6 * Math.cos(6 * up) * Math.sinh(6 * right) -
      TERM_8 * Math.cos(8 * up) * Math.sinh(8 * right);
    const conformalLatitude = Math.asin(Math.sin(conformalUp) / Math.cosh(conformalRight));
    position.longitude = meridian + Math.atan2(Math.sinh(conformalRight), Math.cos(conformalUp)) * DEGREES_PER_RADIAN;
    position.latitude = latitudeFromConformal(conformalLatitude) * DEGREES_PER_RADIAN;
  };
}
