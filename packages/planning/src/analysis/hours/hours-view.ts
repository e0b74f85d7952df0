import type { CoverageAt, HalfDay, InclusionRule, SharedClosure } from "@maillage/coverage";
import type { Frequency, Moment, Weekday } from "@maillage/opening-hours";
import type { AnalysisBasisView } from "../analysis-basis-view.ts";
import type { PartnerNameView } from "../partners/partners-view.ts";
import type { LeftOutView, SiteNameView } from "../place-views.ts";
import type { WithCertainty, WithErrors } from "../uncertainty/uncertainty-view.ts";

/** Who finds an open door. */
export interface HoursView extends WithErrors {
  readonly basis: AnalysisBasisView;
  /** When people leave home. */
  readonly moment: Moment;
  /** How long the site must stay open once they are received. */
  readonly usefulMinutes: number;
  /** How long they wait at the door for the opening. */
  readonly waitMinutes: number;
  readonly include: InclusionRule;
  /** Those who must all be there at once; none when anyone will do. */
  readonly partners: readonly (PartnerNameView & { readonly scope: "national" | "local" })[];
  /** People by what they can count on: the first four parts after `population` sum to it. */
  readonly at: Omit<CoverageAt, "homeAnswer" | "homeSite"> & WithCertainty;
  readonly week: {
    readonly slotMinutes: number;
    readonly population: number;
    /** No slot holds more. */
    readonly regardlessOfTime: number;
    /** 336 half-hours from Monday at midnight: people received by a site open every week; some weeks; perhaps. */
    readonly slotOpen: readonly number[];
    readonly slotSomeWeeks: readonly number[];
    readonly slotUnknown: readonly number[];
    readonly personHours: number;
    readonly hoursPerPerson: number | null;
    /** People whose hours may be more than counted: a site they reach has unknown hours. */
    readonly peopleAtLeast: number;
  };
  /** The half-days looked at for shared closures: those in which half at least of the sites are open. */
  readonly halfDays: readonly HalfDay[];
  /** Pairs of sites of one basin closed on the same half-days; twenty at most. */
  readonly closures: readonly (Omit<SharedClosure, "sites"> & { readonly sites: readonly SiteNameView[] })[];
  readonly closureCount: number;
  readonly places: readonly HoursPlaceView[];
  /** Places of unknown hours: unknown is not closed. */
  readonly unknownHoursCount: number;
  /** Of the others, those where nobody has told whether the partners asked for are there, or on which days; 0 when none is asked for. */
  readonly unknownDaysCount: number;
  readonly leftOut: readonly LeftOutView[];
  /** Homes near enough to a site, of which none surely receives them then; twenty at most. */
  readonly homesWithoutAccess: readonly {
    readonly id: string;
    readonly name: string;
    readonly population: number;
    readonly answer: "unknown" | "none";
  }[];
}

/** A place where people are received: a site, or a stop of a travelling one. */
export interface HoursPlaceView extends SiteNameView {
  /** Null for a place that stays. */
  readonly stopPlace: string | null;
  readonly frequency: Frequency;
  /** At the moment asked; `unknown-days`: its hours are known, not whether the partners asked for are there then. */
  readonly state: "open" | "closed" | "unknown" | "unknown-days";
  /** Minutes since midnight; null when it is not open, or unknown. */
  readonly closesAtMinute: number | null;
  readonly weeklyMinutes: number | null;
  readonly openDays: readonly Weekday[] | null;
  /** People within the threshold of it, whatever the time. */
  readonly peopleWithin: number;
}
