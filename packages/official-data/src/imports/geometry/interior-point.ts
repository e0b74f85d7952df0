import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import type { Geometry, MultiPolygon, Polygon, Position } from "geojson";
import { cleanArea } from "./clean-area.ts";
import { stretchesAlong } from "./stretches-along.ts";

/**
 * A point that stands for a shape: itself for a point; for an area, its centroid where it is inside, else the middle of the
 * widest stretch of the area at the latitude of the centroid of its largest part. Undefined for a shape without area.
 */
export function interiorPoint(geometry: Geometry): readonly [longitude: number, latitude: number] | undefined {
  switch (geometry.type) {
    case "Point":
      return pairOf(geometry.coordinates);
    case "MultiPoint":
      return pairOf(geometry.coordinates[0]);
    case "Polygon":
    case "MultiPolygon":
      return insideArea(geometry);
    default:
      return undefined;
  }
}

function pairOf(position: Position | undefined): readonly [number, number] | undefined {
  const [longitude, latitude] = position ?? [];
  if (longitude === undefined || latitude === undefined) return undefined;
  return Number.isFinite(longitude) && Number.isFinite(latitude) ? [longitude, latitude] : undefined;
}

function insideArea(written: Polygon | MultiPolygon): readonly [number, number] | undefined {
  const geometry = cleanArea(written);
  if (geometry === undefined) return undefined;
  const parts = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const centres = parts.flatMap((rings) => centroidOfRing(rings[0] ?? []) ?? []);
  const largest = centres.toSorted((a, b) => b.area - a.area)[0];
  if (largest === undefined) return undefined;
  const { longitude, latitude } = largest;
  if (booleanPointInPolygon([longitude, latitude], geometry)) return [longitude, latitude];
  const middle = middleOfWidestStretch(parts.flat(), latitude);
  return middle === undefined ? undefined : [middle, latitude];
}

/** Planar, in degrees: a point to show and to measure from, not a figure. */
function centroidOfRing(
  ring: readonly Position[],
): { readonly area: number; readonly longitude: number; readonly latitude: number } | undefined {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let [area, sumX, sumY] = [0, 0, 0];
  for (const [index, [xA = 0, yA = 0]] of ring.entries()) {
    const [xB = 0, yB = 0] = ring[(index + 1) % ring.length] ?? [];
    // From the first vertex: products of whole longitudes would lose the digits that matter.
    const cross = (xA - originX) * (yB - originY) - (xB - originX) * (yA - originY);
    area += cross / 2;
    sumX += (xA + xB - 2 * originX) * cross;
    sumY += (yA + yB - 2 * originY) * cross;
  }
  if (area === 0) return undefined;
  return {
    area: Math.abs(area),
    longitude: originX + sumX / (6 * area),
    latitude: originY + sumY / (6 * area),
  };
}

/** Longitude of the middle of the widest stretch inside the rings along a parallel. */
function middleOfWidestStretch(rings: readonly (readonly Position[])[], latitude: number): number | undefined {
  const widest = stretchesAlong(rings, latitude).reduce<readonly [number, number] | undefined>(
    (best, each) => (best === undefined || each[1] - each[0] > best[1] - best[0] ? each : best),
    undefined,
  );
  return widest === undefined ? undefined : (widest[0] + widest[1]) / 2;
}
