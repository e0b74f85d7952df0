import { type SiteHours, WEEKDAYS, type WeeklyHours } from "@maillage/opening-hours";

/** Going to a site said as plainly as possible, one arrival at a time: slow, and sharing nothing with the package. */
export interface PlainVisit {
  readonly thresholdDeciseconds: number;
  readonly usefulMinutes: number;
  readonly waitMinutes: number;
}

export interface PlainSite {
  readonly hours: SiteHours | null;
  readonly frequency: "weekly" | "fortnightly" | "monthly";
  readonly possibleHours?: WeeklyHours | null;
}

export function plainAnswer(
  sites: readonly PlainSite[],
  /** Deciseconds from the home to each site; null when there is no way. */
  times: readonly (number | null)[],
  leavingMinute: number,
  visit: PlainVisit,
): "open" | "some-weeks" | "unknown" | "none" {
  const answers = sites.map((site, i) => {
    const time = times[i] ?? null;
    if (time === null || time > visit.thresholdDeciseconds) return "none";
    if (site.hours === null) {
      const { possibleHours = null } = site;
      const mayBe = possibleHours === null || isReceived({ weekly: possibleHours }, leavingMinute * 600 + time, visit);
      return mayBe ? "unknown" : "none";
    }
    if (!isReceived(site.hours, leavingMinute * 600 + time, visit)) return "none";
    return site.frequency === "weekly" ? "open" : "some-weeks";
  });
  return (["open", "some-weeks", "unknown"] as const).find((answer) => answers.includes(answer)) ?? "none";
}

/** Received at once, or at the start of one of the minutes that follow, for all the minutes of the useful time. */
function isReceived(
  hours: Pick<SiteHours, "weekly">,
  arrival: number,
  { usefulMinutes, waitMinutes }: PlainVisit,
): boolean {
  const beginnings = [arrival];
  for (let minute = Math.ceil(arrival / 600); minute * 600 - arrival <= waitMinutes * 600; minute++) {
    beginnings.push(minute * 600);
  }
  return beginnings.some((beginning) => {
    const lastDecisecond = beginning + Math.max(usefulMinutes * 600, 1) - 1;
    for (let minute = Math.floor(beginning / 600); minute <= Math.floor(lastDecisecond / 600); minute++) {
      if (!isOpenInMinute(hours, minute)) return false;
    }
    return true;
  });
}

function isOpenInMinute(hours: Pick<SiteHours, "weekly">, minuteSinceMonday: number): boolean {
  const weekday = WEEKDAYS[Math.floor(minuteSinceMonday / 1440) % 7] ?? "monday";
  const minute = minuteSinceMonday % 1440;
  return hours.weekly[weekday].some(({ opens, closes }) => opens <= minute && minute < closes);
}
