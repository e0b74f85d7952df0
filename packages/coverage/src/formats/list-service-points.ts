import {
  buildWeeklyHours,
  type Frequency,
  type OpenRange,
  type SiteHours,
  type Weekday,
} from "@maillage/opening-hours";
import { type InclusionRule, isFullService } from "./inclusion-rule.ts";

/** What of a site tells where and when it serves. */
export interface ServedSite {
  readonly format: "fixed" | "antenna" | "multi-site" | "travelling";
  readonly role: "principal" | "antenna";
  readonly longitude: number;
  readonly latitude: number;
  /** Null when unknown. */
  readonly hours: SiteHours | null;
  /** Of a travelling site; null when nobody has told them. */
  readonly stops: readonly ServedStop[] | null;
}

export interface ServedStop extends OpenRange {
  readonly longitude: number;
  readonly latitude: number;
  readonly weekday: Weekday;
  readonly frequency: Frequency;
}

/** A place where people are received: a site, or one stop of a travelling one. */
export interface ServicePoint {
  /** Index of its site. */
  readonly site: number;
  /** Index among the stops of the site; null for a place that stays. */
  readonly stop: number | null;
  readonly longitude: number;
  readonly latitude: number;
  readonly hours: SiteHours | null;
  readonly frequency: Frequency;
  /** False when the rule asks for hours that nobody knows: the people it alone would serve are unknown, neither in nor out. */
  readonly surelyIncluded: boolean;
}

/** Why a site is not counted at all. */
export const LEFT_OUT_REASONS = ["stops-unknown", "no-stop", "antenna", "travelling", "not-full-service"] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

export interface ServicePoints {
  /** In the order of the sites, then of the stops. */
  readonly points: readonly ServicePoint[];
  readonly leftOut: readonly { readonly site: number; readonly reason: LeftOutReason }[];
}

/**
 * The places that count under a rule. A travelling site counts at its stops, one point each, with the stop's slot and frequency; never where
 * it is garaged. One without a known stop is left out, and told: what it serves is not known.
 */
export function listServicePoints(sites: readonly ServedSite[], rule: InclusionRule): ServicePoints {
  const points: ServicePoint[] = [];
  const leftOut: { site: number; reason: LeftOutReason }[] = [];
  for (const [site, served] of sites.entries()) {
    const reason = findReasonOut(served, rule);
    if (reason !== undefined) leftOut.push({ site, reason });
    else points.push(...pointsOf(served, site, rule));
  }
  return { points, leftOut };
}

function findReasonOut({ format, role, hours, stops }: ServedSite, rule: InclusionRule): LeftOutReason | undefined {
  if (rule === "principal" && role === "antenna") return "antenna";
  if (format !== "travelling")
    return rule === "full-service" && isFullService(hours) === false ? "not-full-service" : undefined;
  if (rule === "full-service") return "travelling";
  if (stops === null) return "stops-unknown";
  return stops.length === 0 ? "no-stop" : undefined;
}

function pointsOf(served: ServedSite, site: number, rule: InclusionRule): ServicePoint[] {
  const { format, longitude, latitude, hours, stops } = served;
  if (format !== "travelling") {
    const surelyIncluded = rule !== "full-service" || hours !== null;
    return [{ site, stop: null, longitude, latitude, hours, frequency: "weekly", surelyIncluded }];
  }
  return (stops ?? []).map((stop, index) => ({
    site,
    stop: index,
    longitude: stop.longitude,
    latitude: stop.latitude,
    hours: hoursOfStop(stop, hours),
    frequency: stop.frequency,
    surelyIncluded: true,
  }));
}

/** On the days when the site is closed by exception, the bus does not go; its other exceptions are not about stops. */
function hoursOfStop({ weekday, opens, closes }: ServedStop, hours: SiteHours | null): SiteHours {
  return {
    weekly: buildWeeklyHours((each) => (each === weekday ? [{ opens, closes }] : [])),
    exceptions: hours?.exceptions.filter(({ ranges }) => ranges.length === 0) ?? [],
  };
}
