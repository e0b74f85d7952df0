import { createParser, parseAsArrayOf, parseAsBoolean, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { roundDegrees } from "./round-degrees.ts";

/** What the colours of homes say: time after the changes, before them, what they change, which site, the second-nearest. */
export const COLOURINGS = ["temps", "avant", "ecart", "bassins", "second"] as const;
export type Colouring = (typeof COLOURINGS)[number];

/** Homes as areas from afar and as discs from near, or always one of the two. */
export const HOME_FORMS = ["auto", "surface", "lieux"] as const;
export type HomeForm = (typeof HOME_FORMS)[number];

/** What is drawn of the chosen sites. */
export const DRAWN_REACHES = ["isochrones", "droites", "itineraires"] as const;
export type DrawnReach = (typeof DRAWN_REACHES)[number];

/** What the panel beside the map holds: what is changed, what it gives, how the map shows it. */
export const PANEL_PARTS = ["modifier", "resultats", "carte"] as const;

/** Bounds of the classes of travel time, minutes. */
export const CLASS_MINUTES = { min: 1, max: 180, countMax: 8 } as const;
/** More sites than that is a forged address. */
const CHOSEN_COUNT_MAX = 100;

/** Minutes, increasing: `10,20,30`. */
const classesParser = createParser<readonly number[]>({
  parse: parseClassMinutes,
  serialize: (minutes) => minutes.join(","),
  eq: (a, b) => a.join(",") === b.join(","),
});

/** Whole numbers of minutes that increase, as an address or a reader writes them; null when they cannot be read as such. */
export function parseClassMinutes(text: string): readonly number[] | null {
  const minutes = text.split(",").map((part) => (/^\s*\d{1,3}\s*$/.test(part) ? Number(part) : Number.NaN));
  const areUsable = minutes.every(
    (each, index) =>
      each >= CLASS_MINUTES.min && each <= CLASS_MINUTES.max && (index === 0 || each > (minutes[index - 1] ?? 0)),
  );
  return areUsable && minutes.length <= CLASS_MINUTES.countMax ? minutes : null;
}

/** Where the line between before (left) and after (right) is: percent of the map's width. */
const swipeParser = createParser({
  parse: (text) => (/^\d{1,3}$/.test(text) && Number(text) <= 100 ? Number(text) : null),
  serialize: String,
});

export interface MeasuredPoint {
  readonly longitude: number;
  readonly latitude: number;
}

/** The two ends of a measure, `lon,lat;lon,lat`, to the metre. */
const measureParser = createParser<readonly [MeasuredPoint, MeasuredPoint]>({
  parse: (text) => {
    const [from, to, ...rest] = text.split(";").map(parsePoint);
    return from === undefined || to === undefined || rest.length > 0 ? null : [from, to];
  },
  serialize: (ends) =>
    ends.map(({ longitude, latitude }) => `${roundDegrees(longitude)},${roundDegrees(latitude)}`).join(";"),
  eq: (a, b) => JSON.stringify(a) === JSON.stringify(b),
});

function parsePoint(text: string): MeasuredPoint | undefined {
  const match = /^(-?\d{1,3}(?:\.\d+)?),(-?\d{1,2}(?:\.\d+)?)$/.exec(text);
  const longitude = Number(match?.[1] ?? Number.NaN);
  const latitude = Number(match?.[2] ?? Number.NaN);
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? { longitude, latitude } : undefined;
}

/** What an address says of the map's tools: how homes are coloured and drawn, what is drawn of sites, and the rest. */
export const mapToolsParsers = {
  couleurs: parseAsStringLiteral(COLOURINGS).withDefault("temps"),
  forme: parseAsStringLiteral(HOME_FORMS).withDefault("auto"),
  classes: classesParser,
  volet: swipeParser,
  choisis: parseAsArrayOf(parseAsString).withDefault([]),
  trace: parseAsArrayOf(parseAsStringLiteral(DRAWN_REACHES)).withDefault([]),
  oublies: parseAsBoolean.withDefault(false),
  mesure: measureParser,
  reunion: parseAsBoolean.withDefault(false),
  panneau: parseAsStringLiteral(PANEL_PARTS).withDefault("modifier"),
  /** Whether the key over the map is open; unsaid, where there is room for it. */
  legende: parseAsBoolean,
  fond: parseAsStringLiteral(["plan-ign"]),
};

/** The sites chosen in an address, forged ones cut short. */
export function chosenSites(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].slice(0, CHOSEN_COUNT_MAX);
}
