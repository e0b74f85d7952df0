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
    // The sum of TERM_2j sin(2j (up + i right)) by Clenshaw's summation, on complex numbers written out.
    const sineUp = Math.sin(2 * up);
    const cosineUp = Math.cos(2 * up);
    const growth = Math.exp(2 * right);
    const coshRight = (growth + 1 / growth) / 2;
    const sinhRight = (growth - 1 / growth) / 2;
    const turnReal = 2 * cosineUp * coshRight;
    const turnImaginary = -2 * sineUp * sinhRight;
    const thirdReal = TERM_6 + turnReal * TERM_8;
    const thirdImaginary = turnImaginary * TERM_8;
    const secondReal = TERM_4 + turnReal * thirdReal - turnImaginary * thirdImaginary - TERM_8;
    const secondImaginary = turnReal * thirdImaginary + turnImaginary * thirdReal;
    const firstReal = TERM_2 + turnReal * secondReal - turnImaginary * secondImaginary - thirdReal;
    const firstImaginary = turnReal * secondImaginary + turnImaginary * secondReal - thirdImaginary;
    const sineReal = sineUp * coshRight;
    const sineImaginary = cosineUp * sinhRight;
    const conformalUp = up - (sineReal * firstReal - sineImaginary * firstImaginary);
    const conformalRight = right - (sineReal * firstImaginary + sineImaginary * firstReal);
    const conformalLatitude = Math.asin(Math.sin(conformalUp) / Math.cosh(conformalRight));
    position.longitude = meridian + Math.atan2(Math.sinh(conformalRight), Math.cos(conformalUp)) * DEGREES_PER_RADIAN;
    position.latitude = latitudeFromConformal(conformalLatitude) * DEGREES_PER_RADIAN;
  };
}
