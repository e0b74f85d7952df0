import type { ProposalQuery } from "./proposal-queries.ts";
import type { ProposeOptions } from "./proposal-service.ts";
import type { ProposalSearchView, ProposalView } from "./proposal-views.ts";

/** Where to open next: searches that pages follow, and proposals that the command line waits for. */
export interface ProposalPlanning {
  /**
   * Starts a search in a thread of its own, or finds the one that asks the same of the same data.
   *
   * @throws {InvalidQueryError}, {UnknownTerritoryError}, {UnknownSiteNetworkError}, {UnknownScenarioError},
   *   {UnknownScenarioVersionError}, {UnknownCandidateError}, {ProposalsBusyError}
   */
  startProposal(query: ProposalQuery): Promise<ProposalSearchView>;
  /** @throws {InvalidQueryError}, {UnknownProposalError} */
  findProposal(id: string): Promise<ProposalSearchView>;
  /** Ends a search soon, with the best plan so far and its bound. @throws {InvalidQueryError}, {UnknownProposalError} */
  stopProposal(id: string): Promise<void>;
  /**
   * A proposal, waited for; aborted, the best plan so far.
   *
   * @throws as {@link startProposal}, and {SitingRefusal} when the rules cannot be met together or there is nothing to choose from
   */
  propose(query: ProposalQuery, options?: ProposeOptions): Promise<ProposalView>;
}
