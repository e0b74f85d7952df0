import { IdIndex } from "../building/id-index.ts";

/** Identifiers of IGN: letters of the kind of object, then a number; or a number alone (ROUTE 500). */
const NUMBERED = /^(?:TRONROUT)?0*(\d{1,15})$/;

/** Gives dense indices, from 0 in order of first appearance, to identifiers of roads; a few bytes each, not a string. */
export class RoadIdIndex {
  readonly #ids = new IdIndex();
  /** Identifiers of another form, such as those of roads that a user has drawn; as numbers below zero. */
  readonly #others = new Map<string, number>();

  get count(): number {
    return this.#ids.count;
  }

  /** The index of an identifier, given now if it has none. */
  add(id: string): number {
    const number = numberOf(id);
    if (number !== undefined) return this.#ids.add(number);
    let other = this.#others.get(id);
    if (other === undefined) {
      other = -1 - this.#others.size;
      this.#others.set(id, other);
    }
    return this.#ids.add(other);
  }

  /** The index of an identifier, or -1. */
  find(id: string): number {
    const number = numberOf(id) ?? this.#others.get(id);
    return number === undefined ? -1 : this.#ids.find(number);
  }
}

function numberOf(id: string): number | undefined {
  const digits = NUMBERED.exec(id)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
