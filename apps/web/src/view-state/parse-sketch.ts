import { scenarioChangeSchema } from "@maillage/planning/queries";
import { unescapeSketchText } from "./escape-sketch-text.ts";
import { FORMAT_WORDS, type SketchedChange, STATUS_VERBS, STATUS_WORDS } from "./sketch-words.ts";

/** More changes than that is a forged address: a planner saves a scenario long before. */
export const SKETCH_CHANGE_COUNT_MAX = 100;

/**
 * The inverse of `serializeSketch`. One entry that cannot be read makes the whole text unreadable (null): a change is
 * never silently dropped from a shared view.
 */
export function parseSketch(text: string): readonly SketchedChange[] | null {
  if (text === "") return [];
  const changes = text.split(";").map(parseChange);
  const readable = changes.filter((change) => change !== undefined);
  return readable.length === changes.length && readable.length <= SKETCH_CHANGE_COUNT_MAX ? readable : null;
}

/** An entry taken apart: what stands by its place, then what is named. */
interface Entry {
  readonly verb: string;
  readonly siteId: string;
  readonly places: readonly string[];
  readonly named: ReadonlyMap<string, string>;
}

/** In place of what only a saved scenario gives a change. */
const UNSAVED = { id: "esquisse", at: "2000-01-01T00:00:00Z" };
const ANNOTATIONS = ["annee", "cout", "note"];
const VERB_STATUSES = invert(STATUS_VERBS);
const WORD_STATUSES = invert(STATUS_WORDS);
const WORD_FORMATS = invert(FORMAT_WORDS);

function parseChange(text: string): SketchedChange | undefined {
  const entry = parseEntry(text);
  const act = entry && actOf(entry);
  if (entry === undefined || act === undefined) return undefined;
  if ([...entry.named.keys()].some((name) => !ANNOTATIONS.includes(name) && !act.names.includes(name)))
    return undefined;
  // Ranges and shapes are those of a change sent to the server.
  const checked = scenarioChangeSchema.safeParse({
    ...act.change,
    ...UNSAVED,
    comment: entry.named.get("note") ?? null,
    year: numberOf(entry.named.get("annee"), /^\d{4}$/),
    costEuros: numberOf(entry.named.get("cout"), /^\d+(?:\.\d+)?$/),
  });
  if (!checked.success) return undefined;
  const { id: _id, at: _at, ...change } = checked.data;
  return change;
}

function parseEntry(text: string): Entry | undefined {
  const [head = "", ...rest] = text.split(",");
  const [verb = "", site, ...more] = head.split(":");
  const siteId = site === undefined || more.length > 0 ? undefined : unescapeSketchText(site);
  if (siteId === undefined) return undefined;
  const places: string[] = [];
  const named = new Map<string, string>();
  for (const part of rest) {
    const [name = "", ...values] = part.split("=");
    const value = unescapeSketchText(values[0] ?? name);
    // Places come before names, each name once.
    if (value === undefined || values.length > 1 || named.has(name)) return undefined;
    if (values.length === 1) named.set(name, value);
    else if (named.size === 0) places.push(value);
    else return undefined;
  }
  return { verb, siteId, places, named };
}

/** What the entry does, still to be checked, and the names that its verb knows. */
function actOf({
  verb,
  siteId,
  places,
  named,
}: Entry): { readonly change: object; readonly names: readonly string[] } | undefined {
  const status = VERB_STATUSES.get(verb);
  if (status !== undefined) {
    if (places.length > 0) return undefined;
    return { change: { kind: "set-status", siteId, status, date: named.get("date") ?? null }, names: ["date"] };
  }
  switch (verb) {
    case "ajout": {
      const change = {
        ...{ kind: "add-site", siteId, ...positionOf(places) },
        name: named.get("nom") ?? null,
        status: chosenOf(named, "statut", WORD_STATUSES, "labelled"),
        format: chosenOf(named, "format", WORD_FORMATS, "fixed"),
        ...cantonOf(named),
        ...(named.has("champs") ? { fields: jsonOf(named.get("champs")) } : {}),
      };
      return { change, names: ["canton", "statut", "format", "nom", "champs"] };
    }
    case "deplacement":
      return { change: { kind: "move-site", siteId, ...positionOf(places), ...cantonOf(named) }, names: ["canton"] };
    case "fusion":
      return {
        change: { kind: "merge-sites", siteId, mergedSiteIds: places, date: named.get("date") ?? null },
        names: ["date"],
      };
    case "fiche":
      if (places.length > 0) return undefined;
      return { change: { kind: "edit-site", siteId, fields: jsonOf(named.get("champs")) }, names: ["champs"] };
    default:
      return undefined;
  }
}

const DEGREES = /^-?\d{1,3}(?:\.\d{1,5})?$/;

/** Empty when the two numbers are not there: the check then refuses the change. */
function positionOf(places: readonly string[]): { readonly longitude?: number; readonly latitude?: number } {
  const [longitude, latitude, ...rest] = places.map((place) => numberOf(place, DEGREES));
  if (longitude == null || latitude == null || rest.length > 0) return {};
  return { longitude, latitude };
}

function cantonOf(named: ReadonlyMap<string, string>): { readonly cantonCode?: string } {
  const cantonCode = named.get("canton");
  return cantonCode === undefined ? {} : { cantonCode };
}

/** Null when unsaid, undefined when it is not a number of that form. */
function numberOf(text: string | undefined, form: RegExp): number | null | undefined {
  if (text === undefined) return null;
  return form.test(text) ? Number(text) : undefined;
}

/** Undefined, which the check refuses, for a word that is none of the list. */
function chosenOf<Value>(
  named: ReadonlyMap<string, string>,
  name: string,
  values: ReadonlyMap<string, Value>,
  unsaid: Value,
): Value | undefined {
  const word = named.get(name);
  return word === undefined ? unsaid : values.get(word);
}

function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    // Not JSON: the check refuses what is undefined.
    return undefined;
  }
}

function invert<Key extends string>(words: Readonly<Record<Key, string>>): ReadonlyMap<string, Key> {
  // `Object.entries` forgets the keys' type.
  return new Map((Object.entries(words) as [Key, string][]).map(([key, word]) => [word, key]));
}
