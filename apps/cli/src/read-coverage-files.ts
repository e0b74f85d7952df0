import {
  type HomeRow,
  readCantonPolygons,
  readHomesTable,
  readSitesForCoverage,
  type SiteRow,
} from "@maillage/official-data";
import {
  type AnalysedSite,
  type CoverageGround,
  type HomeTraits,
  listSitePlaces,
  poorPeopleOf,
  toldByAll,
  toldBySome,
} from "@maillage/planning";
import type { Position } from "@maillage/planning/scenario";
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

/** A site of a table that is in force. */
export interface FileSite extends AnalysedSite {
  /** What is odd in its hours: those it has, or why they are unknown. */
  readonly hoursWarnings: SiteRow["hoursWarnings"];
}

/** What `coverage` is asked about, read and checked. */
export interface CoverageFiles {
  readonly homes: CoverageGround["homes"];
  /** What the table of homes tells of their people besides their number. */
  readonly homeTraits: HomeTraits;
  /** Those in force. */
  readonly sites: readonly FileSite[];
  /** Ids of the sites of the file that are not in force: studied, planned, closed. */
  readonly notCounted: readonly string[];
  /** Empty when they are not known. */
  readonly cantons: CantonAssignment["cantons"];
  /** Null when they are known. */
  readonly cantonsNotKnown: CantonsNotKnown | null;
  /** Cantons that a place may be in: those of the limits given, else those that its row says. */
  readonly findCantonCodes: CantonAssignment["findCantonCodes"];
  /** SHA-256 of each file. */
  readonly hashes: Readonly<Record<string, string>>;
}

const WITHOUT_CANTONS: CantonAssignment = { cantons: [], homeCantonCodes: [], findCantonCodes: () => [] };

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
      : assignCantonsByPolygon(
          { file: homesFile.name, rows: homes },
          {
            file: cantonsFile.name,
            cantons: readCantonPolygons(cantonsFile),
          },
        );
  const cantonsNotKnown = "table" in found ? found : null;
  const assignment = "table" in found ? WITHOUT_CANTONS : found;
  return {
    homes: homes.map(({ id, name, communeCode, longitude, latitude, population }, home) => {
      const cantonCodes = assignment.homeCantonCodes[home] ?? [];
      return { id, name: name ?? id, communeCode, longitude, latitude, population, cantonCodes };
    }),
    homeTraits: listHomeTraits(homes),
    sites: sites.map((site) => describeSite(site, assignment)),
    notCounted: listed.filter(({ status }) => status !== "labelled").map(({ id }) => id),
    cantons: assignment.cantons,
    cantonsNotKnown,
    findCantonCodes: assignment.findCantonCodes,
    hashes: {
      homes: homesFile.sha256,
      sites: sitesFile.sha256,
      ...(cantonsFile === undefined ? {} : { cantons: cantonsFile.sha256 }),
    },
  };
}

function listHomeTraits(homes: readonly HomeRow[]): HomeTraits {
  const poorOf = ({ population, poor, households, poorHouseholds }: HomeRow) =>
    poor ??
    (households === null || poorHouseholds === null ? null : poorPeopleOf(population, households, poorHouseholds));
  return {
    people: {
      aged65: toldByAll(homes.map(({ aged65 }) => aged65)),
      aged75: toldByAll(homes.map(({ aged75 }) => aged75)),
      aged80: toldByAll(homes.map(({ aged80 }) => aged80)),
      poor: toldByAll(homes.map(poorOf)),
    },
    density: toldBySome(homes.map(({ density }) => density)),
    densityClass: toldBySome(homes.map(({ densityClass }) => densityClass)),
  };
}

/** A table says less of a site than the database may hold: the rest is unknown. */
function describeSite(site: SiteRow, { findCantonCodes }: CantonAssignment): FileSite {
  const { id, name, longitude, latitude, format, role, hours, hoursWarnings, partners, stops, agents } = site;
  const told: Omit<FileSite, "places"> = {
    ...{ id, name: name ?? id, longitude, latitude, role, hours, hoursWarnings, stops },
    cantonCodes: findCantonCodes(site, site),
    ...{ communeCode: "", communeName: "", activity: [] },
    // A site whose format nobody has told is taken to be where its table says it is.
    format: format ?? "fixed",
    // Whether a partner is national is known of the reference ones; the others that a table names are local.
    partners: (partners ?? []).map((partner) => ({ ...partner, scope: "local" })),
    agents,
    agentsFullTimeEquivalent: agents,
  };
  const locate = (stop: Position) => ({ communeCode: "", cantonCodes: findCantonCodes(site, stop) });
  return { ...told, places: listSitePlaces(told, locate) };
}
