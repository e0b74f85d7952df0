import type { CountryView } from "./country/country-views.ts";
import type { CountryQuery, UnitQuery, UnitShapesQuery, UnitsQuery } from "./unit-queries.ts";
import type { UnitShapeView, UnitsView, UnitView } from "./unit-views.ts";

/** Figures by administrative unit, within a territory and over the country. */
export interface UnitPlanning {
  /**
   * Every unit of a kind in a territory, beside the territory itself.
   *
   * @throws {InvalidQueryError}, {UnknownTerritoryError}, {UnknownSiteNetworkError}, {UnknownScenarioError},
   *   {UnknownScenarioVersionError}, {UnitKindAbsentError}
   */
  listUnits(query: UnitsQuery): Promise<UnitsView>;
  /** One of them, whole. @throws as {@link listUnits}, and {UnknownUnitError} */
  getUnit(query: UnitQuery): Promise<UnitView>;
  /** What is drawn for the units of a kind; empty where no limit is known. @throws {InvalidQueryError}, {UnknownTerritoryError} */
  listUnitShapes(query: UnitShapesQuery): Promise<readonly UnitShapeView[]>;
  /**
   * The country, from the territories held here: those whose figures are kept are summed, the others are computed one after the other
   * once this has answered, and `progress` says how far. Asking again is how that is followed.
   *
   * @throws {InvalidQueryError}
   */
  getCountry(query: CountryQuery): Promise<CountryView>;
}
