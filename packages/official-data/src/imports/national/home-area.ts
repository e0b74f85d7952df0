import { type CommuneCode, type DepartementCode, departementOf, readInseeCode } from "../../insee-codes.ts";
import type { GeographicBounds, ImportContext } from "../import-reading.ts";
import { findSuccessor, indexKnownPlaces } from "../known-places.ts";
import { parseMainCommune } from "../read-homes.ts";

/**
 * Where a row of a national file is kept: under the département of its main commune (`52`, `2A`, `974`); for a home that names
 * no commune, under the degree that it stands in, `48/5` of latitude and longitude; under {@link NOWHERE} for a row that tells
 * neither, which every territory is then told of.
 */
export type HomeArea = string;

export const NOWHERE: HomeArea = "";

const NO_PLACES = { communeByCode: new Map(), communeSuccessors: new Map() };

/** By the cell of the row's communes, as they were when the file was made. Null for a cell without a code that can be read. */
export function findDepartementOfHome(communes: string): DepartementCode | null {
  return parseMainCommune(communes, NO_PLACES)?.departement ?? null;
}

/** Of a home that names no commune. */
export function degreeOf(longitude: number, latitude: number): HomeArea {
  return `${Math.floor(latitude)}/${Math.floor(longitude)}`;
}

/**
 * Tells the areas that a territory's rows may be in: its département; those that communes of its own come from, by the changes
 * of communes that it knows; the degrees within its bounds; what is nowhere.
 *
 * @param boundsWithoutCommune those that the territory's import is read with: every degree when undefined.
 */
export function buildAreaFilter(
  context: Pick<ImportContext, "departement" | "communes" | "cantons" | "communeSuccessors">,
  boundsWithoutCommune: GeographicBounds | undefined,
): (area: HomeArea) => boolean {
  const { departement } = context;
  if (departement === null) return () => true;
  const places = indexKnownPlaces({ ...context, metresToRoad: null, refusedRepairs: [] });
  const departements = new Set<string>([departement]);
  for (const from of context.communeSuccessors.keys()) {
    const result = readInseeCode<CommuneCode>("commune", from);
    // A code that no file can have any more (`20004`).
    if ("fault" in result) continue;
    const today = findSuccessor(result.code, places);
    if (today !== undefined && departementOf(today) === departement) departements.add(departementOf(result.code));
  }
  return (area) => {
    if (area === NOWHERE || departements.has(area)) return true;
    const degree = readDegree(area);
    return degree !== null && (boundsWithoutCommune === undefined || isOver(degree, boundsWithoutCommune));
  };
}

/** The south-west corner; null for the area of a département, or for none. */
export function readDegree(area: HomeArea): { readonly south: number; readonly west: number } | null {
  const [, south, west] = /^(-?\d+)\/(-?\d+)$/.exec(area) ?? [];
  return south === undefined || west === undefined ? null : { south: Number(south), west: Number(west) };
}

function isOver({ south, west }: { readonly south: number; readonly west: number }, bounds: GeographicBounds): boolean {
  return west <= bounds.east && west + 1 >= bounds.west && south <= bounds.north && south + 1 >= bounds.south;
}
