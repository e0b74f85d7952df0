import type { Position } from "geojson";

/** Stretches of a parallel inside closed rings (even-odd, so holes are out), from west to east, in degrees. */
export function stretchesAlong(
  rings: readonly (readonly Position[])[],
  latitude: number,
): (readonly [number, number])[] {
  const crossings: number[] = [];
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i += 1) {
      const [xA = 0, yA = 0] = ring[i - 1] ?? [];
      const [xB = 0, yB = 0] = ring[i] ?? [];
      if (yA > latitude !== yB > latitude) crossings.push(xA + ((latitude - yA) / (yB - yA)) * (xB - xA));
    }
  }
  crossings.sort((a, b) => a - b);
  const stretches: (readonly [number, number])[] = [];
  for (let i = 0; i + 1 < crossings.length; i += 2) stretches.push([crossings[i] ?? 0, crossings[i + 1] ?? 0]);
  return stretches;
}
