import { createParser, parseAsArrayOf } from "nuqs/server";

/*
 * Lists that a question about new sites holds, in the words of the address. An entry that cannot be read is not followed.
 */

/** What is made best: people, cantons, mean time, time of nine people in ten, new sites, cost. */
export const OBJECTIVE_WORDS = ["cantons", "personnes", "temps", "p90", "sites", "cout"] as const;
export type ObjectiveWord = (typeof OBJECTIVE_WORDS)[number];

/** One objective of a list: `personnes@20*3` is people within 20 minutes, of weight 3. */
export interface AskedObjective {
  readonly word: ObjectiveWord;
  /** Of `personnes` only; the question's own threshold when absent. */
  readonly minutes?: number | undefined;
  /** In a sum; 1 changes nothing. */
  readonly weight: number;
}

/** A share of people that every plan must reach: `95@20` is 95 % within 20 minutes, `80@45x2` asks for two sites. */
export interface AskedCover {
  readonly percent: number;
  readonly minutes: number;
  readonly sitesPerHome: 1 | 2;
}

export const FORMAT_WORDS = ["fixe", "antenne", "multisite", "itinerant"] as const;
export type FormatWord = (typeof FORMAT_WORDS)[number];

/** A kind of site that may open anywhere, with what it costs: `antenne:20000:0.5:12`. */
export interface AskedFormat {
  readonly word: FormatWord;
  /** Euros a year. */
  readonly cost: number;
  readonly agents?: number | undefined;
  readonly weeklyHours?: number | undefined;
}

export const GROUP_WORDS = ["plus65", "plus75", "plus80", "pauvres"] as const;
export type GroupWord = (typeof GROUP_WORDS)[number];

/** A group of people, each of whom counts for so many: `plus75:2`. */
export interface AskedPriority {
  readonly word: GroupWord;
  readonly weight: number;
}

/** A list whose entries have no comma. */
export interface EntryList<Entry> {
  readonly serialize: (entry: Entry) => string;
  readonly parse: (text: string) => Entry | null;
}

export const objectiveEntries: EntryList<AskedObjective> = {
  serialize: ({ word, minutes, weight }) =>
    `${word}${minutes === undefined ? "" : `@${minutes}`}${weight === 1 ? "" : `*${weight}`}`,
  parse: (text) => {
    const [, wordText = "", minutesText, weightText] = /^([a-z0-9]+)(?:@([\d.]+))?(?:\*([\d.]+))?$/.exec(text) ?? [];
    const word = findWord(OBJECTIVE_WORDS, wordText);
    const [minutes, weight] = [parseOptional(minutesText), parseOptional(weightText) ?? 1];
    if (word === undefined || minutes === null || !(weight > 0) || (minutes !== undefined && word !== "personnes")) {
      return null;
    }
    return { word, weight, ...(minutes === undefined ? {} : { minutes }) };
  },
};

export const coverEntries: EntryList<AskedCover> = {
  serialize: ({ percent, minutes, sitesPerHome }) => `${percent}@${minutes}${sitesPerHome === 2 ? "x2" : ""}`,
  parse: (text) => {
    const [, percentText, minutesText, sites] = /^([\d.]+)@([\d.]+)(x2)?$/.exec(text) ?? [];
    const [percent, minutes] = [Number(percentText), Number(minutesText)];
    if (!(percent >= 0 && percent <= 100 && minutes > 0)) return null;
    return { percent, minutes, sitesPerHome: sites === undefined ? 1 : 2 };
  },
};

export const formatEntries: EntryList<AskedFormat> = {
  serialize: ({ word, cost, agents, weeklyHours }) =>
    [word, cost, agents ?? "", weeklyHours ?? ""].join(":").replace(/:+$/, ""),
  parse: (text) => {
    const [wordText = "", costText, agentsText, hoursText] = text.split(":");
    const word = findWord(FORMAT_WORDS, wordText);
    const cost = parseOptional(costText);
    const [agents, weeklyHours] = [parseOptional(agentsText), parseOptional(hoursText)];
    if (word === undefined || cost === undefined || cost === null || agents === null || weeklyHours === null)
      return null;
    return {
      word,
      cost,
      ...(agents === undefined ? {} : { agents }),
      ...(weeklyHours === undefined ? {} : { weeklyHours }),
    };
  },
};

export const priorityEntries: EntryList<AskedPriority> = {
  serialize: ({ word, weight }) => `${word}:${weight}`,
  parse: (text) => {
    const [wordText = "", weightText] = text.split(":");
    const word = findWord(GROUP_WORDS, wordText);
    const weight = parseOptional(weightText) ?? Number.NaN;
    return word !== undefined && weight >= 1 ? { word, weight } : null;
  },
};

/** The list in an address, and in the hidden field of a form. */
export function writeEntries<Entry>(entries: readonly Entry[], { serialize }: EntryList<Entry>): string {
  return entries.map(serialize).join(",");
}

/** As nuqs takes a list of these. */
export function parseAsEntries<Entry>(list: EntryList<Entry>) {
  const entry = createParser<NonNullable<Entry>>({
    parse: (text) => list.parse(text) ?? null,
    serialize: list.serialize,
    eq: (a, b) => list.serialize(a) === list.serialize(b),
  });
  return parseAsArrayOf(entry).withDefault([]);
}

function findWord<Word extends string>(words: readonly Word[], text: string): Word | undefined {
  return words.find((word) => word === text);
}

/** Undefined when it is not told, null when it is no number. */
function parseOptional(text: string | undefined): number | undefined | null {
  if (text === undefined || text === "") return undefined;
  return /^\d{1,10}(?:\.\d{1,6})?$/.test(text) ? Number(text) : null;
}
