import type { CapacityBasis, CapacityParameters, DistanceZone } from "@maillage/coverage";
import type { AnalysisBasisView } from "../analysis-basis-view.ts";
import type { PositionView, SiteNameView } from "../place-views.ts";

/** Served, saturated, out of reach: three parts of the population, which sum to it exactly. */
export interface CapacityView {
  readonly basis: AnalysisBasisView;
  readonly population: number;
  readonly served: number;
  readonly saturated: number;
  readonly outOfReach: number;
  /** Of `served`, those who are so only as far as assumptions on staff or hours hold. */
  readonly servedOnAssumption: number;
  readonly unknownAgentsCount: number;
  readonly unknownHoursCount: number;
  readonly parameters: CapacityParameters & { readonly zones: readonly DistanceZone[] };
  readonly sites: readonly CapacitySiteView[];
  /** More people served thanks to one more agent at a site, the most first; ten at most. */
  readonly oneMoreAgent: readonly (SiteNameView & { readonly served: number })[];
  /** The same for a new site, as the label asks for, at the centre of a commune. */
  readonly oneMoreSite: readonly (PositionView & {
    readonly id: string;
    readonly name: string;
    readonly served: number;
    readonly peopleWithin: number;
  })[];
  /** Homes within reach of sites that have no room for all, the most people first; twenty at most. */
  readonly saturatedHomes: readonly {
    readonly id: string;
    readonly name: string;
    readonly population: number;
    /** Capacity around it for one of its people: below 1, that part of them is served. */
    readonly access: number;
    readonly withoutRoom: number;
  }[];
}

export interface CapacitySiteView extends SiteNameView, PositionView {
  readonly agents: number | null;
  readonly basis: CapacityBasis;
  /** People whose requests it can deal with. */
  readonly capacity: number;
  readonly demand: number;
  readonly peopleWithin: number;
  readonly load: number | null;
}
