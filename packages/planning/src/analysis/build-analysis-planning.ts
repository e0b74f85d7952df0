import type { AnalysisQuestions } from "./analysis-questions.ts";
import { AnalysisService } from "./analysis-service.ts";
import { findTerritoryState, type TerritorySources } from "./find-territory-state.ts";

/** Runs a question, and tells a failing database as such. */
type Answer = <Result>(ask: () => Promise<Result>) => Promise<Result>;

/** Analyses as planning offers them. */
export function buildAnalysisPlanning(sources: TerritorySources, answer: Answer): AnalysisQuestions {
  const service = new AnalysisService((question) => findTerritoryState(sources, question));
  return {
    analyseHours: (query) => answer(async () => service.analyseHours(query)),
    analysePartners: (query) => answer(async () => service.analysePartners(query)),
    analyseFormats: (query) => answer(async () => service.analyseFormats(query)),
    analyseFragility: (query) => answer(async () => service.analyseFragility(query)),
    analyseStress: (query) => answer(async () => service.analyseStress(query)),
    analyseCapacity: (query) => answer(async () => service.analyseCapacity(query)),
    analyseUncertainty: (query) => answer(async () => service.analyseUncertainty(query)),
    analyseEquity: (query) => answer(async () => service.analyseEquity(query)),
    analyseCantons: (query) => answer(async () => service.analyseCantons(query)),
    analyseModes: (query) => answer(async () => service.analyseModes(query)),
    explainHome: (query) => answer(async () => service.explainHome(query)),
    explainFigure: (query) => answer(async () => service.explainFigure(query)),
    decompose: (query) => answer(async () => service.decompose(query)),
  };
}
