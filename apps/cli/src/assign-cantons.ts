import { PlatformError } from "@maillage/errors";
import {
  buildCantonLocator,
  type CantonPolygon,
  departementOf,
  type HomeRow,
  type SiteRow,
} from "@maillage/official-data";

/** The cantons that the goal is about, which of them homes are in, in the order these were given, and which sites are in. */
export interface CantonAssignment {
  readonly cantons: readonly { readonly code: string; readonly name: string }[];
  readonly homeCantonCodes: readonly (readonly string[])[];
  /** Those that a place of a site may be in: where it stands, or a stop of its round. */
  readonly findCantonCodes: (site: Pick<SiteRow, "cantonCodes">, place: SitePosition) => readonly string[];
}

type SitePosition = Pick<SiteRow, "longitude" | "latitude">;

/** What the tables lack for the canton goal: missing data is no failed goal. */
export interface CantonsNotKnown {
  /** The table that leaves it unsaid. */
  readonly table: "homes" | "sites";
  /** Ids of the sites without a canton; empty when no row of the table has one. */
  readonly without: readonly string[];
}

/** None of the homes is within the limits given: they are of another region, and no canton could be counted. */
export class HomesOutsideCantonsError extends PlatformError {
  readonly code = "cli/homes-outside-cantons";

  constructor(homes: string, cantons: string) {
    super(`No home of ${homes} is in a canton of ${cantons}.`, { homes, cantons });
  }
}

/**
 * By what the tables say in their `canton` columns. The goal is about the cantons that homes are in, which have no other
 * name than their code; a site in another canton is reached like any other, and serves none of these. What the table says
 * of a bus is said of its stops: each is in its canton or, of several, may be in any of them.
 *
 * @param sites those that count: one alone whose canton is not said could be the site of any canton without one.
 */
export function assignCantonsByColumn(
  homes: readonly HomeRow[],
  sites: readonly SiteRow[],
): CantonAssignment | CantonsNotKnown {
  if (homes.every(({ cantonCodes }) => cantonCodes.length === 0)) return { table: "homes", without: [] };
  const unsaid = sites
    .filter(({ format, stops, cantonCodes }) => {
      const isNowhere = format === "travelling" && (stops ?? []).length === 0;
      return cantonCodes.length === 0 && !isNowhere;
    })
    .map(({ id }) => id);
  if (unsaid.length > 0) return { table: "sites", without: unsaid.length === sites.length ? [] : unsaid };
  const codes = new Set<string>(homes.flatMap(({ cantonCodes }) => cantonCodes));
  return {
    cantons: Array.from(codes)
      .toSorted()
      .map((code) => ({ code, name: code })),
    homeCantonCodes: homes.map(({ cantonCodes }) => cantonCodes),
    findCantonCodes: ({ cantonCodes }) => cantonCodes.filter((code) => codes.has(code)),
  };
}

/**
 * By the limits that homes, sites and stops of buses are within, whatever their tables say. The goal is about every canton of the
 * départements that homes are in: a canton of a shared town may have no home of its own, when a home is a commune's centre.
 *
 * @throws {HomesOutsideCantonsError} when no home is in a canton.
 */
export function assignCantonsByPolygon(
  homes: { readonly file: string; readonly rows: readonly HomeRow[] },
  polygons: { readonly file: string; readonly cantons: readonly CantonPolygon[] },
): CantonAssignment {
  const locate = buildCantonLocator(polygons.cantons);
  const homeCantonCodes = homes.rows.map((home) => [locate(home.longitude, home.latitude) ?? []].flat());
  const departements = new Set(homeCantonCodes.flat().map(departementOf));
  if (departements.size === 0) throw new HomesOutsideCantonsError(homes.file, polygons.file);
  const cantons = polygons.cantons
    .filter(({ code }) => departements.has(departementOf(code)))
    .map(({ code, name }) => ({ code, name }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const codes = new Set<string>(cantons.map(({ code }) => code));
  return {
    cantons,
    homeCantonCodes,
    findCantonCodes: (_, { longitude, latitude }) =>
      [locate(longitude, latitude) ?? []].flat().filter((code) => codes.has(code)),
  };
}
