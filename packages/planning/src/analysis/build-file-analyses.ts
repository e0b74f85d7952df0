import type { AnalysisQuestions } from "./analysis-questions.ts";
import { AnalysisService } from "./analysis-service.ts";
import { buildFileState, type FileState } from "./build-file-state.ts";

/** The same analyses as of a territory, by the same functions, of files: questions name {@link FILES_QUESTION}. */
export function buildFileAnalyses(files: FileState): AnalysisQuestions {
  return new AnalysisService(buildFileState(files));
}
