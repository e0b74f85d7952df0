import type { DecoupageSource } from "@maillage/official-data/node";
import type { CertaintyView } from "../../analysis/uncertainty/uncertainty-view.ts";
import type { HomeKind, RoadNetworkView } from "../../views.ts";
import type { SiteTally, TimeClassView, UnitFiguresView } from "../unit-views.ts";

/** Cantons without any, and the way of counting that takes a town cut into cantons as one. */
export interface CantonTallies extends SiteTally {
  readonly towns: Omit<SiteTally, "possiblyWithSite">;
}

/** The two goals of one territory as they are kept and summed, with what they rest on. */
export interface TerritorySummary
  extends Omit<
    UnitFiguresView,
    "code" | "name" | "estimated" | "service" | "sites" | "possibleSites" | "cantons" | "certainty"
  > {
  readonly certainty: CertaintyView | null;
  /** Null where there are no cantons. */
  readonly cantons: (CantonTallies & { readonly namesWithoutSite: readonly string[] }) | null;
  /** Sites that count and stand, or stop, in the territory. */
  readonly siteCount: number;
  /** Of the network of sites, ISO `YYYY-MM-DD`. */
  readonly date: string;
  readonly siteNetwork: string;
  readonly homeKind: HomeKind;
  readonly roadOrigin: RoadNetworkView["origin"];
}

/** What a territory still needs for its figures. */
export type SummaryNeed = "homes" | "sites" | "roads";

/** Whether a département is held here, and its figures when they are known. */
export type DepartementState =
  | { readonly kind: "absent" }
  | { readonly kind: "incomplete"; readonly needs: readonly SummaryNeed[] }
  | { readonly kind: "computing" }
  /** Nobody foresaw why: what happened is in the server's log. */
  | { readonly kind: "failed" }
  | { readonly kind: "computed"; readonly summary: TerritorySummary };

export interface DepartementView {
  readonly code: string;
  readonly name: string;
  readonly regionCode: string;
  /** Of the State's package: municipal population, whatever is loaded here. */
  readonly officialPopulation: number;
  readonly state: DepartementState;
}

/** Figures of several territories put together, each person counted in the territory that holds their home. */
export interface SummedFigures {
  /** Territories summed. */
  readonly count: number;
  readonly population: number;
  readonly covered: number;
  readonly share: number | null;
  readonly within20Minutes: number;
  readonly borderline: number;
  readonly unreachable: number;
  /** Over people who can reach a site. */
  readonly meanSeconds: number | null;
  /** Null as soon as one of them cannot tell. */
  readonly certainty: Omit<CertaintyView, "factors"> | null;
  readonly classPeople: readonly number[];
  /** Of the territories that have cantons; null when none has. */
  readonly cantons: CantonTallies | null;
  readonly communes: Omit<SiteTally, "possiblyWithSite">;
  readonly siteCount: number;
  /** First and last dates of the networks of sites. */
  readonly dates: readonly [string, string];
}

export interface RegionView {
  readonly code: string;
  readonly name: string;
  readonly officialPopulation: number;
  readonly departementCount: number;
  /** Null when no département of it has figures. */
  readonly figures: SummedFigures | null;
}

/** The country from the territories held here: what is counted, and what is not. */
export interface CountryView {
  readonly thresholdSeconds: number;
  readonly officialPopulation: number;
  readonly regions: readonly RegionView[];
  /** The 101, in the order of their regions then of their codes. */
  readonly departements: readonly DepartementView[];
  /** Territories held that are no département: Saint-Martin... They are in no sum. */
  readonly others: readonly Omit<DepartementView, "regionCode" | "officialPopulation">[];
  /** Null when no département has figures. */
  readonly figures: SummedFigures | null;
  readonly classes: readonly TimeClassView[];
  /** Of the list of départements and of their populations. */
  readonly source: DecoupageSource;
  /** Territories being computed; null when all that can be is. */
  readonly progress: { readonly done: number; readonly total: number } | null;
}
