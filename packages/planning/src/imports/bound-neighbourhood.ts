import type { GeographicBounds } from "@maillage/official-data";
import type { SentContext } from "./read-source-protocol.ts";

/** How far across its limits a territory is served from: an hour by road, twice the goal. */
export const NEIGHBOURHOOD_KILOMETRES = 60;
/** Of a degree of latitude, on a sphere of 6,371 km. */
const KILOMETRES_PER_DEGREE = 111.195;

/**
 * The box of a territory's communes, widened by {@link NEIGHBOURHOOD_KILOMETRES} on each side, degrees WGS84: whole limits
 * where they are known, town halls otherwise. Its corners are further away than that.
 *
 * @returns undefined for a territory without communes.
 */
export function boundNeighbourhood(communes: SentContext["communes"]): GeographicBounds | undefined {
  if (communes.length === 0) return undefined;
  let [west, south, east, north] = [180, 90, -180, -90];
  const reach = (longitude: number, latitude: number) => {
    [west, east] = [Math.min(west, longitude), Math.max(east, longitude)];
    [south, north] = [Math.min(south, latitude), Math.max(north, latitude)];
  };
  for (const { longitude, latitude, geometry } of communes) {
    reach(longitude, latitude);
    const polygons =
      geometry === null ? [] : geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    // Holes are within the outer ring, which comes first.
    for (const [x = longitude, y = latitude] of polygons.flatMap(([outer = []]) => outer)) reach(x, y);
  }
  const latitudes = NEIGHBOURHOOD_KILOMETRES / KILOMETRES_PER_DEGREE;
  // Where degrees of longitude are the shortest.
  const widest = Math.min(89, Math.max(Math.abs(south), Math.abs(north)) + latitudes);
  const longitudes = latitudes / Math.cos((widest * Math.PI) / 180);
  return { west: west - longitudes, south: south - latitudes, east: east + longitudes, north: north + latitudes };
}
