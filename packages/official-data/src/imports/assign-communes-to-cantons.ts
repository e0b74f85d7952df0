import { bbox } from "@turf/bbox";
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import type { MultiPolygon, Polygon } from "geojson";
import { type CantonCode, type CommuneCode, departementOf } from "../insee-codes.ts";
import { shareInside } from "./geometry/share-inside.ts";
import { metresToShape } from "./warn-far-site.ts";

/**
 * A canton has a share of a commune that counts from this: less is the play between limits drawn at different scales.
 * Shared towns have their smallest canton far above it.
 */
const SHARE_MIN = 0.01;
/** A town hall this close outside of a canton is in it: coasts and borders are cut by simplification. */
const OUTSIDE_METRES_MAX = 2_000;

export interface CommuneToAssign {
  readonly code: CommuneCode;
  /** Of the town hall, or of the shape. */
  readonly longitude: number;
  readonly latitude: number;
  readonly geometry: Polygon | MultiPolygon | null;
  readonly name: string;
  /** Whether real cantons cut it, where INSEE tells: its `CAN` is then a pseudo-canton. Null when nobody does: names then tell. */
  readonly isShared: boolean | null;
}

export interface CantonLimits {
  readonly code: CantonCode;
  readonly name: string | null;
  readonly geometry: Polygon | MultiPolygon;
}

/**
 * The real cantons of each commune, the one of its town hall first, then the others by the share of its area they have:
 *
 * - a commune that is not shared is in the canton of its town hall, or failing that (a coast, a border) in the nearest
 *   within 2 km;
 * - a shared one is also in every canton that has more than 1 % of its area. Where nobody tells which are, they are those
 *   that two cantons or more are named after (Chaumont-1, Chaumont-2): limits alone, as rough as they are drawn, would have
 *   one commune in three straddle two cantons.
 *
 * Cantons of other départements are not looked at: none crosses a border (Code électoral, L191). None for a commune in no
 * canton (Paris, Lyon and its métropole, Martinique, Guyane).
 */
export function assignCommunesToCantons(
  communes: readonly CommuneToAssign[],
  cantons: readonly CantonLimits[],
): ReadonlyMap<CommuneCode, readonly CantonCode[]> {
  const boxed = cantons.map((canton) => ({ ...canton, box: bbox(canton.geometry) }));
  const cantonsOf = Map.groupBy(boxed, ({ code }) => departementOf(code));
  return new Map(
    communes.map((commune) => [commune.code, assign(commune, cantonsOf.get(departementOf(commune.code)) ?? [])]),
  );
}

type BoxedCanton = CantonLimits & { readonly box: readonly number[] };

function assign(commune: CommuneToAssign, cantons: readonly BoxedCanton[]): readonly CantonCode[] {
  const point = [commune.longitude, commune.latitude];
  const home = cantons.find(({ box, geometry }) => isInBox(point, box) && booleanPointInPolygon(point, geometry));
  const { geometry } = commune;
  if (geometry === null || !(commune.isShared ?? areNamedAfter(commune, cantons))) {
    const found = home ?? nearestOf(point, cantons);
    return found === undefined ? [] : [found.code];
  }
  const box = bbox(geometry);
  const sharing = cantons
    .filter((canton) => doOverlap(box, canton.box))
    .map(({ code, geometry: limits }) => ({ code, share: shareInside(geometry, limits) }))
    .filter(({ share }) => share > SHARE_MIN)
    .sort((a, b) => b.share - a.share)
    .map(({ code }) => code);
  const first = home ?? (sharing.length === 0 ? nearestOf(point, cantons) : undefined);
  return [...new Set([...(first === undefined ? [] : [first.code]), ...sharing])];
}

/** Whether two cantons at least are numbered parts of it. */
function areNamedAfter({ name }: CommuneToAssign, cantons: readonly BoxedCanton[]): boolean {
  const parts = cantons.filter((canton) => canton.name?.replace(/-\d+$/, "") === name && canton.name !== name);
  return parts.length > 1;
}

function nearestOf(point: readonly number[], cantons: readonly BoxedCanton[]): BoxedCanton | undefined {
  const near = cantons
    .map((canton) => ({ canton, metres: metresToShape(point, canton.geometry) }))
    .filter(({ metres }) => metres <= OUTSIDE_METRES_MAX);
  return near.toSorted((a, b) => a.metres - b.metres)[0]?.canton;
}

function isInBox(
  [x = 0, y = 0]: readonly number[],
  [west = 0, south = 0, east = 0, north = 0]: readonly number[],
): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

function doOverlap(a: readonly number[], b: readonly number[]): boolean {
  const [westA = 0, southA = 0, eastA = 0, northA = 0] = a;
  const [westB = 0, southB = 0, eastB = 0, northB = 0] = b;
  return westA <= eastB && westB <= eastA && southA <= northB && southB <= northA;
}
