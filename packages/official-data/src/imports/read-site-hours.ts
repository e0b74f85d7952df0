import { french } from "@maillage/errors";
import {
  type HoursWarning,
  officialCellOf,
  parseOfficialHours,
  type SiteHours,
  sentenceOfHoursWarning,
  WEEKDAYS,
  type Weekday,
} from "@maillage/opening-hours";
import { isContradiction, siteHoursCell } from "../site-hours-cell.ts";
import type { RowCells } from "./row-cells.ts";
import { plainForm } from "./value-forms.ts";

export interface ReadSiteHours {
  /** Null when unknown, which is not closed. */
  readonly hours: SiteHours | null;
  readonly hoursWarnings: readonly HoursWarning[];
  /** Monday to Saturday as written; null when no day is. */
  readonly hoursAsWritten: readonly (string | null)[] | null;
}

const weekForm = plainForm(siteHoursCell);

/**
 * The hours of a site, from one column a day or one cell for the week. A day written in another form than the list's, or
 * with intervals of no length or overlapping, is repaired; hours that contradict themselves leave the site's unknown.
 */
export function readSiteHours(cells: RowCells): ReadSiteHours {
  const week = cells.readOrWarn("hours", weekForm);
  const days = WEEKDAYS.map((day) => cells.raw(day));
  const hoursAsWritten = days.every((text) => text === "")
    ? null
    : days.slice(0, 6).map((text) => (text === "" ? null : text));
  if (week !== null) return { hours: week, hoursWarnings: [], hoursAsWritten };
  const { hours, warnings } = parseOfficialHours(days);
  const untold = warnings.filter((warning) => isContradiction(warning) || warning.rule === "long-block");
  for (const warning of untold) tellWarning(cells, warning);
  if (hours === null) return { hours, hoursWarnings: warnings, hoursAsWritten };
  const repaired = WEEKDAYS.flatMap((day, index) => {
    const [before, after] = [days[index] ?? "", officialCellOf(hours.weekly[day]) ?? ""];
    return before === after ? [] : [{ day, before, after }];
  });
  if (repaired.length > 0 && !cells.canRepair("hours-form")) {
    for (const { day, before } of repaired) refuseForm(cells, day, before);
    return { hours: null, hoursWarnings: warnings, hoursAsWritten };
  }
  for (const { day, before, after } of repaired) cells.tellRepair("hours-form", day, before, after);
  return { hours, hoursWarnings: warnings, hoursAsWritten };
}

function tellWarning(cells: RowCells, warning: HoursWarning): void {
  const { value, weekday } = warning;
  const [fr, en] = (["fr", "en"] as const).map((locale) => {
    const sentence = sentenceOfHoursWarning(warning, locale);
    // The sentence names the day and the value, says what was done, then what to do: a table's issue has each apart.
    const told = sentence.slice(sentence.indexOf(value) + value.length).replace(/^[\s»"]+|\.$/g, "");
    const [problem = "", ...remedy] = told.split(". ");
    return { problem, remedy: remedy.join(". ") };
  });
  if (fr === undefined || en === undefined) return;
  const [problem, remedy] = [
    { fr: fr.problem, en: en.problem },
    { fr: fr.remedy, en: en.remedy },
  ];
  cells.warn("inconsistent", weekday, value, problem, remedy);
}

function refuseForm(cells: RowCells, day: Weekday, value: string): void {
  cells.warn(
    "inconsistent",
    day,
    value,
    {
      fr: french`n'est pas dans la forme de la liste : les horaires du site sont tenus pour inconnus`,
      en: "is not in the list's form: the hours of the site are taken as unknown",
    },
    {
      fr: french`Écrivez « 09:00 - 12:00 / 14:00 - 17:00 », ou acceptez la correction`,
      en: 'Write "09:00 - 12:00 / 14:00 - 17:00", or accept the repair',
    },
  );
}
