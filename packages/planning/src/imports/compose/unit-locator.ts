import { type CommuneCode, departementOf } from "@maillage/official-data";
import { metresBetween } from "@maillage/road-network";
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import type { MultiPolygon, Polygon } from "geojson";
import type { CommuneContent } from "../../territory-content.ts";
import type { ComposedUnits } from "./compose-units.ts";

/** Which commune and cantons of a territory something is in. */
export interface UnitLocator {
  /**
   * The commune whose code is told when the territory has it; else the one that the point is in: that of a commune merged since, or
   * of a city whose arrondissement is told, when the code is of the territory's département. None for a code of elsewhere.
   */
  findCommune(longitude: number, latitude: number, code: string | null): CommuneContent | undefined;
  /** One where limits of cantons tell; else all those of the commune. */
  listCantons(longitude: number, latitude: number, commune: CommuneContent | undefined): readonly string[];
}

/**
 * Whole limits are looked at, not those simplified to be drawn. Where limits of cantons and communes disagree, being of
 * different vintages or accuracies, the commune's own cantons have it.
 */
export function buildUnitLocator(units: ComposedUnits): UnitLocator {
  const communeByCode = new Map(units.communes.map((commune) => [commune.code, commune]));
  // Codes of content were all read as such.
  const departements = new Set(units.communes.map(({ code }) => departementOf(code as CommuneCode)));
  const findCommuneCode = buildShapeLocator(units.communeShapes);
  const findCantonCode = buildShapeLocator(units.cantonShapes);
  return {
    findCommune: (longitude, latitude, code) => {
      const told = code === null ? undefined : communeByCode.get(code);
      if (told !== undefined) return told;
      // A code of elsewhere is across the border, whatever is nearest.
      if (code !== null && !departements.has(departementOf(code as CommuneCode))) return undefined;
      const found = communeByCode.get(findCommuneCode(longitude, latitude) ?? "");
      // Limits drawn coarsely leave out a few of those that are of the territory.
      const isSurelyHere = units.communeShapes.size === 0 || code !== null;
      return found ?? (isSurelyHere ? findNearest(units.communes, longitude, latitude) : undefined);
    },
    listCantons: (longitude, latitude, commune) => {
      if (commune === undefined) return [];
      if (commune.cantonCodes.length < 2) return commune.cantonCodes;
      const found = findCantonCode(longitude, latitude);
      return found !== undefined && commune.cantonCodes.includes(found) ? [found] : commune.cantonCodes;
    },
  };
}

/** Code of the shape that a point is in, the first of two that share an edge; undefined outside all of them. */
export function buildShapeLocator(
  shapes: ReadonlyMap<string, Polygon | MultiPolygon>,
): (longitude: number, latitude: number) => string | undefined {
  const parts = Array.from(shapes, ([code, geometry]) => {
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    return polygons.map((coordinates) => {
      const polygon: Polygon = { type: "Polygon", coordinates };
      let [west, south, east, north] = [180, 90, -180, -90];
      // Holes are within the outer ring, which comes first.
      for (const [x = 0, y = 0] of coordinates[0] ?? []) {
        [west, east] = [Math.min(west, x), Math.max(east, x)];
        [south, north] = [Math.min(south, y), Math.max(north, y)];
      }
      return { code, polygon, west, south, east, north };
    });
  }).flat();
  return (longitude, latitude) =>
    parts.find(
      ({ polygon, west, south, east, north }) =>
        longitude >= west &&
        longitude <= east &&
        latitude >= south &&
        latitude <= north &&
        booleanPointInPolygon([longitude, latitude], polygon),
    )?.code;
}

function findNearest(
  communes: readonly CommuneContent[],
  longitude: number,
  latitude: number,
): CommuneContent | undefined {
  let [nearest, nearestMetres] = [communes[0], Number.POSITIVE_INFINITY];
  for (const commune of communes) {
    const metres = metresBetween(longitude, latitude, commune.longitude, commune.latitude);
    if (metres < nearestMetres) [nearest, nearestMetres] = [commune, metres];
  }
  return nearest;
}
