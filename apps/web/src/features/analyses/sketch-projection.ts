import type { TerritoryMapView } from "@maillage/planning";
import type { MultiPolygon, Polygon, Position } from "geojson";

/** How a territory is set on a flat sketch: degrees to units of the drawing, north up, lengths alike both ways at its middle. */
export interface SketchProjection {
  readonly width: number;
  readonly height: number;
  readonly toPoint: (longitude: number, latitude: number) => readonly [x: number, y: number];
  readonly toDegrees: (x: number, y: number) => readonly [longitude: number, latitude: number];
}

const WIDTH = 600;
const MARGIN = 12;

/** @param bounds west, south, east, north, degrees. */
export function buildSketchProjection([west, south, east, north]: readonly [
  number,
  number,
  number,
  number,
]): SketchProjection {
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = (WIDTH - 2 * MARGIN) / ((east - west) * squeeze);
  return {
    width: WIDTH,
    height: Math.ceil((north - south) * scale + 2 * MARGIN),
    toPoint: (longitude, latitude) => [
      MARGIN + (longitude - west) * squeeze * scale,
      MARGIN + (north - latitude) * scale,
    ],
    toDegrees: (x, y) => [west + (x - MARGIN) / (squeeze * scale), north - (y - MARGIN) / scale],
  };
}

/** West, south, east, north of the cantons drawn; of the homes where there is none. */
export function listSketchBounds({ cantons, homes }: TerritoryMapView): readonly [number, number, number, number] {
  const rings = cantons.features.flatMap(({ geometry }) => listRings(geometry));
  return boundsOf(rings.length > 0 ? rings.flat() : homes.map(({ longitude, latitude }) => [longitude, latitude]));
}

/** West, south, east, north of points; infinite when there is none. */
export function boundsOf(points: readonly Position[]): readonly [number, number, number, number] {
  const longitudes = points.map(([longitude = Number.NaN]) => longitude);
  const latitudes = points.map(([, latitude = Number.NaN]) => latitude);
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return [least(longitudes), least(latitudes), most(longitudes), most(latitudes)];
}

/** The cantons' limits as the `d` of an SVG path, tenths of a unit. */
export function drawCantons({ cantons }: TerritoryMapView, projection: SketchProjection): string {
  return cantons.features.map(({ geometry }) => drawShape(geometry, projection)).join("");
}

/** A shape as the `d` of an SVG path, tenths of a unit. */
export function drawShape(geometry: Polygon | MultiPolygon, { toPoint }: SketchProjection): string {
  return listRings(geometry)
    .map((ring) => {
      const points = ring.map(([longitude = Number.NaN, latitude = Number.NaN]) =>
        toPoint(longitude, latitude)
          .map((value) => value.toFixed(1))
          .join(" "),
      );
      return `M${points.join("L")}Z`;
    })
    .join("");
}

function listRings(geometry: Polygon | MultiPolygon): Position[][] {
  return geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
}
