import { isPlatformError } from "@maillage/errors";
import {
  type AccessView,
  type CoverageView,
  type Planning,
  type ProposalView,
  type SiteNetworkView,
  type TerritoryMapView,
  type TerritoryView,
  type UnitsView,
  UnknownScenarioError,
} from "@maillage/planning";
import type { AnalysisSubjectQuery } from "@maillage/planning/analysis-queries";
import { type PhasingView, type ScenarioView, type SiteChange, toSiteChange } from "@maillage/planning/scenario";
import { NoteTerritoryEmptyError } from "./note-errors.ts";

/** Every figure of a note, as `planning` answers it: nothing is computed after this but words. */
export interface NoteFigures {
  readonly territory: TerritoryView;
  readonly map: TerritoryMapView;
  readonly siteNetwork: SiteNetworkView;
  readonly thresholdSeconds: number;
  readonly timeFactor: number;
  /** Today: the network as it is. */
  readonly coverage: CoverageView;
  readonly access: AccessView;
  /** By commune; null where there are none. */
  readonly communes: UnitsView | null;
  readonly programme: NoteProgramme;
}

/** What is proposed, with the coverage once it is done. */
export type NoteProgramme =
  | {
      readonly kind: "changes";
      /** Null for changes that nobody has saved. */
      readonly scenario: ScenarioView | null;
      readonly changes: readonly SiteChange[];
      readonly after: CoverageView;
      readonly phasing: PhasingView;
    }
  | { readonly kind: "proposal"; readonly proposal: ProposalView; readonly after: CoverageView }
  /** Both goals are met. */
  | { readonly kind: "goals-met" }
  /** There is nowhere to open, or no plan meets the rules. */
  | { readonly kind: "no-proposal" };

/** Openings that are looked for when no scenario is chosen. */
export const PROPOSED_SITE_COUNT = 3;
const PROPOSAL_SEED = 0;

/**
 * Reads everything a note says. A scenario is read once: its version is then part of every other question, so that whoever saves or
 * deletes it meanwhile does not change what is being written.
 *
 * @throws {NoteTerritoryEmptyError}, and what {@link Planning} throws: {UnknownTerritoryError}, {UnknownSiteNetworkError},
 *   {UnknownScenarioError}, {UnknownScenarioVersionError}, {InvalidQueryError}, {ProposalsBusyError}
 */
export async function gatherNoteFigures(planning: Planning, about: AnalysisSubjectQuery): Promise<NoteFigures> {
  const { territory: code, thresholdSeconds, timeFactor = 1 } = about;
  const counting = { territory: code, thresholdSeconds, timeFactor };
  const territory = await planning.getTerritory(code);
  if (territory.homeCount === 0) throw new NoteTerritoryEmptyError(code);
  const scenario = "scenario" in about ? await planning.getScenario(about.scenario, about.version) : null;
  // One of another territory is as unknown here as one that never was.
  if (scenario !== null && scenario.territory !== code) throw new UnknownScenarioError(scenario.id);
  const slug = "siteNetwork" in about ? about.siteNetwork : (scenario?.siteNetwork ?? "");
  const changes = scenario?.changes.map(toSiteChange) ?? ("changes" in about ? (about.changes ?? []) : []);
  const today = { ...counting, siteNetwork: slug };
  const [map, siteNetwork, coverage, access] = await Promise.all([
    planning.getTerritoryMap(code),
    planning.getSiteNetwork(code, slug),
    planning.computeCoverage({ ...today, changes: [] }),
    planning.listAccess(today),
  ]);
  const communes = territory.communeCount === 0 ? null : await planning.listUnits({ ...today, kind: "commune" });
  return {
    ...{ territory, map, siteNetwork, thresholdSeconds, timeFactor, coverage, access, communes },
    programme:
      changes.length > 0 || scenario !== null
        ? {
            ...{ kind: "changes", scenario, changes },
            after: await planning.computeCoverage({ ...today, changes }),
            phasing: await planning.computePhasing(
              scenario === null
                ? { ...today, changes: [...changes] }
                : { ...counting, scenario: scenario.id, version: scenario.version },
            ),
          }
        : await findProgramme(planning, today, coverage),
  };
}

async function findProgramme(
  planning: Planning,
  today: {
    readonly territory: string;
    readonly siteNetwork: string;
    readonly thresholdSeconds: number;
    readonly timeFactor: number;
  },
  { covered, population, cantonsWithoutSite }: CoverageView,
): Promise<NoteProgramme> {
  if (covered >= population && cantonsWithoutSite.length === 0) return { kind: "goals-met" };
  try {
    const proposal = await planning.propose({
      ...today,
      goal: { kind: "most-people", newSites: PROPOSED_SITE_COUNT },
      ...{ everyCanton: "first", alternativesMax: 0, seed: PROPOSAL_SEED },
    });
    if (proposal.opened.length === 0) return { kind: "no-proposal" };
    const after = await planning.computeCoverage({ ...today, changes: proposal.changes });
    return { kind: "proposal", proposal, after };
  } catch (error) {
    if (isPlatformError(error) && error.code.startsWith("siting/")) return { kind: "no-proposal" };
    throw error;
  }
}
