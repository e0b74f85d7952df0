import type { SiteView } from "@maillage/planning";
import type { Translate } from "../../i18n/translate.ts";

/** A site of the computation as the page names and places it. */
export interface NamedSite {
  readonly id: string;
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
}

/**
 * Every site that an answer may name, by its id.
 *
 * @param sites after the changes.
 * @param addedIds ids of those that the changes add, which are told apart.
 */
export function buildSiteDirectory(
  sites: readonly SiteView[],
  addedIds: readonly string[],
  t: Translate,
): ReadonlyMap<string, NamedSite> {
  return new Map(
    sites.map(({ id, name, longitude, latitude }) => [
      id,
      { id, name: addedIds.includes(id) ? t("editing.addedName", { name }) : name, longitude, latitude },
    ]),
  );
}
