import type { FieldRequests, FieldValue } from "./feature-layer.ts";
import { foldWord } from "./fold-words.ts";
import { type IgnPlace, InvalidIgnValueError } from "./ign-errors.ts";

const TRUE_WORDS: ReadonlySet<string> = new Set(["true", "t", "vrai", "v", "oui", "o", "1", "yes", "y"]);
const FALSE_WORDS: ReadonlySet<string> = new Set(["false", "f", "faux", "non", "n", "0", "no"]);

/** The values of the current row, as the kinds they should be. One object serves every row of a layer. */
export class RowValues<Field extends string> {
  readonly #requests: FieldRequests<Field>;
  readonly #place: { readonly file: string; readonly layer: string };
  #values: Readonly<Record<Field, FieldValue>> | undefined;
  row = 0;
  /** The row's identifier, or undefined. */
  id: string | undefined;

  constructor(requests: FieldRequests<Field>, file: string, layer: string) {
    this.#requests = requests;
    this.#place = { file, layer };
  }

  setRow(row: number, values: Readonly<Record<Field, FieldValue>>, idField: Field): void {
    this.row = row;
    this.#values = values;
    this.id = this.text(idField);
  }

  /** How warnings name the row: by its identifier, else by its number. */
  get label(): string {
    return this.id ?? `${this.#place.layer} row ${this.row}`;
  }

  /** Undefined when null or blank. */
  text(field: Field): string | undefined {
    const value = this.#values?.[field] ?? null;
    if (value === null) return undefined;
    const text = String(value).trim();
    return text === "" ? undefined : text;
  }

  /** A word of a fixed list, folded; undefined when null or blank. */
  word(field: Field): string | undefined {
    const text = this.text(field);
    return text === undefined ? undefined : foldWord(text);
  }

  /** Undefined when null or blank. @throws {InvalidIgnValueError} when it is not a number. */
  number(field: Field): number | undefined {
    const text = this.text(field);
    if (text === undefined) return undefined;
    const number = Number(text.replace(",", "."));
    if (!Number.isFinite(number)) this.#fail(field, "a number");
    return number;
  }

  /** False when null or blank. @throws {InvalidIgnValueError} when it is neither true nor false. */
  boolean(field: Field): boolean {
    const word = this.word(field);
    if (word === undefined || FALSE_WORDS.has(word)) return false;
    if (!TRUE_WORDS.has(word)) this.#fail(field, "true or false");
    return true;
  }

  #fail(field: Field, expected: string): never {
    const place: IgnPlace = { ...this.#place, row: this.row, ...(this.id === undefined ? {} : { id: this.id }) };
    throw new InvalidIgnValueError(place, this.#requests[field].names[0], this.#values?.[field], expected);
  }
}
