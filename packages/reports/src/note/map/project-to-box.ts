import type { Position } from "geojson";

/** A rectangle of the drawing, in points. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** From degrees to the drawing, and how many points a kilometre takes. */
export interface Projection {
  readonly project: (position: Position) => readonly [number, number];
  readonly pointsPerKilometre: number;
}

/** Mean radius of the Earth (IUGG), in kilometres per degree of latitude. */
const KILOMETRES_PER_DEGREE = (Math.PI / 180) * 6371.0088;
/** A territory without extent is drawn as if it had this one. */
const KILOMETRES_MIN = 2;

/**
 * Fits bounds in a box, centred. Equirectangular at the middle latitude: over a département, lengths are wrong by less than one
 * percent, which the eye does not see and no figure rests on.
 *
 * @param bounds west, south, east, north, degrees.
 */
export function projectToBox(
  [west, south, east, north]: readonly [number, number, number, number],
  box: Box,
): Projection {
  const middleLongitude = (west + east) / 2;
  const middleLatitude = (south + north) / 2;
  const kilometresPerDegreeEast = KILOMETRES_PER_DEGREE * Math.cos((middleLatitude * Math.PI) / 180);
  const widthKilometres = Math.max((east - west) * kilometresPerDegreeEast, KILOMETRES_MIN);
  const heightKilometres = Math.max((north - south) * KILOMETRES_PER_DEGREE, KILOMETRES_MIN);
  const pointsPerKilometre = Math.min(box.width / widthKilometres, box.height / heightKilometres);
  return {
    pointsPerKilometre,
    project: ([longitude = middleLongitude, latitude = middleLatitude]) => [
      box.x + box.width / 2 + (longitude - middleLongitude) * kilometresPerDegreeEast * pointsPerKilometre,
      box.y + box.height / 2 - (latitude - middleLatitude) * KILOMETRES_PER_DEGREE * pointsPerKilometre,
    ],
  };
}
