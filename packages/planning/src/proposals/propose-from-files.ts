import { buildFileState, type FileState } from "../analysis/build-file-state.ts";
import { parseQuery } from "../parse-query.ts";
import type { Candidate } from "./candidate.ts";
import { prepareSearch } from "./prepare-search.ts";
import { type ProposalQuery, proposalQuerySchema } from "./proposal-queries.ts";
import { type ProposeOptions, runSearch } from "./proposal-service.ts";
import type { ProposalView } from "./proposal-views.ts";

/**
 * The same proposal as of a territory, by the same functions, from files: the question names `FILES_QUESTION`, and the candidates
 * are a table's. Files tell nothing of intercommunalities.
 *
 * @throws {InvalidQueryError}, {UnknownCandidateError}, {SitingRefusal}
 */
export async function proposeFromFiles(
  files: FileState,
  query: ProposalQuery,
  candidates: readonly Candidate[],
  options: ProposeOptions = {},
): Promise<ProposalView> {
  const parsed = parseQuery(proposalQuerySchema, query);
  const state = await buildFileState(files)(parsed);
  return runSearch(prepareSearch(parsed, state, candidates, new Map()), options);
}
