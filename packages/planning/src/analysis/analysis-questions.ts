import type {
  AnalysisSubjectQuery,
  CantonsQuery,
  CapacityQuery,
  DecomposeQuery,
  ExplainFigureQuery,
  ExplainHomeQuery,
  HoursQuery,
  ModesQuery,
  PartnersQuery,
  StressQuery,
  UncertaintyQuery,
} from "./analysis-queries.ts";
import type { CantonsView } from "./cantons/cantons-view.ts";
import type { CapacityView } from "./capacity/capacity-view.ts";
import type { DecompositionView } from "./decomposition/decomposition-view.ts";
import type { EquityView } from "./equity/equity-view.ts";
import type { FigureExplanationView } from "./explain/figure-explanation-view.ts";
import type { HomeExplanationView } from "./explain/home-explanation-view.ts";
import type { FormatsView } from "./formats/formats-view.ts";
import type { FragilityView } from "./fragility/fragility-view.ts";
import type { HoursView } from "./hours/hours-view.ts";
import type { ModesView } from "./modes/modes-view.ts";
import type { PartnersView } from "./partners/partners-view.ts";
import type { StressView } from "./stress/stress-view.ts";
import type { UncertaintyView } from "./uncertainty/uncertainty-view.ts";

/**
 * The analyses of a territory: what the two goals hide. Each answers with its basis. Every question is checked at this door:
 * all throw {InvalidQueryError}, {UnknownTerritoryError}, {UnknownSiteNetworkError}, {UnknownScenarioError}.
 */
export interface AnalysisQuestions {
  /** Who finds a site open at a moment, and over a week. @throws {InvalidMomentError}, {UnknownPartnerError} */
  analyseHours(query: HoursQuery): Promise<HoursView>;
  /** Who reaches each partner, and each bundle of them. @throws {UnknownPartnerError} */
  analysePartners(query: PartnersQuery): Promise<PartnersView>;
  /** Coverage under each rule of which sites count; travelling sites at their stops. */
  analyseFormats(query: AnalysisSubjectQuery): Promise<FormatsView>;
  /** What closing each site would do, and who has a second one in time. */
  analyseFragility(query: AnalysisSubjectQuery): Promise<FragilityView>;
  /** What is left of access when roads are cut along a line and everyone drives slower. */
  analyseStress(query: StressQuery): Promise<StressView>;
  /** Served, within reach of saturated sites, out of reach. */
  analyseCapacity(query: CapacityQuery): Promise<CapacityView>;
  /** Who is covered whatever the errors of travel times. @throws {InvalidUncertaintyError} */
  analyseUncertainty(query: UncertaintyQuery): Promise<UncertaintyView>;
  /** How access is shared among people. */
  analyseEquity(query: AnalysisSubjectQuery): Promise<EquityView>;
  /** Which cantons have a site, both ways of counting, and what would remedy the others. */
  analyseCantons(query: CantonsQuery): Promise<CantonsView>;
  /** Who reaches a site by bicycle, on foot, and without a car. */
  analyseModes(query: ModesQuery): Promise<ModesView>;
  /** Why a home is counted as it is. @throws {UnknownHomeError} */
  explainHome(query: ExplainHomeQuery): Promise<HomeExplanationView>;
  /** What a figure of the two goals is, and what it rests on. */
  explainFigure(query: ExplainFigureQuery): Promise<FigureExplanationView>;
  /** What separates two states, in parts that sum to the whole. @throws {UnknownRoadNetworkError} */
  decompose(query: DecomposeQuery): Promise<DecompositionView>;
}
