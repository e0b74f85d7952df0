import {
  assignCommunesToCantons,
  type CantonCode,
  type CommuneCode,
  type ImportedCommune,
} from "@maillage/official-data";
import type { MultiPolygon, Polygon } from "geojson";
import { by } from "../../sort-territory-content.ts";
import type { CantonContent, CommuneContent, TerritoryContent } from "../../territory-content.ts";
import { type AnyComposedVersion, versionsOf } from "./composed-version.ts";

/** Cantons and communes of a territory, with their official limits where a file gave them. */
export interface ComposedUnits {
  /** By code, as `communes`. */
  readonly cantons: readonly CantonContent[];
  readonly communes: readonly CommuneContent[];
  /** By code; whole, as they were given. Communes or cantons that no file drew are not there. */
  readonly communeShapes: ReadonlyMap<string, Polygon | MultiPolygon>;
  readonly cantonShapes: ReadonlyMap<string, Polygon | MultiPolygon>;
}

/** A commune while it is put together: it may lack a place until a later file gives one. */
type DraftCommune = Omit<CommuneContent, "longitude" | "latitude"> & {
  readonly longitude: number | null;
  readonly latitude: number | null;
};

/**
 * Communes and cantons after the versions, each laid over the former, field by field: what a file leaves empty stays. A file
 * of communes, or of cantons, is a whole list: those that it lacks are gone. A commune without a place is left out until a
 * file gives it one.
 */
export function composeUnits(base: TerritoryContent, versions: readonly AnyComposedVersion[]): ComposedUnits {
  let communes = new Map<string, DraftCommune>(base.communes.map((each) => [each.code, each]));
  let cantons = new Map(base.cantons.map((each) => [each.code, each]));
  const communeShapes = new Map<string, Polygon | MultiPolygon>();
  const cantonShapes = new Map<string, Polygon | MultiPolygon>();
  for (const version of versions) {
    if (version.kind === "communes") {
      const isPlaced = version.scope.fields.includes("longitude");
      communes = new Map(version.rows.map((row) => [row.code, layCommune(communes.get(row.code), row, isPlaced)]));
      for (const { code, geometry } of version.rows) if (geometry !== null) communeShapes.set(code, geometry);
    } else if (version.kind === "populations") {
      for (const { communeCode, population } of version.rows) {
        const commune = communes.get(communeCode);
        if (commune !== undefined) communes.set(communeCode, { ...commune, population });
      }
    } else if (version.kind === "cantons") {
      cantons = new Map(
        version.rows.map(({ code, name }) => [code, { code, name: name ?? cantons.get(code)?.name ?? code }]),
      );
      for (const { code, geometry } of version.rows) if (geometry !== null) cantonShapes.set(code, geometry);
      for (const [code, cantonCodes] of listMembers(version.rows)) {
        const commune = communes.get(code);
        if (commune !== undefined) communes.set(code, { ...commune, cantonCodes });
      }
    }
  }
  // Cantons that only communes tell of: they have no name yet.
  if (versionsOf(versions, "cantons").length === 0) {
    for (const { cantonCodes } of communes.values()) {
      for (const code of cantonCodes) if (!cantons.has(code)) cantons.set(code, { code, name: code });
    }
  }
  const shapesOf = <Shape>(shapes: ReadonlyMap<string, Shape>, codes: ReadonlyMap<string, unknown>) =>
    new Map([...shapes].filter(([code]) => codes.has(code)));
  const kept = { communeShapes: shapesOf(communeShapes, communes), cantonShapes: shapesOf(cantonShapes, cantons) };
  const placed = [...communes.values()].flatMap((commune): CommuneContent[] => {
    const { longitude, latitude } = commune;
    return longitude === null || latitude === null ? [] : [{ ...commune, longitude, latitude }];
  });
  return {
    ...kept,
    cantons: [...cantons.values()].sort(by(({ code }) => code)),
    communes: assignCantons(placed, cantons, kept).sort(by(({ code }) => code)),
  };
}

/** @param isPlaced whether the file has places of its own, and not only shapes to take one from: those never move a centre. */
function layCommune(former: DraftCommune | undefined, row: ImportedCommune, isPlaced: boolean): DraftCommune {
  const [first, second] = isPlaced ? [row, former] : [former, row];
  return {
    code: row.code,
    name: row.name,
    population: row.population ?? former?.population ?? null,
    longitude: first?.longitude ?? second?.longitude ?? null,
    latitude: first?.latitude ?? second?.latitude ?? null,
    areaSquareKilometres: row.areaSquareKilometres ?? former?.areaSquareKilometres ?? null,
    epciCode: row.epciCode ?? former?.epciCode ?? null,
    epciName: row.epciName ?? former?.epciName ?? null,
    arrondissementCode: row.arrondissementCode ?? former?.arrondissementCode ?? null,
    cantonCodes: row.cantonCodes.length > 0 ? row.cantonCodes : (former?.cantonCodes ?? []),
  };
}

/** Cantons of each commune that a table of cantons names. */
function listMembers(
  rows: readonly { readonly code: string; readonly communeCodes: readonly string[] }[],
): ReadonlyMap<string, readonly string[]> {
  const members = new Map<string, string[]>();
  for (const { code, communeCodes } of rows) {
    for (const commune of communeCodes) members.set(commune, [...(members.get(commune) ?? []), code]);
  }
  return members;
}

/** By the limits of cantons where there are some, for they cut towns; else by what files say, of the cantons that there are. */
function assignCantons(
  communes: readonly CommuneContent[],
  cantons: ReadonlyMap<string, CantonContent>,
  { communeShapes, cantonShapes }: Pick<ComposedUnits, "communeShapes" | "cantonShapes">,
): CommuneContent[] {
  const known = communes.map((commune) => ({
    ...commune,
    cantonCodes: commune.cantonCodes.filter((code) => cantons.has(code)).toSorted(),
  }));
  if (cantonShapes.size === 0) return known;
  const found = assignCommunesToCantons(
    known.map(({ code, name, longitude, latitude, cantonCodes }) => ({
      // Codes of content were all read as such.
      ...{ code: code as CommuneCode, name, longitude, latitude, geometry: communeShapes.get(code) ?? null },
      isShared: cantonCodes.length === 0 ? null : cantonCodes.length > 1,
    })),
    Array.from(cantonShapes, ([code, geometry]) => {
      return { code: code as CantonCode, name: cantons.get(code)?.name ?? null, geometry };
    }),
  );
  return known.map((commune) => {
    const codes: readonly string[] = found.get(commune.code as CommuneCode) ?? [];
    // A canton of a few streets is lost in limits drawn coarsely: what files say of a town stays.
    const told = commune.cantonCodes.length > 1 && commune.cantonCodes.some((code) => codes.includes(code));
    const all = told ? [...codes, ...commune.cantonCodes] : codes.length > 0 ? codes : commune.cantonCodes;
    return { ...commune, cantonCodes: [...new Set(all)].toSorted() };
  });
}
