import { formatDayHours, WEEKDAYS, weekdayName } from "@maillage/opening-hours";
import type { SiteView } from "@maillage/planning";
import type { SiteField } from "@maillage/planning/scenario";
import { type Wording, writePartners } from "../site-cell.ts";
import { writeHoursCell } from "../write-hours-cell.ts";

/** What a field of a site says, in words: for histories and previews. Empty for what nobody knows. */
export function writeField(
  field: SiteField,
  site: SiteView,
  { t, format }: Wording,
  cantonNames: Readonly<Record<string, string>> = {},
): string {
  switch (field) {
    case "status":
      return t(`siteStatus.${site.status}`);
    case "format":
      return t(`siteFormat.${site.format}`);
    case "role":
      return t(`sitePages.sheet.roles.${site.role}`);
    case "hostBody":
      return site.hostBody === null ? "" : t(`sitePages.sheet.hostBodies.${site.hostBody}`);
    case "cantonCodes":
      return site.cantonCodes.map((code) => cantonNames[code] ?? code).join(", ");
    case "longitude":
    case "latitude":
      return site[field].toFixed(5);
    case "labelDate":
      return site.labelDate === null ? "" : format.date(site.labelDate);
    case "hours":
      return writeHours(site.hours, { t, format });
    case "hoursAsWritten":
      return (site.hoursAsWritten ?? [])
        .flatMap((cell, day) =>
          cell === null ? [] : `${weekdayName(WEEKDAYS[day] ?? "monday", format.locale)} ${cell}`,
        )
        .join(" ; ");
    case "agents":
      return site.agents?.toString() ?? "";
    case "agentsFullTimeEquivalent":
      return site.agentsFullTimeEquivalent === null ? "" : format.decimal(site.agentsFullTimeEquivalent);
    case "partners":
      return writePartners(site.partners, format).replaceAll(" | ", ", ");
    case "stops":
      return (site.stops ?? [])
        .map(({ place, weekday, opens, closes, frequency }) => {
          const slot = formatDayHours([{ opens, closes }], format.locale);
          return `${place} (${weekdayName(weekday, format.locale)} ${slot}, ${t(`sitePages.stops.frequencies.${frequency}`)})`;
        })
        .join(", ");
    case "events":
      return site.events.map((event) => `${event.date} ${event[format.locale]}`).join(" ; ");
    case "activity":
      return site.activity
        .map(({ year, requests, appointments }) => `${year} : ${requests ?? "?"} / ${appointments ?? "?"}`)
        .join(" ; ");
    case "sources":
      return site.sources.join(", ");
    case "name":
    case "address":
    case "notes":
    case "communeCode":
    case "communeName":
      return site[field] ?? "";
  }
}

function writeHours(hours: SiteView["hours"], { format }: Wording): string {
  if (hours === null) return "";
  const exceptions = hours.exceptions.map(
    ({ from, to, ranges }) => `${from === to ? from : `${from} – ${to}`} ${formatDayHours(ranges, format.locale)}`,
  );
  return [writeHoursCell(hours.weekly, format.locale), ...exceptions].join(" ; ");
}
