import { metresBetween } from "@maillage/road-network";
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import { findNearestHome } from "./find-nearest-home.ts";
import type { TerritoryMapView } from "./views.ts";

/** The territory's communes: where they stand, and how they are drawn. */
export type CommuneGround = Pick<TerritoryMapView, "communeCentres" | "communes">;

/** What tells where a site stands: communes, and the limits of cantons that cut towns. */
export type UnitGround = CommuneGround & Pick<TerritoryMapView, "cantons">;

/**
 * Index in `communeCentres` of the commune that is drawn around a point, its edge included; of two that share the edge, the
 * one whose centre is nearer. `undefined` outside all of them: the point is out of the territory, and in none of its cantons.
 * With no shape to go by, the one whose centre is nearest.
 *
 * Asked for every site that is under a hand, at every frame: only the shapes whose bounds hold the point are looked at.
 *
 * @param longitude degrees, WGS84, as `latitude`.
 */
export function findCommuneAt(ground: CommuneGround, longitude: number, latitude: number): number | undefined {
  const { communeCentres, communes } = ground;
  if (communes.features.length === 0) return findNearestHome(communeCentres, longitude, latitude);
  const { shapeBounds, shapeCommune } = indexOf(ground);
  let found: number | undefined;
  let foundMetres = Number.POSITIVE_INFINITY;
  for (let shape = 0; shape < shapeCommune.length; shape++) {
    if (!isWithin(shapeBounds, shape, longitude, latitude)) continue;
    const [feature, commune] = [communes.features[shape], shapeCommune[shape] ?? -1];
    const each = communeCentres[commune];
    if (feature === undefined || each === undefined) continue;
    if (!booleanPointInPolygon([longitude, latitude], feature)) continue;
    const metres = metresBetween(longitude, latitude, each.longitude, each.latitude);
    if (metres > foundMetres || (metres === foundMetres && commune > (found ?? commune))) continue;
    found = commune;
    foundMetres = metres;
  }
  return found;
}

interface CommuneIndex {
  /** West, south, east, north of shape `s` at `4 * s`, degrees. */
  readonly shapeBounds: Float64Array;
  /** Index in `communeCentres` of the commune that the shape draws; -1 when it is none of them. */
  readonly shapeCommune: Int32Array;
}

/** Kept as long as the shapes are: they come once with a territory. */
const indexes = new WeakMap<CommuneGround["communes"], CommuneIndex & Pick<CommuneGround, "communeCentres">>();

function indexOf({ communeCentres, communes }: CommuneGround): CommuneIndex {
  const kept = indexes.get(communes);
  if (kept?.communeCentres === communeCentres) return kept;
  const communeOfCode = new Map(communeCentres.map(({ code }, commune) => [code, commune]));
  const shapeBounds = new Float64Array(4 * communes.features.length);
  for (const [shape, { geometry }] of communes.features.entries()) {
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    // Holes are within the outer ring, which comes first.
    const points = polygons.flatMap(([outer = []]) => outer);
    const [longitudes, latitudes] = [points.map(([x = Number.NaN]) => x), points.map(([, y = Number.NaN]) => y)];
    shapeBounds.set([least(longitudes), least(latitudes), most(longitudes), most(latitudes)], 4 * shape);
  }
  const index = {
    communeCentres,
    shapeBounds,
    shapeCommune: Int32Array.from(communes.features, ({ properties }) => communeOfCode.get(properties.code) ?? -1),
  };
  indexes.set(communes, index);
  return index;
}

/** One comparison is enough for most shapes: this is asked of every commune at every frame of a drag. */
function isWithin(shapeBounds: Float64Array, shape: number, longitude: number, latitude: number): boolean {
  const first = 4 * shape;
  // A bound that is not there would be NaN, within which nothing is.
  return (
    (shapeBounds[first] ?? Number.NaN) <= longitude &&
    longitude <= (shapeBounds[first + 2] ?? Number.NaN) &&
    (shapeBounds[first + 1] ?? Number.NaN) <= latitude &&
    latitude <= (shapeBounds[first + 3] ?? Number.NaN)
  );
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

function most(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
}
