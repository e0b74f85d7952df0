import type { FileUpload } from "../receive-roads-file.ts";
import type { CandidatesReadingView } from "./candidates-reading-view.ts";
import type { ProposalQuery, ProposalStart } from "./proposal-queries.ts";
import type { ProposalSearchView, ProposalView } from "./proposal-views.ts";
import type { ProposeOptions, SearchOptions } from "./run-search.ts";
import type { StudyQuery } from "./study-queries.ts";
import type { StudyProgressView, StudySearchView, StudyView } from "./study-views.ts";

/** Where to open next: searches that pages follow, and answers that the command line waits for. */
export interface ProposalPlanning {
  /**
   * Starts a search in a thread of its own, or finds the one that asks the same of the same data, ended or not, unless it is asked `again`.
   *
   * @throws {InvalidQueryError}, {UnknownTerritoryError}, {UnknownSiteNetworkError}, {UnknownScenarioError},
   *   {UnknownScenarioVersionError}, {UnknownCandidateError}, {CandidateFormatNeededError}, {CapacityClashError}, {UntoldPriorityError},
   *   {NoPriorityCommuneError}, {ProposalsBusyError}
   */
  startProposal(start: ProposalStart): Promise<ProposalSearchView>;
  /** @throws {InvalidQueryError}, {UnknownProposalError} */
  findProposal(id: string): Promise<ProposalSearchView>;
  /** Ends a search, of a proposal or of a study, soon, with the best answer so far. @throws {InvalidQueryError}, {UnknownProposalError} */
  stopProposal(id: string): Promise<void>;
  /**
   * A proposal, waited for; aborted, the best plan so far.
   *
   * @throws as {@link startProposal}, and {SitingRefusal} when the rules cannot be met together or there is nothing to choose from
   */
  propose(query: ProposalQuery, options?: ProposeOptions): Promise<ProposalView>;
  /** As {@link startProposal}, for years, a front, a curve, one place or a bus. @throws {StudyClashError} besides */
  startStudy(query: StudyQuery): Promise<StudySearchView>;
  /** @throws {InvalidQueryError}, {UnknownProposalError} */
  findStudy(id: string): Promise<StudySearchView>;
  /** A study, waited for; aborted, what it has so far. @throws as {@link startStudy}, and {SitingRefusal} */
  study(query: StudyQuery, options?: SearchOptions<StudyProgressView>): Promise<StudyView>;
  /**
   * Places to choose from, read from any file of a table or of a map: CSV, XLSX, ODS, GeoJSON, Shapefile, GeoPackage… Nothing of it is kept.
   *
   * @throws {InvalidQueryError}, {SourceRefusedError}, {CandidatesFileTooBigError}, {CandidateColumnsMissingError}, {TooManyCandidatesError},
   *   {RoadsUploadCutError}
   */
  readCandidates(upload: FileUpload): Promise<CandidatesReadingView>;
}
