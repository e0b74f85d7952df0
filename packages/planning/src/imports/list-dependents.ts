import type { ImportKind } from "@maillage/official-data";
import { listSuperseded, type VersionHead } from "./compose/list-superseded.ts";

const KEYED_BY_SITE: ReadonlySet<ImportKind> = new Set(["activity", "partners", "hours"]);

/**
 * Versions that would be about nothing without this one: tables keyed by site that were accepted over the list that it is, and
 * everything that belongs to communes when it is what gives the territory its communes. One that is not in force holds nothing.
 *
 * @param hasOwnCommunes whether the territory comes with communes.
 */
export function listDependents(
  version: VersionHead,
  versions: readonly VersionHead[],
  hasOwnCommunes: boolean,
): readonly VersionHead[] {
  const standing = versions.filter(({ isUndone, id }) => !isUndone && id !== version.id);
  if (version.isUndone || listSuperseded(versions).has(version.id)) return [];
  if (version.kind === "sites") {
    const isStillMade = standing.some(({ kind, scope }) => kind === "sites" && scope.date === version.scope.date);
    return isStillMade
      ? []
      : standing.filter((each) => KEYED_BY_SITE.has(each.kind) && each.scope.date === version.scope.date);
  }
  if (version.kind !== "communes" || hasOwnCommunes || standing.some(({ kind }) => kind === "communes")) return [];
  return standing.filter(({ kind }) => kind !== "commune-changes");
}
