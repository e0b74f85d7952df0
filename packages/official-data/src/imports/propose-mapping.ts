import { plainWord } from "../cells.ts";
import type { SourceRow, SourceTable } from "../files/source-table.ts";
import type { FieldSpec } from "./fields/field-spec.ts";
import { FIELDS_OF_KIND } from "./import-fields.ts";
import type { FieldMapping, ImportKind } from "./import-reading.ts";

/** What the table is read through: rows of the sample hold one text for each header. */
type TableHead = Pick<SourceTable, "headers">;

/** A header that is the field's own name, one that holds it among other words, and a column known only by its cells. */
const [BY_NAME, BY_PART, BY_CONTENT] = [1, 0.7, 0.5];
/** Taken from a name that another kind of column could have: `code`, `id`, `nom`. */
const BY_COMMON_NAME = 0.85;
const COMMON_NAMES = new Set(
  ["code", "id", "type", "x", "y", "t", "site", "com", "commune", "ville", "canton", "etat", "date"].concat([
    ...["numero", "reference", "ref", "num", "no", "n"],
  ]),
);
/** What a Shapefile leaves of a longer name. */
const SHORTENED_LENGTH = 10;
const BY_SHORTENED_NAME = 0.9;
/** Cells that say nothing of the kind the header promises halve the confidence: a person had better look. */
const DOUBT = 0.5;
/** Share of the filled cells that must look like a field before its column is proposed without a name. */
const LIKENESS_MIN = 0.9;
/** Fewer filled cells than this prove nothing. */
const FILLED_MIN = 2;

/**
 * Which header each field of a kind is read from: by name, by a name held among other words, then by what the cells
 * look like. Each column serves once, and the surest proposal goes first. Every field is there, unmapped ones with null.
 */
export function proposeMapping(kind: ImportKind, table: TableHead, sampleRows: readonly SourceRow[]): FieldMapping[] {
  const fields = FIELDS_OF_KIND[kind];
  const proposals = fields.flatMap((spec) =>
    table.headers.map((header, column) => {
      const likeness = likenessOf(spec, column, sampleRows);
      return {
        ...{ field: spec.field, column, likeness: likeness ?? 0, rank: rankOf(spec, header) },
        confidence: confidenceOf(spec, header, likeness),
      };
    }),
  );
  const columnOf = new Map<string, { readonly column: number; readonly confidence: number }>();
  const taken = new Set<number>();
  const ordered = proposals
    .filter(({ confidence }) => confidence > 0)
    // Array.sort is stable: equals stay in the order of fields, then of columns.
    .sort((a, b) => b.confidence - a.confidence || b.likeness - a.likeness || a.rank - b.rank);
  for (const { field, column, confidence } of ordered) {
    if (columnOf.has(field) || taken.has(column)) continue;
    columnOf.set(field, { column, confidence });
    taken.add(column);
  }
  for (const { field, guessedWith } of fields) {
    const isGuessed = (columnOf.get(field)?.confidence ?? 1) <= BY_CONTENT;
    if (guessedWith !== null && isGuessed && !columnOf.has(guessedWith)) columnOf.delete(field);
  }
  return fields.map(({ field }) => {
    const found = columnOf.get(field);
    return { field, header: table.headers[found?.column ?? -1] ?? null, confidence: found?.confidence ?? 0 };
  });
}

function confidenceOf(spec: FieldSpec, header: string, likeness: number | null): number {
  const word = plainWord(header);
  const byName = spec.headers.includes(word)
    ? COMMON_NAMES.has(word) || spec.commonHeaders.includes(word)
      ? BY_COMMON_NAME
      : BY_NAME
    : isShortened(spec, header)
      ? BY_SHORTENED_NAME
      : holdsName(spec, word)
        ? BY_PART
        : 0;
  if (byName > 0) return likeness === 0 && spec.isDoubted ? byName * DOUBT : byName;
  return likeness !== null && likeness >= LIKENESS_MIN ? BY_CONTENT * likeness : 0;
}

/** Share of the filled cells that may be of this field; null when there are too few, or when content tells nothing. */
function likenessOf({ looksLike }: FieldSpec, column: number, rows: readonly SourceRow[]): number | null {
  if (looksLike === null) return null;
  const filled = rows.map(({ cells }) => cells[column] ?? "").filter((text) => text !== "");
  return filled.length < FILLED_MIN ? null : filled.filter((text) => looksLike(text)).length / filled.length;
}

/** Whether the header has all the words of one of the field's longer names: `code_commune_du_site`. */
function holdsName({ headers }: FieldSpec, word: string): boolean {
  const words = word.split("_");
  return headers.some((name) => {
    const parts = name.split("_");
    // Short words (`lon`, `x`, `ind`) are parts of anything.
    return (
      (parts.length > 1 || name.length > 5) &&
      words.length > parts.length &&
      parts.every((part) => words.includes(part))
    );
  });
}

/** `labellisat`, of `labellisation_fs`. */
function isShortened({ headers }: FieldSpec, header: string): boolean {
  if (header.length !== SHORTENED_LENGTH) return false;
  return headers.some((name) => name.length > SHORTENED_LENGTH && name.startsWith(plainWord(header)));
}

/** Best names first; those not named last. */
function rankOf({ headers }: FieldSpec, header: string): number {
  const rank = headers.indexOf(plainWord(header));
  return rank < 0 ? headers.length : rank;
}
