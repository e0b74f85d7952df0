import type { SiteView } from "@maillage/planning";
import type { Format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/translate.ts";
import type { SiteColumn } from "./site-columns.ts";
import type { SiteRow } from "./site-row.ts";
import { shortDay, writeHoursCell } from "./write-hours-cell.ts";

/** Texts and formats of a language, for what is not a component. */
export interface Wording {
  readonly t: Translate;
  readonly format: Format;
}

/**
 * What a column says of a site, as text that a spreadsheet can give back: dates are ISO, numbers have the language's
 * decimals, what nobody knows is empty.
 */
export function writeSiteCell(column: SiteColumn, row: SiteRow, { t, format }: Wording): string {
  const { site } = row;
  switch (column) {
    case "id":
    case "name":
      return site[column];
    case "address":
    case "labelDate":
    case "notes":
      return site[column] ?? "";
    case "commune":
      return site.communeName;
    case "canton":
      return row.cantonNames.join(" | ");
    case "epci":
      return row.epciName ?? "";
    case "status":
      return t(`siteStatus.${site.status}`);
    case "format":
      return t(`siteFormat.${site.format}`);
    case "role":
      return t(`sitePages.sheet.roles.${site.role}`);
    case "hostBody":
      return site.hostBody === null ? "" : t(`sitePages.sheet.hostBodies.${site.hostBody}`);
    case "hours":
      return site.hours === null ? "" : writeHoursCell(site.hours.weekly, format.locale);
    case "weekHours":
      return row.weekMinutes === null ? "" : format.decimal(row.weekMinutes / 60);
    case "openDays":
      return row.openDayCount === null ? "" : String(row.openDayCount);
    case "agents":
      return site.agents === null ? "" : String(site.agents);
    case "agentsFullTimeEquivalent":
      return site.agentsFullTimeEquivalent === null ? "" : format.decimal(site.agentsFullTimeEquivalent);
    case "partners":
      return writePartners(site.partners, format);
    case "criteria":
      return writeCriteria(row, t);
    case "sources":
      return site.sources.join(" | ");
  }
}

/** `CNAF (mar jeu) | Notaires`; a name with a comma alone is still one partner, thanks to the last bar. */
export function writePartners(partners: SiteView["partners"], { locale }: Format): string {
  const written = partners.map(({ name, days }) =>
    days === null || days.length === 0 ? name : `${name} (${days.map((day) => shortDay(day, locale)).join(" ")})`,
  );
  return written.length === 1 && /[,;]/.test(written[0] ?? "") ? `${written[0]} |` : written.join(" | ");
}

function writeCriteria({ criteria }: SiteRow, t: Translate): string {
  const told = criteria.flatMap(({ criterion, answer }) =>
    answer === "met" ? [] : [t(`sitePages.criteria.${criterion}.${answer}`)],
  );
  return told.length === 0 ? t("sitePages.criteria.allMet") : told.join(" | ");
}
