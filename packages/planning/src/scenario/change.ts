import type { SiteFormat, SiteStatus, SiteView } from "../views.ts";

export interface Position {
  readonly longitude: number;
  readonly latitude: number;
}

/** What a site's sheet says. Where it stands and its status have changes of their own. */
export type SiteSheet = Omit<
  SiteView,
  "id" | "communeCode" | "communeName" | "cantonCodes" | "longitude" | "latitude" | "status"
>;

/** What a planner may write on a sheet; a field left out, or `undefined`, stays as it is. */
export type SiteSheetFields = { readonly [Field in keyof SiteSheet]?: SiteSheet[Field] | undefined };

/** Opens, or only studies, a site that the network does not have. */
export interface AddSite extends Position {
  readonly kind: "add-site";
  /** Chosen by who adds it, unique among the sites of the network and of the scenario. */
  readonly siteId: string;
  readonly name: string | null;
  readonly format: SiteFormat;
  /** Counted for coverage when `labelled`. */
  readonly status: SiteStatus;
  /** Which canton it serves, when the planner has said so in a town shared by several. */
  readonly cantonCode?: string | undefined;
  readonly fields?: SiteSheetFields | undefined;
}

export interface MoveSite extends Position {
  readonly kind: "move-site";
  readonly siteId: string;
  readonly cantonCode?: string | undefined;
}

/** Plans, opens or closes a site. `date` is that of the new status, when it is known. */
export interface SetSiteStatus {
  readonly kind: "set-status";
  readonly siteId: string;
  readonly status: SiteStatus;
  readonly date: string | null;
}

/** Writes fields of a site's sheet; those left out stay. */
export interface EditSite {
  readonly kind: "edit-site";
  readonly siteId: string;
  readonly fields: SiteSheetFields;
}

/** One site takes over the others, which close; its hours, partners and staff are its own until edited. */
export interface MergeSites {
  readonly kind: "merge-sites";
  /** The one that stays. */
  readonly siteId: string;
  /** Those that close, one or more. */
  readonly mergedSiteIds: readonly string[];
  /** When, ISO `YYYY-MM-DD`; the network's date when nobody says. */
  readonly date?: string | null | undefined;
}

/** What a change does to the network, and nothing else: all that figures depend on. */
export type SiteChange = AddSite | MoveSite | SetSiteStatus | EditSite | MergeSites;

/** A change as a scenario keeps it. */
export type ScenarioChange = SiteChange & {
  /** Unique within the scenario, and kept by duplicates, so that branches of one scenario can be merged. */
  readonly id: string;
  /** ISO date and time. */
  readonly at: string;
  readonly comment: string | null;
  /** The year it is programmed for; null while nobody has said. */
  readonly year: number | null;
  /** What it costs, in euros, as its author estimates it; null while nobody has said. */
  readonly costEuros: number | null;
};
