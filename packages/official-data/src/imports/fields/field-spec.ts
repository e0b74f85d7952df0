import type { Bilingual } from "@maillage/errors";
import type { ImportField } from "../import-reading.ts";

/** A field of a kind, and what its column is told by. */
export interface FieldSpec extends ImportField {
  /** Headers it goes by, as {@link plainWord} makes them, best first; those that other fields could claim come last. */
  readonly headers: readonly string[];
  /** Whether a cell may be of this field, for columns whose header says nothing; null when content tells nothing. */
  readonly looksLike: ((text: string) => boolean) | null;
  /** Those of its headers that are more often another field's. */
  readonly commonHeaders: readonly string[];
  /** Whether cells that look otherwise make its name doubtful. */
  readonly isDoubted: boolean;
  /** The field without which this one is not told by its cells alone: half a position is none. */
  readonly guessedWith: string | null;
}

interface FieldOptions {
  readonly isRequired?: boolean;
  readonly looksLike?: (text: string) => boolean;
  readonly commonHeaders?: readonly string[];
  readonly isDoubted?: boolean;
  readonly guessedWith?: string;
}

export function field(
  name: string,
  headers: readonly string[],
  title: Bilingual,
  explanation: Bilingual,
  { isRequired = false, looksLike, commonHeaders = [], isDoubted = true, guessedWith }: FieldOptions = {},
): FieldSpec {
  const told = { field: name, headers, name: title, explanation, isRequired };
  return { ...told, looksLike: looksLike ?? null, commonHeaders, isDoubted, guessedWith: guessedWith ?? null };
}

/** The same field where the table cannot do without it. */
export function required(spec: FieldSpec): FieldSpec {
  return { ...spec, isRequired: true };
}
