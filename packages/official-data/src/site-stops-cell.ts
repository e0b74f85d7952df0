import { french } from "@maillage/errors";
import {
  FREQUENCIES,
  type Frequency,
  parseOfficialHours,
  parseWeekday,
  WEEKDAYS,
  type Weekday,
} from "@maillage/opening-hours";
import { type Cell, CellFault, cell } from "./cells.ts";

/** Where a travelling site stands, and when: one opening of one day. */
export interface StopRow {
  readonly place: string;
  /** WGS84 degrees. */
  readonly longitude: number;
  readonly latitude: number;
  readonly weekday: Weekday;
  /** Minutes since midnight, local time: `0 <= opens < closes <= 1440`. */
  readonly opens: number;
  readonly closes: number;
  readonly frequency: Frequency;
}

const FREQUENCY_WORDS: Readonly<Record<string, Frequency>> = {
  ...Object.fromEntries(FREQUENCIES.map((frequency) => [frequency, frequency])),
  hebdomadaire: "weekly",
  quinzaine: "fortnightly",
  mensuel: "monthly",
};

const STOP =
  /^(?<place>[^@]+?)\s*@\s*(?<longitude>-?\d+(?:\.\d+)?)\s*,\s*(?<latitude>-?\d+(?:\.\d+)?)\s+(?<day>\p{L}{2,}\.?)\s+(?<hours>[^(]+?)\s*(?:\((?<frequency>\p{L}+)\))?$/u;

/**
 * The stops of a travelling site, between `|`: `Doulevant @ 4.92,48.38 mar 09:00 - 12:00 (quinzaine)`. A place, `@`, longitude
 * and latitude with points, a day, its hours; in brackets `weekly` (when nothing is said), `fortnightly` or `monthly`, or
 * « hebdomadaire », « quinzaine », « mensuel ». Several openings of a day, between `/`, are as many stops.
 */
export const siteStopsCell: Cell<readonly StopRow[]> = cell((text) => {
  const stops: StopRow[] = [];
  for (const part of text.split("|").map((each) => each.trim())) {
    if (part === "") continue;
    const read = readStop(part);
    if (read === undefined) return unreadable(part);
    stops.push(...read);
  }
  return stops;
});

function readStop(part: string): readonly StopRow[] | undefined {
  const { place, longitude, latitude, day, hours, frequency } = STOP.exec(part)?.groups ?? {};
  const weekday = parseWeekday(day ?? "");
  const every = frequency === undefined ? "weekly" : FREQUENCY_WORDS[frequency.toLowerCase()];
  if (place === undefined || weekday === undefined || every === undefined) return undefined;
  const position = { longitude: Number(longitude), latitude: Number(latitude) };
  if (Math.abs(position.longitude) > 180 || Math.abs(position.latitude) > 90) return undefined;
  // The cell of one day of a week that is otherwise closed.
  const week = parseOfficialHours(WEEKDAYS.map((each) => (each === weekday ? (hours ?? "") : null)));
  return week.hours?.weekly[weekday].map((range) => ({ place, ...position, weekday, ...range, frequency: every }));
}

function unreadable(part: string): CellFault {
  return new CellFault(
    "inconsistent",
    {
      fr: french`décrit un arrêt de façon illisible (« ${part} »)`,
      en: `describes a stop in a way that cannot be read ("${part}")`,
    },
    {
      fr: french`Écrivez « Lieu @ longitude,latitude mar 09:00 - 12:00 (quinzaine) », les arrêts séparés par « | »`,
      en: 'Write "Place @ longitude,latitude tue 09:00 - 12:00 (fortnightly)", the stops separated by "|"',
    },
  );
}
