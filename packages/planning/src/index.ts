export type { AccessPlanning } from "./access/access-planning.ts";
export type { AccessAreasQuery } from "./access/access-queries.ts";
export type { AccessAreasView, AccessSiteView, AccessView, HomeAccessView } from "./access/access-view.ts";
export type { AnalysedSite } from "./analysis/analysed-site.ts";
export type { AnalysisBasisView } from "./analysis/analysis-basis-view.ts";
export { UnknownHomeError, UnknownPartnerError } from "./analysis/analysis-errors.ts";
export type {
  AnalysisSubjectQuery,
  CantonsQuery,
  CapacityQuery,
  DecomposeQuery,
  ExplainFigureQuery,
  ExplainHomeQuery,
  HoursQuery,
  ModesQuery,
  PartnersQuery,
  UncertaintyQuery,
} from "./analysis/analysis-queries.ts";
export type { AnalysisQuestions } from "./analysis/analysis-questions.ts";
export { buildFileAnalyses } from "./analysis/build-file-analyses.ts";
export { FILES_QUESTION, type FileState } from "./analysis/build-file-state.ts";
export type { AreaKind, AreaView, CantonsView, FailingAreaView } from "./analysis/cantons/cantons-view.ts";
export type { CapacitySiteView, CapacityView } from "./analysis/capacity/capacity-view.ts";
export type { DecomposedFigureView, DecompositionView } from "./analysis/decomposition/decomposition-view.ts";
export type { EquityFiguresView, EquityGroupView, EquityView } from "./analysis/equity/equity-view.ts";
export {
  type HomeTraits,
  type PeopleGroup,
  poorPeopleOf,
  toldByAll,
  toldBySome,
} from "./analysis/equity/home-traits.ts";
export type { FigureExplanationView } from "./analysis/explain/figure-explanation-view.ts";
export type {
  HomeExplanationView,
  HomeImprovementView,
  HomeRouteView,
  NearestSiteView,
  RouteSegmentView,
} from "./analysis/explain/home-explanation-view.ts";
export type { FormatRuleView, FormatsView, StopView } from "./analysis/formats/formats-view.ts";
export type { FragilitySiteView, FragilityView } from "./analysis/fragility/fragility-view.ts";
export type { HoursPlaceView, HoursView } from "./analysis/hours/hours-view.ts";
export type { ModeSiteView, ModesView, ModeView, TravelMode } from "./analysis/modes/modes-view.ts";
export type {
  PartnerBundleView,
  PartnerNameView,
  PartnerRowView,
  PartnerSiteView,
  PartnersView,
} from "./analysis/partners/partners-view.ts";
export type { LeftOutView, PositionView, SiteNameView } from "./analysis/place-views.ts";
export type { StressView } from "./analysis/stress/stress-view.ts";
export { computeCertainty, USUAL_UNCERTAINTY } from "./analysis/uncertainty/compute-certainty.ts";
export type { CertaintyParts, CertaintyView, UncertaintyView } from "./analysis/uncertainty/uncertainty-view.ts";
export { type CoveredSite, computeCoverageView } from "./compute-coverage-view.ts";
export { buildCoverageGround, type CoverageGround } from "./coverage-ground.ts";
export { DEFAULT_DATA_FOLDER } from "./default-data-folder.ts";
export { ENGINE_VERSION } from "./engine-version.ts";
export { type CommuneGround, findCommuneAt, type UnitGround } from "./find-commune-at.ts";
export { findNearestSites } from "./find-nearest-sites.ts";
export {
  DatasetFileTooBigError,
  DatasetFileUnreadableError,
  DatasetImportChangedError,
  DatasetImportEndedError,
  DatasetImportNotReadyError,
  DatasetVersionNeededError,
  DatasetVersionsNotComparableError,
  TerritoryExistsError,
  UnknownDatasetImportError,
  UnknownDatasetVersionError,
} from "./imports/dataset-errors.ts";
export type { DatasetPlanning, DatasetSource, WaitForDatasetImportOptions } from "./imports/dataset-planning.ts";
export type { ImportChoicesPatch } from "./imports/dataset-queries.ts";
export type {
  DatasetDifferenceView,
  DatasetImportView,
  DatasetVersionView,
  ImportChoices,
  ImportFigures,
  ImportObstacle,
  ImportOutcome,
  ImportPreviewRow,
  ImportPreviewView,
} from "./imports/import-views.ts";
export {
  NationalHomesColumnError,
  NationalHomesRefusedError,
  NationalKeepingRunningError,
  NoNationalHomesError,
  NotNationalHomesError,
  UnknownNationalHomesError,
  UnknownNationalTableError,
} from "./imports/national/national-errors.ts";
export type { KeepNationalHomesOptions, NationalPlanning } from "./imports/national/national-planning.ts";
export type { NationalCitation } from "./imports/national/national-queries.ts";
export type {
  KeptNationalHomes,
  NationalHomesView,
  NationalKeepingStage,
  NationalKeepingView,
} from "./imports/national/national-views.ts";
export { PullRunningError } from "./imports/pull/pull-errors.ts";
export type { PullPlanning, WaitForPullOptions } from "./imports/pull/pull-planning.ts";
export type { PullQuery } from "./imports/pull/pull-queries.ts";
export type { PullSourceView, PullStepState, PullStepView, PullView } from "./imports/pull/pull-views.ts";
export { openPlanning, type PlanningOptions } from "./open-planning.ts";
export type { Planning } from "./planning.ts";
export type { PlanningErrorCode } from "./planning-error-code.ts";
export {
  DataFolderNotWritableError,
  InvalidQueryError,
  NoSiteNetworkError,
  PlaceOutOfReachError,
  RoadNetworkDamagedError,
  TerritoryContentError,
  UnknownRoadNetworkError,
  UnknownSiteNetworkError,
  UnknownTerritoryError,
} from "./planning-errors.ts";
export { buildFileCandidates, type Candidate } from "./proposals/candidate.ts";
export type {
  CandidateInput,
  CandidatesReadingView,
  RefusedCandidateView,
} from "./proposals/candidates-reading-view.ts";
export type { ProposalPlanning } from "./proposals/proposal-planning.ts";
export type { ProposalQuery } from "./proposals/proposal-queries.ts";
export type {
  AlternativeView,
  CandidateView,
  ConflictPartView,
  CoverView,
  LostCandidateView,
  ObjectiveView,
  OpenedSiteView,
  PriorityView,
  ProposalCapacityView,
  ProposalProgressView,
  ProposalSearchView,
  ProposalView,
  RuleKind,
} from "./proposals/proposal-views.ts";
export { proposeFromFiles, studyFromFiles } from "./proposals/propose-from-files.ts";
export { type CandidatesFile, readCandidatesFile } from "./proposals/read-candidates-file.ts";
export type { ProposeOptions, SearchOptions } from "./proposals/run-search.ts";
export type { ProposalStudy, StudyQuery } from "./proposals/study-queries.ts";
export type {
  BusDayView,
  BusRoundStudyView,
  BusStopView,
  CurveStepView,
  CurveStudyView,
  FrontPointView,
  FrontStudyView,
  PhasePlanView,
  PhaseYearView,
  ProgrammedChangeView,
  StudyProgressView,
  StudySearchView,
  StudyView,
  WhyNotStudyView,
  YearsStudyView,
} from "./proposals/study-views.ts";
export type { QueryIssue } from "./query-issues.ts";
export type { FileUpload } from "./receive-roads-file.ts";
export {
  DataFolderFullError,
  RoadNetworkEmbeddedError,
  RoadNetworkImportRunningError,
  RoadNetworkInUseError,
  RoadNetworkLostError,
  RoadNetworkProfileError,
  RoadsElsewhereError,
  RoadsFileTooBigError,
  RoadsOutOfMemoryError,
  RoadsUploadCutError,
} from "./road-network-errors.ts";
export type { ImportRoadNetworkOptions } from "./road-network-imports.ts";
export { RoadsFileError, type RoadsFileErrorCode } from "./roads-file-error.ts";
export {
  ScenarioDeletedError,
  ScenarioReadOnlyError,
  ScenarioVersionConflictError,
  UnknownScenarioError,
  UnknownScenarioVersionError,
} from "./scenario/scenario-errors.ts";
export type { ScenarioPlanning } from "./scenario/scenario-planning.ts";
export { type LeftOutSite, listSitePlaces, type SitePlace } from "./scenario/site-places.ts";
export type { PlaceQuery, SitesPasteQuery } from "./sites/site-queries.ts";
export type {
  CommuneUnitsView,
  PartnerReferenceView,
  PastedRowView,
  PlaceView,
  SitesPasteView,
} from "./sites/site-views.ts";
export type {
  CantonTallies,
  CountryView,
  DepartementState,
  DepartementView,
  RegionView,
  SummaryNeed,
  SummedFigures,
  TerritorySummary,
} from "./units/country/country-views.ts";
export type { UnitPlanning } from "./units/unit-planning.ts";
export type { CountryQuery, UnitKind, UnitQuery, UnitShapesQuery, UnitsQuery } from "./units/unit-queries.ts";
export type {
  CommuneAccessView,
  SiteTally,
  TimeClassView,
  UnitFiguresView,
  UnitNameView,
  UnitShapeView,
  UnitsView,
  UnitView,
} from "./units/unit-views.ts";
export type {
  CantonCoverageView,
  CantonProperties,
  CommuneCentre,
  CommuneProperties,
  CoverageFiguresView,
  CoverageQuery,
  CoverageView,
  DatasetView,
  HomeKind,
  HomesReachView,
  HomeView,
  ImportedRoadNetwork,
  ImportStage,
  LostRoadNetworkView,
  RoadNetworkComparisonQuery,
  RoadNetworkComparisonView,
  RoadNetworkEntryView,
  RoadNetworkImportView,
  RoadNetworkSourceView,
  RoadNetworkView,
  RoadNetworkWarning,
  RouteQuery,
  RouteView,
  SiteEvent,
  SiteNetworkSummary,
  SiteNetworkView,
  SitePartner,
  SiteStop,
  SiteView,
  TerritoryMapView,
  TerritoryView,
} from "./views.ts";
