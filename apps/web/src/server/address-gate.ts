import { readdirSync } from "node:fs";
import type { Planning } from "@maillage/planning";

/** Three segments: deeper than any route of ours, so Next answers "not found". */
const NOWHERE = "/introuvable/adresse/inconnue";

/**
 * Sends addresses of territories that are not loaded to a path that no route matches. Next draws its "not found" page
 * whole, on the server, for such a path only: thrown from a page, it comes as an empty document that needs a script.
 *
 * @param appFolder - the routes' folder; the first level of its names is what else may come first in a path.
 */
export function createAddressGate(
  appFolder: string,
  planning: Pick<Planning, "listTerritories">,
): (url: string) => Promise<string> {
  const routes = new Set(["", "_next", ...readdirSync(appFolder)]);
  return async (url) => {
    const first = /^\/([^/?#]*)/.exec(url)?.[1] ?? "";
    if (routes.has(first)) return url;
    const territories = await planning.listTerritories();
    return territories.some(({ code }) => code === first) ? url : NOWHERE;
  };
}
