import { french } from "@maillage/errors";
import {
  type HoursWarning,
  parseOfficialHours,
  parseWeekday,
  type SiteHours,
  sentenceOfHoursWarning,
  WEEKDAYS,
  type Weekday,
  weekdayName,
} from "@maillage/opening-hours";
import { type Cell, CellFault, cell } from "./cells.ts";

/**
 * A week's hours in one cell, in either of two forms:
 *
 * - by day: `lun-ven 09:00 - 12:00 / 14:00 - 17:00 ; sam 09:00 - 12:00`. A day, or a stretch of days, in French or English,
 *   whole or shortened, then its hours as the official list writes them; days left out are closed.
 * - the official list's cells, Monday to Saturday (and Sunday), joined by `|`: `09:00 - 12:00 | 14:00 - 17:00 | | | |`.
 *
 * Who types a cell can correct it: hours that cannot be read, that close before they open, or a day told twice are refused.
 * What the official list is used to (zero intervals, overlaps) is survived, as in its own columns.
 */
export const siteHoursCell: Cell<SiteHours | null> = cell((text) => {
  const days = DAY_NAME.test(text) ? splitByDay(text) : text.split("|").map((each) => each.trim());
  if (days instanceof CellFault) return days;
  if (days.length > WEEKDAYS.length) return new CellFault("inconsistent", TOO_MANY, REMEDY);
  const { hours, warnings } = parseOfficialHours(days);
  const contradiction = warnings.find(isContradiction);
  if (contradiction === undefined) return hours;
  return new CellFault(
    "inconsistent",
    {
      fr: french`n'est pas lisible (${sentenceOfHoursWarning(contradiction, "fr").replace(/\.$/, "")})`,
      en: `cannot be read (${sentenceOfHoursWarning(contradiction, "en").replace(/\.$/, "")})`,
    },
    REMEDY,
  );
});

/** Hours that leave those of the whole site unknown: they close before they open, or mean nothing. */
export function isContradiction({ rule }: HoursWarning): boolean {
  return rule === "reversed" || rule === "unreadable";
}

/** What {@link parseWeekday} may know: letters of two or more, a point or not. */
const DAY_NAME = /\p{L}{2,}\.?/u;
/** A day or a stretch of days, before its hours: `lun`, `mardi`, `lun-ven`, `mon to fri`, `du lundi au vendredi`. */
const DAYS_HEAD =
  /(?:\b(?:du|from)\s+)?(\p{L}{2,})\.?(?:\s*(?:-|–|\bau\b|à|\bto\b)\s*(\p{L}{2,})\.?)?\s*:?\s*(?=\d|ferm|clos|$)/giu;

const REMEDY = {
  fr: french`Écrivez « lun-ven 09:00 - 12:00 / 14:00 - 17:00 ; sam 09:00 - 12:00 », ou les jours de lundi à samedi séparés par « | »`,
  en: 'Write "mon-fri 09:00 - 12:00 / 14:00 - 17:00 ; sat 09:00 - 12:00", or the days from Monday to Saturday separated by "|"',
};
const TOO_MANY = { fr: french`a plus de sept jours`, en: "has more than seven days" };

/** The cells of the week, Monday first; null for a day that is not named. */
function splitByDay(text: string): readonly (string | null)[] | CellFault {
  const heads = [...text.matchAll(DAYS_HEAD)].filter(([, first = ""]) => parseWeekday(first) !== undefined);
  const cells = new Map<Weekday, string>();
  const before = text.slice(0, heads[0]?.index ?? text.length);
  if (before.trim() !== "") return unreadable(before.trim());
  for (const [rank, head] of heads.entries()) {
    const [whole, first = "", last = first] = head;
    const days = listDays(first, last);
    if (days === undefined) return unreadable(whole.trim());
    const end = heads[rank + 1]?.index ?? text.length;
    const hours = text.slice(head.index + whole.length, end).replace(/[\s;,/|]+$/, "");
    for (const day of days) {
      if (cells.has(day)) return toldTwice(day);
      cells.set(day, hours);
    }
  }
  return WEEKDAYS.map((day) => cells.get(day) ?? null);
}

/** The days from one to another, both included; undefined when one is no day, or when the week would turn back. */
function listDays(first: string, last: string): readonly Weekday[] | undefined {
  const [from, to] = [first, last].map((name) => WEEKDAYS.indexOf(parseWeekday(name) ?? ("" as Weekday)));
  if (from === undefined || to === undefined || from < 0 || to < from) return undefined;
  return WEEKDAYS.slice(from, to + 1);
}

function unreadable(part: string): CellFault {
  return new CellFault(
    "inconsistent",
    { fr: french`n'est pas lisible (« ${part} » n'est pas un jour)`, en: `cannot be read ("${part}" is not a day)` },
    REMEDY,
  );
}

function toldTwice(day: Weekday): CellFault {
  return new CellFault(
    "inconsistent",
    {
      fr: french`donne deux fois les horaires du ${weekdayName(day, "fr")}`,
      en: `gives the hours of ${weekdayName(day, "en")} twice`,
    },
    { fr: french`Joignez les créneaux d'un jour par « / »`, en: 'Join the openings of a day with "/"' },
  );
}
