import type { HomeView } from "../views.ts";
import { UnknownHomeError } from "./analysis-errors.ts";
import { listNearestSpellings } from "./nearest-spelling.ts";
import { plainLetters } from "./plain-letters.ts";

/**
 * Index of a home by its id or, whatever case and accents, by its name when only one bears it.
 *
 * @throws {UnknownHomeError} with the names and ids that are nearest to what was written.
 */
export function findHomeIndex(homes: readonly HomeView[], written: string): number {
  const byId = homes.findIndex(({ id }) => id === written.trim());
  if (byId >= 0) return byId;
  const asked = plainLetters(written);
  const named = homes.flatMap(({ name }, home) => (plainLetters(name) === asked ? [home] : []));
  const [only] = named;
  if (only !== undefined && named.length === 1) return only;
  const nearest = named.length > 1 ? named.flatMap((home) => homes[home] ?? []) : listNearestSpellings(homes, written);
  throw new UnknownHomeError(
    written,
    nearest.map(({ id, name }) => (name === id ? id : `${name} (${id})`)),
  );
}
