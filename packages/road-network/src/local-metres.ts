const RADIANS_PER_DEGREE = Math.PI / 180;

/** WGS84: semi-major axis in metres and first eccentricity squared (EPSG:7030, flattening 1 / 298.257223563). */
const EQUATOR_RADIUS_METRES = 6_378_137;
const ECCENTRICITY_SQUARED = (2 - 1 / 298.257_223_563) / 298.257_223_563;

/** Metres of one degree of longitude at this latitude (degrees), on the WGS84 ellipsoid. */
export function metresPerLongitudeDegree(latitude: number): number {
  const sine = Math.sin(latitude * RADIANS_PER_DEGREE);
  const cosine = Math.cos(latitude * RADIANS_PER_DEGREE);
  return (RADIANS_PER_DEGREE * EQUATOR_RADIUS_METRES * cosine) / Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine);
}

/** Metres of one degree of latitude around this latitude (degrees), on the WGS84 ellipsoid. */
export function metresPerLatitudeDegree(latitude: number): number {
  const sine = Math.sin(latitude * RADIANS_PER_DEGREE);
  const w = 1 - ECCENTRICITY_SQUARED * sine * sine;
  return (RADIANS_PER_DEGREE * EQUATOR_RADIUS_METRES * (1 - ECCENTRICITY_SQUARED)) / (w * Math.sqrt(w));
}

/**
 * Straight distance between two nearby points, metres: the plane tangent at their middle latitude. Within 0.01 % of the
 * WGS84 geodesic up to 50 km at the latitudes of France; not for longer distances nor across the antimeridian.
 */
export function metresBetween(longitudeA: number, latitudeA: number, longitudeB: number, latitudeB: number): number {
  const middle = (latitudeA + latitudeB) / 2;
  return Math.hypot(
    (longitudeB - longitudeA) * metresPerLongitudeDegree(middle),
    (latitudeB - latitudeA) * metresPerLatitudeDegree(middle),
  );
}
