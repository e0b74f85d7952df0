import { isPlatformError } from "@maillage/errors";
import { findTerritoryState, type TerritorySources } from "../analysis/find-territory-state.ts";
import { parseQuery } from "../parse-query.ts";
import { listCandidates } from "./candidate.ts";
import { describeProgress, describeProposal } from "./describe-proposal.ts";
import { type PreparedSearch, prepareSearch } from "./prepare-search.ts";
import { ProposalsBusyError, UnknownProposalError } from "./proposal-errors.ts";
import { type ProposalQuery, proposalIdSchema, proposalQuerySchema } from "./proposal-queries.ts";
import type { ProposalProgressView, ProposalSearchView, ProposalView } from "./proposal-views.ts";
import { type Search, searchInThread } from "./search-in-thread.ts";

/** Each takes a processor for itself. */
const RUNNING_COUNT_MAX = 2;
/** Searches that are found again, ended ones included: an answer is some tens of kilobytes. */
const KEPT_COUNT = 50;
/** What every failure that is not a refusal is told as; what happened is in the log. */
const UNFORESEEN = { code: "unforeseen", context: {} } as const;

interface KeptSearch {
  view: ProposalSearchView;
  readonly search: Search;
}

export interface ProposeOptions {
  readonly onProgress?: ((progress: ProposalProgressView) => void) | undefined;
  /** Aborted, the search ends with the best plan so far. */
  readonly signal?: AbortSignal | undefined;
}

/** Searches for proposals about territories: started, followed, stopped, and found again by what was asked. */
export class ProposalService {
  readonly #sources: TerritorySources;
  readonly #onFailure: (error: unknown) => void;
  readonly #kept = new Map<string, KeptSearch>();
  #isClosing = false;

  constructor(sources: TerritorySources, onFailure: (error: unknown) => void) {
    this.#sources = sources;
    this.#onFailure = onFailure;
  }

  /**
   * Starts a search, or finds the one that asks the same of the same data.
   *
   * @throws {InvalidQueryError}, {UnknownTerritoryError}, {UnknownSiteNetworkError}, {UnknownScenarioError},
   *   {UnknownScenarioVersionError}, {UnknownCandidateError}, {ProposalsBusyError}
   */
  async start(query: ProposalQuery): Promise<ProposalSearchView> {
    const prepared = await this.#prepare(query);
    const kept = this.#kept.get(prepared.id);
    // What failed, or was stopped before its end, is searched again.
    if (kept !== undefined && (kept.view.state === "searching" || kept.view.proposal?.isOptimal === true)) {
      return kept.view;
    }
    const running = [...this.#kept.values()].filter(({ view }) => view.state === "searching").length;
    if (running >= RUNNING_COUNT_MAX) throw new ProposalsBusyError(running);
    return this.#keep(prepared);
  }

  /** @throws {InvalidQueryError}, {UnknownProposalError} */
  find(id: string): ProposalSearchView {
    return this.#find(id).view;
  }

  /** Ends a search soon, with the best plan so far. Does nothing to one that has ended. */
  stop(id: string): void {
    this.#find(id).search.stop();
  }

  /**
   * A proposal, waited for.
   *
   * @throws as {@link start}, and {SitingRefusal}
   */
  async propose(query: ProposalQuery, options: ProposeOptions = {}): Promise<ProposalView> {
    return await runSearch(await this.#prepare(query), options);
  }

  /** Ends every search at once. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await Promise.all([...this.#kept.values()].map(({ search }) => search.end()));
  }

  async #prepare(query: ProposalQuery): Promise<PreparedSearch> {
    const parsed = parseQuery(proposalQuerySchema, query);
    const territory = await this.#sources.getTerritory(parsed.territory);
    const epciOf = new Map(territory.communes.map(({ code, epciCode }) => [code, epciCode]));
    const state = await findTerritoryState(this.#sources, parsed);
    return prepareSearch(parsed, state, listCandidates(territory, parsed), epciOf);
  }

  #keep(prepared: PreparedSearch): ProposalSearchView {
    const { id } = prepared;
    const search = startSearch(prepared, (progress) => {
      kept.view = { ...kept.view, progress };
    });
    const kept: KeptSearch = {
      view: { id, state: "searching", progress: null, proposal: null, failure: null },
      search: search.search,
    };
    search.outcome.then(
      (proposal) => {
        kept.view = { ...kept.view, state: "done", proposal };
      },
      (error: unknown) => {
        kept.view = { ...kept.view, state: "failed", failure: this.#describeFailure(error) };
      },
    );
    this.#kept.delete(id);
    this.#kept.set(id, kept);
    this.#forgetOldest();
    return kept.view;
  }

  #forgetOldest(): void {
    for (const [id, { view }] of this.#kept) {
      if (this.#kept.size <= KEPT_COUNT) return;
      if (view.state !== "searching") this.#kept.delete(id);
    }
  }

  #find(id: string): KeptSearch {
    const kept = this.#kept.get(parseQuery(proposalIdSchema, id));
    if (kept === undefined) throw new UnknownProposalError(id);
    return kept;
  }

  #describeFailure(error: unknown): ProposalSearchView["failure"] {
    if (isPlatformError(error)) return { code: error.code, context: error.context };
    // A thread that we end ourselves is no accident.
    if (!this.#isClosing) this.#onFailure(error);
    return UNFORESEEN;
  }
}

/** Searches and waits: the best plan so far when aborted. */
export async function runSearch(
  prepared: PreparedSearch,
  { onProgress, signal }: ProposeOptions,
): Promise<ProposalView> {
  const { search, outcome } = startSearch(prepared, onProgress ?? (() => {}));
  signal?.addEventListener("abort", search.stop, { once: true });
  if (signal?.aborted === true) search.stop();
  try {
    return await outcome;
  } finally {
    signal?.removeEventListener("abort", search.stop);
  }
}

function startSearch(
  { query, question, words, basis }: PreparedSearch,
  onProgress: (progress: ProposalProgressView) => void,
): { readonly search: Search; readonly outcome: Promise<ProposalView> } {
  const { problem } = words.ground;
  const search = searchInThread(
    {
      ...{ problem, question, seed: query.seed, alternativesMax: query.alternativesMax },
      timeLimitMs: query.searchSeconds * 1000,
    },
    words,
    (progress) => onProgress(describeProgress(progress, words, question)),
  );
  return { search, outcome: search.outcome.then((proposal) => describeProposal(proposal, words, basis, query)) };
}
