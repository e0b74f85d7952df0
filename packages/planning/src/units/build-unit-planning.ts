import type { CountryService } from "./country/country-service.ts";
import type { UnitPlanning } from "./unit-planning.ts";
import type { UnitService } from "./unit-service.ts";

/** Administrative units as planning offers them. */
export function buildUnitPlanning(
  units: UnitService,
  country: CountryService,
  answer: <Result>(ask: () => Promise<Result>) => Promise<Result>,
): UnitPlanning {
  return {
    listUnits: (query) => answer(() => units.list(query)),
    getUnit: (query) => answer(() => units.get(query)),
    listUnitShapes: (query) => answer(() => units.listShapes(query)),
    getCountry: (query) => answer(() => country.get(query)),
  };
}
