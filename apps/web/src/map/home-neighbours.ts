import type { HomeView } from "@maillage/planning";
import { Delaunay } from "d3-delaunay";

/**
 * Pairs of homes that touch: those whose Voronoi cells share a side.
 *
 * @returns Uint32[2 * pairCount]: both homes of each pair, once a pair.
 */
export function listNeighbourPairs(homes: readonly Pick<HomeView, "longitude" | "latitude">[]): Uint32Array {
  // Cells are drawn on a map whose degrees are of unequal lengths; at the scale of a territory one ratio does.
  const middle = homes[Math.floor(homes.length / 2)]?.latitude ?? 0;
  const narrowing = Math.cos((middle * Math.PI) / 180);
  const { triangles, halfedges } = Delaunay.from(
    homes,
    ({ longitude }) => longitude * narrowing,
    ({ latitude }) => latitude,
  );
  const pairs: number[] = [];
  for (const [edge, twin] of halfedges.entries()) {
    // A side of two triangles is listed by the first; one of the outline has no twin (-1).
    if (twin > edge) continue;
    const next = edge % 3 === 2 ? edge - 2 : edge + 1;
    pairs.push(triangles[edge] ?? 0, triangles[next] ?? 0);
  }
  return Uint32Array.from(pairs);
}
