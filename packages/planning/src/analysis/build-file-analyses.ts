import type { CoverageGround } from "../coverage-ground.ts";
import { ENGINE_VERSION } from "../engine-version.ts";
import { listLeftOutSites } from "../scenario/site-places.ts";
import type { AnalysedSite } from "./analysed-site.ts";
import type { AnalysedState } from "./analysed-state.ts";
import type { AnalysisQuestions } from "./analysis-questions.ts";
import { AnalysisService } from "./analysis-service.ts";
import { buildAnalysisSubject } from "./analysis-subject.ts";

/** What is analysed when it comes from files rather than from the database. */
export interface FileState extends Pick<AnalysedState, "describeCommand"> {
  readonly ground: CoverageGround;
  /** Those in force. */
  readonly sites: readonly AnalysedSite[];
  /** When the sites are in force, ISO `YYYY-MM-DD`: which national partners there are then. */
  readonly date: string;
  /** Hash of each file. */
  readonly hashes: Readonly<Record<string, string>>;
}

/** What stands for the names of a territory and of a network in questions about files, which have neither. */
export const FILES_QUESTION = { territory: "00", siteNetwork: "fichiers" } as const;

/** The same analyses as of a territory, by the same functions, of files: questions name {@link FILES_QUESTION}. */
export function buildFileAnalyses({ ground, sites, date, hashes, describeCommand }: FileState): AnalysisQuestions {
  const { homePopulation, roadNetworkView, homes } = ground;
  const leftOutSites = listLeftOutSites(sites);
  return new AnalysisService(async ({ thresholdSeconds, timeFactor }) => ({
    subject: buildAnalysisSubject(ground, sites, { thresholdSeconds, timeFactor }),
    homeAreas: homes.map(() => ({ arrondissement: null, epci: null })),
    findModeGround: async () => undefined,
    datasets: [],
    describeCommand,
    basis: {
      ...{ date, thresholdSeconds, timeFactor, problems: [], offRoadSites: [], leftOutSites, scenario: null },
      siteNetwork: { slug: FILES_QUESTION.siteNetwork, name: { fr: "Fichiers", en: "Files" } },
      siteCount: sites.length - leftOutSites.length,
      population: homePopulation.reduce((sum, people) => sum + people, 0),
      roadNetwork: roadNetworkView,
      inputs: { engine: ENGINE_VERSION, roadNetwork: roadNetworkView.hash, ...hashes },
    },
  }));
}
