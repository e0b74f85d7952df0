import { findTerritoryState, type TerritorySources } from "../analysis/find-territory-state.ts";
import { parseQuery } from "../parse-query.ts";
import { listCandidates } from "./candidate.ts";
import { KeptSearches, type KeptSearchView } from "./kept-searches.ts";
import { type PreparedSearch, prepareSearch } from "./prepare-search.ts";
import { prepareStudy, type StudyJob } from "./prepare-study.ts";
import {
  type CheckedProposalQuery,
  type ProposalQuery,
  type ProposalStart,
  proposalIdSchema,
  proposalQuerySchema,
  proposalStartSchema,
} from "./proposal-queries.ts";
import type { ProposalProgressView, ProposalSearchView, ProposalView } from "./proposal-views.ts";
import { buildPlanJob, type ProposeOptions, runSearch, type SearchOptions } from "./run-search.ts";
import { type ProposalStudy, type StudyQuery, studyQuerySchema } from "./study-queries.ts";
import type { StudyProgressView, StudySearchView, StudyView } from "./study-views.ts";

/** Searches about where to open in territories: plans and studies, started, followed, stopped, and found again by what was asked. */
export class ProposalService {
  readonly #sources: TerritorySources;
  readonly #plans: KeptSearches<ProposalProgressView, ProposalView>;
  readonly #studies: KeptSearches<StudyProgressView, StudyView>;

  constructor(sources: TerritorySources, onFailure: (error: unknown) => void) {
    const countRunning = () => this.#plans.runningCount + this.#studies.runningCount;
    this.#sources = sources;
    this.#plans = new KeptSearches(countRunning, onFailure);
    this.#studies = new KeptSearches(countRunning, onFailure);
  }

  /**
   * Starts a search, or finds the one that asks the same of the same data.
   *
   * @throws {InvalidQueryError}, {UnknownTerritoryError}, {UnknownSiteNetworkError}, {UnknownScenarioError},
   *   {UnknownScenarioVersionError}, {ProposalsBusyError}, and what {@link prepareSearch} throws
   */
  async start(start: ProposalStart): Promise<ProposalSearchView> {
    const { again, ...query } = parseQuery(proposalStartSchema, start);
    return viewOf(this.#plans.start(buildPlanJob(await this.#prepare(query)), again));
  }

  /** @throws {InvalidQueryError}, {UnknownProposalError} */
  find(id: string): ProposalSearchView {
    return viewOf(this.#plans.find(parseQuery(proposalIdSchema, id)));
  }

  /** Ends a search, of a plan or of a study, soon, with the best answer so far. Does nothing to one that has ended. */
  stop(id: string): void {
    const checked = parseQuery(proposalIdSchema, id);
    const shelf = this.#studies.has(checked) ? this.#studies : this.#plans;
    shelf.stop(checked);
  }

  /** A proposal, waited for. @throws as {@link start}, and {SitingRefusal} */
  async propose(query: ProposalQuery, options: ProposeOptions = {}): Promise<ProposalView> {
    return await runSearch(buildPlanJob(await this.#prepare(parseQuery(proposalQuerySchema, query))), options);
  }

  /** As {@link start}, of a study. @throws {StudyClashError} besides */
  async startStudy(query: StudyQuery): Promise<StudySearchView> {
    const { question, study, again } = parseQuery(studyQuerySchema, query);
    return this.#studies.start(await this.#prepareStudy(question, study), again);
  }

  /** @throws {InvalidQueryError}, {UnknownProposalError} */
  findStudy(id: string): StudySearchView {
    return this.#studies.find(parseQuery(proposalIdSchema, id));
  }

  /** A study, waited for. @throws as {@link startStudy}, and {SitingRefusal} */
  async study(query: StudyQuery, options: SearchOptions<StudyProgressView> = {}): Promise<StudyView> {
    const { question, study } = parseQuery(studyQuerySchema, query);
    return await runSearch(await this.#prepareStudy(question, study), options);
  }

  /** Ends every search at once. */
  async close(): Promise<void> {
    await Promise.all([this.#plans.close(), this.#studies.close()]);
  }

  async #prepare(query: CheckedProposalQuery): Promise<PreparedSearch> {
    const { state, candidates, epciOf } = await this.#open(query);
    return prepareSearch(query, state, candidates, epciOf);
  }

  async #prepareStudy(query: CheckedProposalQuery, study: ProposalStudy): Promise<StudyJob> {
    const { state, candidates, epciOf } = await this.#open(query);
    return prepareStudy(query, study, state, candidates, epciOf);
  }

  async #open(query: CheckedProposalQuery) {
    const territory = await this.#sources.getTerritory(query.territory);
    return {
      epciOf: new Map(territory.communes.map(({ code, epciCode }) => [code, epciCode])),
      state: await findTerritoryState(this.#sources, query),
      candidates: listCandidates(territory, query),
    };
  }
}

function viewOf({ answer, ...view }: KeptSearchView<ProposalProgressView, ProposalView>): ProposalSearchView {
  return { ...view, proposal: answer };
}
