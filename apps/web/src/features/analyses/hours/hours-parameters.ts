import { INCLUSION_RULES } from "@maillage/coverage";
import {
  DAY_MINUTES,
  formatMoment,
  isDate,
  type Moment,
  parseClockTime,
  parseMoment,
  parseWeekday,
  type Weekday,
  weekdayName,
} from "@maillage/opening-hours";
import type { HoursQuery } from "@maillage/planning";
import { MOMENT_DEFAULT } from "@maillage/planning/analysis-queries";
import {
  createLoader,
  createParser,
  createSerializer,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { serializeViewState } from "../../../view-state/view-state.ts";
import { listUnread, parseAsNumberBetween } from "../address-number.ts";
import type { AnalysisContext } from "../analysis-context.ts";
import { clockFieldOf } from "./clock-field.ts";

const VISIT_MINUTES_MAX = 480;

/** Names in French, like the rest of the address: `jour=mardi&heure=17:30`. */
const hoursParsers = {
  jour: createParser<Weekday>({
    parse: (text) => parseWeekday(text) ?? null,
    serialize: (weekday) => weekdayName(weekday, "fr"),
  }),
  /** A day of the calendar, whose exceptions count; it says the weekday. */
  date: createParser<string>({ parse: (text) => (isDate(text) ? text : null), serialize: String }),
  heure: createParser<number>({
    parse: (text) => {
      const minute = parseClockTime(text);
      return minute === undefined || minute >= DAY_MINUTES ? null : minute;
    },
    serialize: clockFieldOf,
  }),
  utile: parseAsNumberBetween(0, VISIT_MINUTES_MAX),
  attente: parseAsNumberBetween(0, VISIT_MINUTES_MAX),
  regle: parseAsStringLiteral(INCLUSION_RULES),
  partenaire: parseAsArrayOf(parseAsString),
};

const load = createLoader(hoursParsers);
const serialize = createSerializer(hoursParsers);

/** What an address asks about hours, in the words of the API; what it leaves out has the API's own value. */
export async function readHoursParameters({ searchParams }: Pick<AnalysisContext, "searchParams">) {
  const [written, read] = await Promise.all([searchParams, load(searchParams)]);
  const { jour, date, heure, utile, attente, regle, partenaire } = read;
  const usual = parseMoment(MOMENT_DEFAULT);
  const question: Partial<HoursQuery> = {
    at:
      date === null
        ? formatMoment({ weekday: jour ?? usual.weekday, minute: heure ?? usual.minute }, "fr")
        : `${date}T${clockFieldOf(heure ?? usual.minute)}`,
    ...(utile === null ? {} : { usefulMinutes: utile }),
    ...(attente === null ? {} : { waitMinutes: attente }),
    ...(regle === null ? {} : { include: regle }),
    ...(partenaire === null ? {} : { partners: partenaire }),
  };
  return { isRefused: listUnread(written, read).length > 0, read, question };
}

export type HoursParameters = Awaited<ReturnType<typeof readHoursParameters>>["read"];

/** The same question at another moment of an ordinary week. */
export function momentPath(
  { path, view }: Pick<AnalysisContext, "path" | "view">,
  parameters: HoursParameters,
  { weekday, minute }: Moment,
): string {
  return serialize(serializeViewState(path, view), { ...parameters, jour: weekday, date: null, heure: minute });
}

/** Where the section on hours is asked about one partner, from another section. */
export function partnerHoursPath(
  { territory, view }: Pick<AnalysisContext, "territory" | "view">,
  partnerId: string,
): string {
  return serialize(serializeViewState(`/${territory.code}/analyses/horaires`, view), { partenaire: [partnerId] });
}

/** The same question without partners. */
export function withoutPartnersPath(
  { path, view }: Pick<AnalysisContext, "path" | "view">,
  parameters: HoursParameters,
): string {
  return serialize(serializeViewState(path, view), { ...parameters, partenaire: null });
}
