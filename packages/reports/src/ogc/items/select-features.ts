import { booleanIntersects } from "@turf/boolean-intersects";
import type { Polygon } from "geojson";
import type { Layer, LayerFeature } from "../../layers/layer.ts";
import { type CoordinateSystem, projectGeometry } from "./coordinate-systems.ts";
import type { ItemsQuery } from "./parse-items-query.ts";

export interface FeatureSelection {
  readonly features: readonly LayerFeature[];
  /** Those of the selection before it was cut into pages. */
  readonly matchedCount: number;
}

type Box = readonly [west: number, south: number, east: number, north: number];

/** A page of the features that are asked for, in the layer's order; only the page is held. */
export async function selectFeatures(
  layer: Layer,
  { limit, offset, box, boxSystem, filters }: Omit<ItemsQuery, "days" | "system">,
): Promise<FeatureSelection> {
  const touches = box === null ? () => true : touchesAny(splitAtAntimeridian(box), boxSystem);
  const wanted = filters.map(({ field, value }) => ({ index: layer.fields.indexOf(field), value }));
  const features: LayerFeature[] = [];
  let matchedCount = 0;
  for await (const feature of layer.read()) {
    if (!wanted.every(({ index, value }) => feature.values[index] === value) || !touches(feature)) continue;
    if (matchedCount >= offset && features.length < limit) features.push(feature);
    matchedCount++;
  }
  return { features, matchedCount };
}

/** The border of a box counts; what has no place is in no box. */
function touchesAny(boxes: readonly Box[], system: CoordinateSystem): (feature: LayerFeature) => boolean {
  const polygons = boxes.map(boxPolygon);
  return (feature) => {
    if (feature.geometry === null) return false;
    // In the system of the box: its sides are straight there only.
    const geometry = projectGeometry(feature.geometry, system);
    if (geometry.type !== "Point") return polygons.some((polygon) => booleanIntersects(geometry, polygon));
    const [x = Number.NaN, y = Number.NaN] = geometry.coordinates;
    return boxes.some(([west, south, east, north]) => x >= west && x <= east && y >= south && y <= north);
  };
}

function splitAtAntimeridian([west, south, east, north]: Box): Box[] {
  if (west <= east) return [[west, south, east, north]];
  return [
    [west, south, 180, north],
    [-180, south, east, north],
  ];
}

function boxPolygon([west, south, east, north]: Box): Polygon {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: "Polygon", coordinates: [ring] };
}
