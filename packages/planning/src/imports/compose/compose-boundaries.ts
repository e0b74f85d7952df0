import { buildApproximateBoundaries } from "@maillage/official-data";
import type { MultiPolygon, Polygon } from "geojson";
import type { BoundaryContent, TerritoryContent } from "../../territory-content.ts";
import type { ComposedUnits } from "./compose-units.ts";
import { simplifyShapes } from "./simplify-shapes.ts";

/**
 * What is drawn: official limits, simplified, where a file gave them; else the base's drawing while it is of the same units,
 * and a drawing made anew when it no longer is.
 */
export function composeBoundaries(base: TerritoryContent, units: ComposedUnits): BoundaryContent[] {
  // Drawing takes a while: not done where official limits leave nothing to draw.
  let drawn: readonly BoundaryContent[] | undefined;
  const listDrawn = (): readonly BoundaryContent[] => {
    drawn ??= listMembership(base) === listMembership(units) ? base.boundaries : drawApproximately(units);
    return drawn;
  };
  const official = (unit: BoundaryContent["unit"], shapes: ReadonlyMap<string, Polygon | MultiPolygon>) => {
    const nameOf = new Map((unit === "commune" ? units.communes : units.cantons).map(({ code, name }) => [code, name]));
    return Array.from(simplifyShapes(shapes), ([code, geometry]): BoundaryContent => {
      const cantonCodes = unit === "canton" ? [code] : [];
      return { ...{ unit, code, name: nameOf.get(code) ?? code, cantonCodes, geometry }, approximate: false };
    });
  };
  return [
    ...(units.communeShapes.size > 0
      ? official("commune", units.communeShapes)
      : listDrawn().filter(({ unit }) => unit === "commune")),
    ...(units.cantonShapes.size > 0
      ? official("canton", units.cantonShapes)
      : listDrawn().filter(({ unit }) => unit === "canton")),
  ];
}

/** What a drawing follows: places of communes, and their cantons. */
function listMembership({ communes, cantons }: Pick<TerritoryContent, "communes" | "cantons">): string {
  return JSON.stringify([
    communes.map(({ code, name, longitude, latitude, cantonCodes }) => [
      ...[code, name, longitude, latitude],
      ...cantonCodes.toSorted(),
    ]),
    cantons.map(({ code, name }) => [code, name]),
  ]);
}

/** Nothing where nothing can be drawn: fewer than two communes, or two at one place. */
function drawApproximately({ communes, cantons }: ComposedUnits): BoundaryContent[] {
  const places = new Set(communes.map(({ longitude, latitude }) => `${longitude} ${latitude}`));
  if (communes.length < 2 || places.size < communes.length) return [];
  const cantonNames = Object.fromEntries(cantons.map(({ code, name }) => [code, name]));
  const drawn = buildApproximateBoundaries({ communes, cantonNames });
  return [
    ...drawn.communes.features.map(({ properties: { code, name }, geometry }): BoundaryContent => {
      return { unit: "commune", code, name, cantonCodes: [], geometry, approximate: true };
    }),
    ...drawn.cantons.features.map(({ properties: { code, name, cantonCodes }, geometry }): BoundaryContent => {
      return { unit: "canton", code, name, cantonCodes, geometry, approximate: true };
    }),
  ];
}
