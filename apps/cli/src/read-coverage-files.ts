import { readCantonPolygons, readHomesTable, readSitesForCoverage } from "@maillage/official-data";
import type { CountedSite, CoverageGround } from "@maillage/planning";
import {
  assignCantonsByColumn,
  assignCantonsByPolygon,
  type CantonAssignment,
  type CantonsNotKnown,
} from "./assign-cantons.ts";
import { readTextFile } from "./read-text-file.ts";
import type { Terminal } from "./terminal.ts";

export interface CoverageFileOptions {
  readonly homes: string;
  readonly sites: string;
  readonly cantons: string | undefined;
}

/** What `coverage` is asked about, read and checked. */
export interface CoverageFiles {
  readonly homes: CoverageGround["homes"];
  /** Those in force. */
  readonly sites: readonly (CountedSite & { readonly name: string | null })[];
  /** Ids of the sites of the file that are not in force: studied, planned, closed. */
  readonly notCounted: readonly string[];
  /** Empty when they are not known. */
  readonly cantons: CantonAssignment["cantons"];
  /** Null when they are known. */
  readonly cantonsNotKnown: CantonsNotKnown | null;
  /** SHA-256 of each file. */
  readonly hashes: Readonly<Record<string, string>>;
}

const WITHOUT_CANTONS: CantonAssignment = { cantons: [], homeCantonCodes: [], siteCantonCodes: [] };

/**
 * Reads homes, sites and, when there are limits, cantons.
 *
 * @throws {InvalidTableError}, {InvalidDocumentError}, {InputFileError}, {HomesOutsideCantonsError}
 */
export async function readCoverageFiles(options: CoverageFileOptions, terminal: Terminal): Promise<CoverageFiles> {
  const homesFile = await readTextFile(options.homes, terminal);
  const homes = readHomesTable(homesFile);
  const sitesFile = await readTextFile(options.sites, terminal);
  const listed = readSitesForCoverage(sitesFile);
  const sites = listed.filter(({ status }) => status === "labelled");
  const cantonsFile = options.cantons === undefined ? undefined : await readTextFile(options.cantons, terminal);
  const found =
    cantonsFile === undefined
      ? assignCantonsByColumn(homes, sites)
      : assignCantonsByPolygon({ file: homesFile.name, rows: homes }, sites, {
          file: cantonsFile.name,
          cantons: readCantonPolygons(cantonsFile),
        });
  const cantonsNotKnown = "table" in found ? found : null;
  const assignment = "table" in found ? WITHOUT_CANTONS : found;
  return {
    homes: homes.map(({ id, name, longitude, latitude, population }, home) => {
      const cantonCodes = assignment.homeCantonCodes[home] ?? [];
      return { id, name: name ?? id, longitude, latitude, population, cantonCodes };
    }),
    sites: sites.map(({ id, name, longitude, latitude }, site) => {
      return { id, name, longitude, latitude, cantonCodes: assignment.siteCantonCodes[site] ?? [] };
    }),
    notCounted: listed.filter(({ status }) => status !== "labelled").map(({ id }) => id),
    cantons: assignment.cantons,
    cantonsNotKnown,
    hashes: {
      homes: homesFile.sha256,
      sites: sitesFile.sha256,
      ...(cantonsFile === undefined ? {} : { cantons: cantonsFile.sha256 }),
    },
  };
}
