import type { SitingProblem } from "../problem.ts";

/** Mean radius of the Earth, IUGG 1980. */
const EARTH_RADIUS_METRES = 6_371_008.8;

/**
 * Pairs of sites closer than the distance (haversine, `<`), of which one at least is a candidate: at most one of each pair may be
 * open. Two formats of one place are such a pair. The first of a pair has the smaller index; pairs are in order.
 */
export function listClosePairs(problem: SitingProblem, metres: number): [number, number][] {
  const { siteCount, siteIsOpen, siteLongitude, siteLatitude } = problem;
  if (siteLongitude === undefined || siteLatitude === undefined) return [];
  // Swept by latitude: beyond the distance in latitude alone no pair is close.
  const siteByLatitude = Array.from({ length: siteCount }, (_, site) => site).sort(
    (a, b) => siteLatitude[a] - siteLatitude[b] || a - b,
  );
  const windowDegrees = (metres / EARTH_RADIUS_METRES) * (180 / Math.PI) * (1 + 1e-9);
  const pairs: [number, number][] = [];
  for (let i = 0; i < siteCount; i++) {
    const site = siteByLatitude[i];
    for (let j = i + 1; j < siteCount; j++) {
      const other = siteByLatitude[j];
      if (siteLatitude[other] - siteLatitude[site] > windowDegrees) break;
      if (siteIsOpen[site] === 1 && siteIsOpen[other] === 1) continue;
      const distance = metresBetween(
        siteLongitude[site],
        siteLatitude[site],
        siteLongitude[other],
        siteLatitude[other],
      );
      if (distance < metres) pairs.push([Math.min(site, other), Math.max(site, other)]);
    }
  }
  return pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

function metresBetween(longitudeA: number, latitudeA: number, longitudeB: number, latitudeB: number): number {
  const radians = Math.PI / 180;
  const sinLatitude = Math.sin(((latitudeB - latitudeA) * radians) / 2);
  const sinLongitude = Math.sin(((longitudeB - longitudeA) * radians) / 2);
  const chord = sinLatitude ** 2 + Math.cos(latitudeA * radians) * Math.cos(latitudeB * radians) * sinLongitude ** 2;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
}
