import type { WithPlaces } from "../scenario/site-places.ts";
import type { SiteView } from "../views.ts";

/** What an analysis needs to know of a site, whether it comes from the database, from a scenario or from a table. */
export type AnalysedSite = WithPlaces<
  Pick<
    SiteView,
    | "id"
    | "name"
    | "communeCode"
    | "communeName"
    | "longitude"
    | "latitude"
    | "cantonCodes"
    | "format"
    | "role"
    | "hours"
    | "partners"
    | "stops"
    | "agents"
    | "agentsFullTimeEquivalent"
    | "activity"
  >
>;
