import type { BundleAnswer, InclusionRule, PartnerAnswer } from "@maillage/coverage";
import type { Weekday } from "@maillage/opening-hours";
import type { AnalysisBasisView } from "../analysis-basis-view.ts";
import type { LeftOutView, SiteNameView } from "../place-views.ts";
import type { CertaintyView, WithCertainty, WithErrors } from "../uncertainty/uncertainty-view.ts";

export interface PartnerNameView {
  /** Stable, stands in addresses: `dgfip`. */
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
}

/** Who reaches whom. */
export interface PartnersView extends WithErrors {
  readonly basis: AnalysisBasisView;
  readonly population: number;
  readonly include: InclusionRule;
  /** The national ones of the date, then those that sites name besides. */
  readonly partners: readonly PartnerRowView[];
  /** Partners beyond the 32 that a question holds. */
  readonly hiddenPartnerCount: number;
  readonly bundles: readonly PartnerBundleView[];
  /** Who is where: one row for each site, in the order of the network. */
  readonly sites: readonly PartnerSiteView[];
  /** Sites whose list of partners is empty: nobody has told it. */
  readonly untoldSiteCount: number;
  readonly leftOut: readonly LeftOutView[];
}

export interface PartnerRowView extends PartnerNameView, PartnerAnswer, WithCertainty {
  readonly scope: "national" | "local";
  /** Sites where it is. */
  readonly siteCount: number;
  /** Sites of which nobody has told whether it is there. */
  readonly unknownSiteCount: number;
  /** Of `siteCount`, those of which its days are not known. */
  readonly unknownDaysSiteCount: number;
  /** Seven numbers, Monday first: sites where it is known to be that day. */
  readonly siteCountByDay: readonly number[];
  /** People × hours a week in which they can leave home and meet it. */
  readonly personHours: number;
  /** People for whom that is the least it can be. */
  readonly peopleAtLeast: number;
  /** Sites whose loss of it would leave people without it, most people first. */
  readonly losses: readonly (SiteNameView & { readonly lost: number; readonly perhapsLost: number })[];
}

/** What a site tells of each partner, in the order of `partners`. */
export interface PartnerSiteView extends SiteNameView {
  readonly presence: readonly {
    readonly state: "present" | "unknown" | "absent";
    /** Null when it is not present, or nobody has told its days. */
    readonly days: readonly Weekday[] | null;
  }[];
}

export interface PartnerBundleView extends BundleAnswer {
  /** The eight that the announcement of 2021 names; all the national ones of the date; those asked for. */
  readonly kind: "announced" | "national" | "asked";
  /** Short names. */
  readonly partners: readonly string[];
  readonly certainty: { readonly oneSite: CertaintyView | null; readonly anywhere: CertaintyView | null };
}
