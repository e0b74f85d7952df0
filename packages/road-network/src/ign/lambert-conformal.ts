import {
  DEGREES_PER_RADIAN,
  GRS80_ECCENTRICITY_SQUARED,
  GRS80_RADIUS_METRES,
  latitudeFromConformal,
  type ToPosition,
} from "./grs80.ts";

const ECCENTRICITY = Math.sqrt(GRS80_ECCENTRICITY_SQUARED);

/** A conic conformal projection with two standard parallels (EPSG method 9802); angles in degrees, metres elsewhere. */
export interface LambertConformal {
  readonly originLongitude: number;
  readonly originLatitude: number;
  readonly parallelA: number;
  readonly parallelB: number;
  readonly falseEastingMetres: number;
  readonly falseNorthingMetres: number;
}

/** The way back from such a projection: exact but for rounding, without iteration. Formulas of EPSG guidance note 7-2. */
export function fromLambertConformal(projection: LambertConformal): ToPosition {
  const parallelA = projection.parallelA / DEGREES_PER_RADIAN;
  const parallelB = projection.parallelB / DEGREES_PER_RADIAN;
  const coneConstant =
    (Math.log(parallelRadius(parallelA)) - Math.log(parallelRadius(parallelB))) /
    (Math.log(conformalTangent(parallelA)) - Math.log(conformalTangent(parallelB)));
  const scaleMetres =
    (GRS80_RADIUS_METRES * parallelRadius(parallelA)) / (coneConstant * conformalTangent(parallelA) ** coneConstant);
  const originMetres = scaleMetres * conformalTangent(projection.originLatitude / DEGREES_PER_RADIAN) ** coneConstant;

  return (x, y, position) => {
    const east = x - projection.falseEastingMetres;
    const fromPole = originMetres - (y - projection.falseNorthingMetres);
    const tangent = (Math.sqrt(east * east + fromPole * fromPole) / scaleMetres) ** (1 / coneConstant);
    position.longitude = projection.originLongitude + (Math.atan2(east, fromPole) / coneConstant) * DEGREES_PER_RADIAN;
    position.latitude = latitudeFromConformal(Math.PI / 2 - 2 * Math.atan(tangent)) * DEGREES_PER_RADIAN;
  };
}

/** Radius of a parallel, in equator radii. */
function parallelRadius(latitude: number): number {
  return Math.cos(latitude) / Math.sqrt(1 - GRS80_ECCENTRICITY_SQUARED * Math.sin(latitude) ** 2);
}

/** Tangent of half the conformal colatitude. */
function conformalTangent(latitude: number): number {
  const eccentricSine = ECCENTRICITY * Math.sin(latitude);
  return Math.tan(Math.PI / 4 - latitude / 2) / ((1 - eccentricSine) / (1 + eccentricSine)) ** (ECCENTRICITY / 2);
}
