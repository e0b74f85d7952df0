import type {
  AnalysisSubjectQuery,
  CantonsQuery,
  ExplainHomeQuery,
  ModesQuery,
  UncertaintyQuery,
} from "./analysis-queries.ts";
import type {
  CantonsView,
  EquityView,
  FragilityView,
  HomeExplanationView,
  ModesView,
  UncertaintyView,
} from "./analysis-views.ts";

/**
 * The analyses of a territory: what the two goals hide. Each answers with its basis. Every question is checked at this door:
 * all throw {InvalidQueryError}, {UnknownTerritoryError}, {UnknownSiteNetworkError}.
 */
export interface AnalysisQuestions {
  /** Which cantons have a site, both ways of counting, and what would remedy the others. */
  analyseCantons(query: CantonsQuery): Promise<CantonsView>;
  /** What closing each site would do, and who has a second one in time. */
  analyseFragility(query: AnalysisSubjectQuery): Promise<FragilityView>;
  /** Who is covered whatever the errors of travel times. */
  analyseUncertainty(query: UncertaintyQuery): Promise<UncertaintyView>;
  /** How access is shared among people. */
  analyseEquity(query: AnalysisSubjectQuery): Promise<EquityView>;
  /** Who reaches a site by bicycle, on foot, and without a car. */
  analyseModes(query: ModesQuery): Promise<ModesView>;
  /** Why a home is counted as it is. @throws {UnknownHomeError} */
  explainHome(query: ExplainHomeQuery): Promise<HomeExplanationView>;
}
