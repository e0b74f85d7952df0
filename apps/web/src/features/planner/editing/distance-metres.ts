import type { Position } from "@maillage/planning/scenario";

/** Mean radius of the Earth (IUGG). */
const EARTH_METRES = 6_371_009;

/** As the crow flies, by the haversine formula: for a sentence, not for a time. */
export function distanceMetres(a: Position, b: Position): number {
  const [first, second] = [toRadians(a.latitude), toRadians(b.latitude)];
  const half =
    Math.sin((second - first) / 2) ** 2 +
    Math.cos(first) * Math.cos(second) * Math.sin(toRadians(b.longitude - a.longitude) / 2) ** 2;
  return 2 * EARTH_METRES * Math.asin(Math.sqrt(half));
}

function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
