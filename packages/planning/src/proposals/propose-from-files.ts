import { buildFileState, type FileState } from "../analysis/build-file-state.ts";
import { parseQuery } from "../parse-query.ts";
import type { Candidate } from "./candidate.ts";
import { prepareSearch } from "./prepare-search.ts";
import { prepareStudy } from "./prepare-study.ts";
import { type ProposalQuery, proposalQuerySchema } from "./proposal-queries.ts";
import type { ProposalView } from "./proposal-views.ts";
import { buildPlanJob, type ProposeOptions, runSearch, type SearchOptions } from "./run-search.ts";
import { type StudyQuery, studyQuerySchema } from "./study-queries.ts";
import type { StudyProgressView, StudyView } from "./study-views.ts";

/**
 * The same proposal as of a territory, by the same functions, from files: the question names `FILES_QUESTION`, and the candidates
 * are a table's. Files tell nothing of intercommunalities.
 *
 * @throws {InvalidQueryError}, {SitingRefusal}, and what preparing a search throws
 */
export async function proposeFromFiles(
  files: FileState,
  query: ProposalQuery,
  candidates: readonly Candidate[],
  options: ProposeOptions = {},
): Promise<ProposalView> {
  const parsed = parseQuery(proposalQuerySchema, query);
  const state = await buildFileState(files)(parsed);
  return runSearch(buildPlanJob(prepareSearch(parsed, state, candidates, new Map())), options);
}

/** A study of such a question, likewise. @throws as {@link proposeFromFiles}, and {StudyClashError} */
export async function studyFromFiles(
  files: FileState,
  query: StudyQuery,
  candidates: readonly Candidate[],
  options: SearchOptions<StudyProgressView> = {},
): Promise<StudyView> {
  const { question, study } = parseQuery(studyQuerySchema, query);
  const state = await buildFileState(files)(question);
  return runSearch(prepareStudy(question, study, state, candidates, new Map()), options);
}
