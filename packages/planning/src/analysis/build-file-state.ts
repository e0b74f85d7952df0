import type { CoverageGround } from "../coverage-ground.ts";
import { ENGINE_VERSION } from "../engine-version.ts";
import { listLeftOutSites } from "../scenario/site-places.ts";
import { EMBEDDED_PARTNER_REFERENCE } from "../sites/partner-reference.ts";
import type { AnalysedSite } from "./analysed-site.ts";
import type { FindState } from "./analysed-state.ts";
import { buildAnalysisSubject } from "./analysis-subject.ts";
import type { HomeTraits } from "./equity/home-traits.ts";
import { describeFilesReplay } from "./explain/replay-command.ts";

/** What is analysed when it comes from files rather than from the database. */
export interface FileState {
  readonly ground: CoverageGround;
  /** Those in force. */
  readonly sites: readonly AnalysedSite[];
  /** ISO `YYYY-MM-DD`: which national partners there are. Sites of files have no date, and all count. */
  readonly date: string;
  /** What the homes' file tells of their people besides their number. */
  readonly homeTraits: HomeTraits;
  /** Hash of each file. */
  readonly hashes: Readonly<Record<string, string>>;
  /** What names these files on a command line: `["--network", "n.maillage"]`. */
  readonly fileOptions: readonly string[];
}

/** What stands for the names of a territory and of a network in questions about files, which have neither. */
export const FILES_QUESTION = { territory: "00", siteNetwork: "fichiers" } as const;

/** The state of these files, whatever the question: they hold one network of sites and one network of roads. */
export function buildFileState({ ground, sites, date, homeTraits, hashes, fileOptions }: FileState): FindState {
  const { homePopulation, roadNetworkView, homes } = ground;
  const leftOutSites = listLeftOutSites(sites);
  return async ({ thresholdSeconds, timeFactor }) => ({
    subject: buildAnalysisSubject(ground, sites, { thresholdSeconds, timeFactor }),
    homeAreas: homes.map(() => ({ arrondissement: null, epci: null })),
    homeTraits,
    findModeGround: async () => undefined,
    national: EMBEDDED_PARTNER_REFERENCE,
    datasets: [],
    describeCommand: (command, options) =>
      describeFilesReplay(command, { fileOptions, thresholdSeconds, timeFactor }, options),
    basis: {
      ...{ date, thresholdSeconds, timeFactor, problems: [], offRoadSites: [], leftOutSites, scenario: null },
      siteNetwork: { slug: FILES_QUESTION.siteNetwork, name: { fr: "Fichiers", en: "Files" } },
      siteCount: sites.length - leftOutSites.length,
      neighbourSiteCount: 0,
      population: homePopulation.reduce((sum, people) => sum + people, 0),
      roadNetwork: roadNetworkView,
      inputs: { engine: ENGINE_VERSION, roadNetwork: roadNetworkView.hash, ...hashes, date },
    },
  });
}
