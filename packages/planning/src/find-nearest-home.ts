import { metresBetween } from "@maillage/road-network";

/**
 * Index of the home nearest to a point in a straight line, the first of equals: where homes are communes' centres, the
 * commune whose Voronoi cell holds the point, so the one it is drawn in while boundaries are approximate. `undefined`
 * without homes.
 */
export function findNearestHome(
  homes: readonly { readonly longitude: number; readonly latitude: number }[],
  longitude: number,
  latitude: number,
): number | undefined {
  let nearest: number | undefined;
  let nearestMetres = Number.POSITIVE_INFINITY;
  for (const [home, each] of homes.entries()) {
    const metres = metresBetween(longitude, latitude, each.longitude, each.latitude);
    if (metres >= nearestMetres) continue;
    nearest = home;
    nearestMetres = metres;
  }
  return nearest;
}
