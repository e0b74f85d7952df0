import { plainWord } from "../cells.ts";
import type { SourceRow, SourceTable } from "../files/source-table.ts";
import type { ImportKind, Recognition } from "./import-reading.ts";
import { KNOWN_SOURCES, type KnownSource } from "./known-sources.ts";
import { proposeMapping } from "./propose-mapping.ts";
import { readVintage } from "./read-vintage.ts";

type TableHead = Pick<SourceTable, "headers" | "name">;

/** Kinds that a table of no known source may be, the most telling fields first; the table must have the first ones all. */
const PLAIN_KINDS: readonly {
  readonly kind: ImportKind;
  readonly needs: readonly (string | readonly string[])[];
  readonly helps: readonly string[];
  readonly without?: readonly string[];
  /** The field that differs from row to row. */
  readonly key?: string;
}[] = [
  { kind: "activity", needs: ["id", "year", ["requests", "appointments"]], helps: [] },
  { kind: "hours", needs: ["id", ["monday", "hours"]], helps: [], without: ["longitude", "format"] },
  { kind: "partners", needs: ["id", "partners"], helps: [], without: ["longitude", "format"] },
  {
    kind: "sites",
    needs: ["id", ["name", "address"], ["format", "role", "status", "labelDate", "monday", "hours", "address"]],
    helps: ["longitude", "communeCode"],
  },
  {
    kind: "communes",
    needs: ["communeCode", "name"],
    helps: ["population", "cantonCodes", "longitude"],
    key: "communeCode",
  },
  { kind: "populations", needs: [["communeCode", "localCode"], "population"], helps: [] },
  { kind: "cantons", needs: ["code"], helps: ["name", "population"], key: "code" },
  { kind: "homes", needs: ["id", "population", "longitude"], helps: ["communeCode"] },
  { kind: "sites", needs: ["id", "longitude"], helps: ["name"] },
];

/** A known source by its headers, one by less, and a table that is only like a kind. */
const [BY_HEADERS, BY_NAME_OR_CELL, PLAIN_MAX] = [0.98, 0.9, 0.75];
/** A key with more repeats than rows pasted twice explain is none. */
const DISTINCT_SHARE_MIN = 0.8;
/** Nothing fits: a table of sites is what people bring most, and they choose. */
const UNKNOWN: Pick<Recognition, "kind" | "confidence"> = { kind: "sites", confidence: 0.1 };

/**
 * What a table is about and where it comes from, by its headers, its name and some of its rows. Never fails: a confidence
 * under one half asks a person.
 */
export function recogniseTable(table: TableHead, sampleRows: readonly SourceRow[]): Recognition {
  const words = new Set(table.headers.map(plainWord));
  const known = KNOWN_SOURCES.find((each) => isFrom(each, words, table, sampleRows));
  const vintage = readVintage(table.name);
  if (known !== undefined) {
    const { kind, source, producer, licence, name, cell } = known;
    const confidence = name === undefined && cell === undefined ? BY_HEADERS : BY_NAME_OR_CELL;
    return { kind, source, producer, licence, vintage, confidence };
  }
  return { ...recognisePlain(table, sampleRows), source: null, producer: null, licence: null, vintage };
}

function isFrom(
  { headers, oneOf = [], without = [], name, cell }: KnownSource,
  words: ReadonlySet<string>,
  table: TableHead,
  rows: readonly SourceRow[],
): boolean {
  if (!headers.every((header) => words.has(header))) return false;
  if (oneOf.length > 0 && !oneOf.some((header) => words.has(header))) return false;
  if (without.some((header) => words.has(header))) return false;
  if (name !== undefined && !name.test(table.name)) return false;
  if (cell === undefined) return true;
  const column = table.headers.findIndex((header) => plainWord(header) === cell.header);
  const filled = rows.map(({ cells }) => cells[column] ?? "").filter((text) => text !== "");
  return filled.length > 0 && filled.every((text) => cell.pattern.test(text));
}

function recognisePlain(table: TableHead, rows: readonly SourceRow[]): Pick<Recognition, "kind" | "confidence"> {
  const shapes = new Set(rows.flatMap(({ geometry }) => (geometry === null ? [] : [geometry.type])));
  const hasPolygons = shapes.has("Polygon") || shapes.has("MultiPolygon");
  if (hasPolygons) return recognisePolygons(table, rows);
  const scored = PLAIN_KINDS.map(({ kind, needs, helps, without = [], key }) => {
    const proposed = proposeMapping(kind, table, rows);
    const mapping = new Map(proposed.map(({ field, confidence }) => [field, confidence]));
    if (shapes.has("Point")) mapping.set("longitude", 1);
    const of = (need: string | readonly string[]) => Math.max(...[need].flat().map((each) => mapping.get(each) ?? 0));
    const met = needs.map(of);
    if (met.some((confidence) => confidence < 0.5) || without.some((each) => of(each) > 0))
      return { kind, confidence: 0 };
    const keyHeader = proposed.find(({ field }) => field === key)?.header;
    // Communes tell their canton as well: a table of cantons has each once.
    if (keyHeader != null && repeats(rows, table.headers.indexOf(keyHeader))) return { kind, confidence: 0 };
    const meanOf = (confidences: readonly number[]) =>
      confidences.reduce((sum, each) => sum + each, 0) / Math.max(1, confidences.length);
    // What it may also have tells it from a kind that needs as little.
    return { kind, confidence: meanOf(met) * PLAIN_MAX * (0.85 + 0.15 * meanOf(helps.map(of))) };
  });
  // The first of the best: kinds are from the most telling to the least.
  const best = scored.reduce((a, b) => (b.confidence > a.confidence ? b : a), { ...UNKNOWN });
  return { kind: best.kind, confidence: Math.round(best.confidence * 100) / 100 };
}

function repeats(rows: readonly SourceRow[], column: number): boolean {
  const filled = rows.map(({ cells }) => cells[column] ?? "").filter((text) => text !== "");
  return new Set(filled).size < filled.length * DISTINCT_SHARE_MIN;
}

/** Limits with a code and a name: communes or cantons, as the layer's name says, or else its codes. */
function recognisePolygons(table: TableHead, rows: readonly SourceRow[]): Pick<Recognition, "kind" | "confidence"> {
  if (/canton/i.test(table.name)) return { kind: "cantons", confidence: PLAIN_MAX };
  if (/commune/i.test(table.name)) return { kind: "communes", confidence: PLAIN_MAX };
  const confidenceOf = (kind: ImportKind, field: string) =>
    proposeMapping(kind, table, rows).find((each) => each.field === field)?.confidence ?? 0;
  const canton = confidenceOf("cantons", "code");
  const commune = confidenceOf("communes", "communeCode");
  const kind = canton > commune ? "cantons" : "communes";
  return { kind, confidence: Math.round(Math.max(canton, commune) * PLAIN_MAX * 100) / 100 };
}
