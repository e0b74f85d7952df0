import type { AnalysisBasisView } from "../analysis-basis-view.ts";
import type { AREA_KINDS } from "../analysis-queries.ts";
import type { PositionView, SiteNameView } from "../place-views.ts";
import type { CertaintyView, WithErrors } from "../uncertainty/uncertainty-view.ts";

export type AreaKind = (typeof AREA_KINDS)[number];

/** The goal "a site in every canton", both ways of counting, and what would remedy it. */
export interface CantonsView extends WithErrors {
  readonly basis: AnalysisBasisView;
  readonly areaKind: AreaKind;
  /** Kinds of area that the territory has, cantons first. */
  readonly areaKinds: readonly AreaKind[];
  readonly areas: readonly AreaView[];
  /** Each area for itself. */
  readonly byArea: { readonly total: number; readonly withSite: number; readonly possiblyWithSite: number };
  /** "Name-1, Name-2..." taken as one town; null for areas that are not cantons. */
  readonly byTown: {
    readonly total: number;
    readonly withSite: number;
    readonly namesWithoutSite: readonly string[];
  } | null;
  /** Areas that surely have no site. */
  readonly failing: readonly FailingAreaView[];
}

export interface AreaView {
  readonly code: string;
  readonly name: string;
  readonly population: number;
  /** Part of this population is a shared town's, split equally. */
  readonly estimated: boolean;
  readonly service: "served" | "possible" | "none";
  readonly sites: readonly SiteNameView[];
  readonly possibleSites: readonly SiteNameView[];
  /** By threshold, the question's first, then those of 30 and 20 minutes that differ from it. */
  readonly coverage: readonly {
    readonly thresholdSeconds: number;
    readonly covered: number;
    /** Null where nobody lives. */
    readonly share: number | null;
    readonly certainty: CertaintyView | null;
  }[];
  /** People between 28 and 32 minutes. */
  readonly borderline: number;
}

/** An area without a site: where one would serve most people, and what serves it meanwhile. */
export interface FailingAreaView {
  readonly code: string;
  readonly name: string;
  /** Null when the area has no home of its own. */
  readonly remedy:
    | (PositionView & {
        readonly home: string;
        readonly name: string;
        /** Its town is shared by cantons: the site must be put in the right part of it. */
        readonly shared: boolean;
        /** People of the territory within the threshold of this place. */
        readonly peopleWithin: number;
        /** Those of them who are within the threshold of no site today. */
        readonly newlyCovered: number;
        readonly meanSecondsBefore: number | null;
        readonly meanSecondsAfter: number | null;
      })
    | null;
  /** The site outside it that its people reach soonest on average; null when none of them reaches any. */
  readonly nearestOutside:
    | (SiteNameView & {
        /** Over its people who can reach it in three hours. */
        readonly meanSeconds: number;
        /** Its people within the threshold of that site, of its population. */
        readonly peopleWithin: number;
        readonly population: number;
      })
    | null;
}
