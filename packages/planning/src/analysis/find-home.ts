import type { HomeView } from "../views.ts";
import { UnknownHomeError } from "./analysis-errors.ts";
import { listNearestSpellings } from "./nearest-spelling.ts";
import { plainLetters } from "./plain-letters.ts";

/**
 * Index of a home by its id or, whatever case and accents, by its name when one commune alone bears it: a commune's centre
 * or, of its many cells, the one where most people live.
 *
 * @throws {UnknownHomeError} with the names and ids that are nearest to what was written.
 */
export function findHomeIndex(homes: readonly HomeView[], written: string): number {
  const byId = homes.findIndex(({ id }) => id === written.trim());
  if (byId >= 0) return byId;
  const asked = plainLetters(written);
  const named = homes.flatMap((home, index) =>
    plainLetters(home.name) === asked || home.communeCode === written.trim() ? [{ index, home }] : [],
  );
  const communes = new Set(named.map(({ home }) => home.communeCode ?? home.id));
  if (communes.size === 1) return named.reduce((a, b) => (b.home.population > a.home.population ? b : a)).index;
  const nearest =
    named.length > 1 ? listOnePerCommune(named.map(({ home }) => home)) : listNearestSpellings(homes, written);
  throw new UnknownHomeError(
    written,
    nearest.map(({ id, name }) => (name === id ? id : `${name} (${id})`)),
  );
}

/** Under the commune's code, which is asked for in place of a cell's. */
function listOnePerCommune(homes: readonly HomeView[]): readonly Pick<HomeView, "id" | "name">[] {
  const byCommune = new Map(homes.map(({ id, name, communeCode }) => [communeCode ?? id, name]));
  return Array.from(byCommune, ([id, name]) => ({ id, name }));
}
