import type { ImportKind } from "@maillage/official-data";
import type { VersionScope } from "./composed-version.ts";

/** What tells whether a version is still of use. */
export interface VersionHead {
  readonly id: string;
  readonly rank: number;
  readonly kind: ImportKind;
  readonly scope: VersionScope;
  readonly isUndone: boolean;
}

/** Tables keyed by site hold some sites only: a later one leaves what it does not speak of. */
const LAYERED: ReadonlySet<ImportKind> = new Set(["activity", "partners", "hours"]);

/**
 * Ids of the versions of which nothing is left in force: a later one of the same kind, not undone, gives at least the same
 * fields. A list of sites is replaced by one of the same date only: each date is a network of its own.
 */
export function listSuperseded(versions: readonly VersionHead[]): ReadonlySet<string> {
  const inOrder = versions.filter(({ isUndone }) => !isUndone).toSorted((a, b) => a.rank - b.rank);
  const superseded = inOrder.filter(
    (version, index) =>
      !LAYERED.has(version.kind) && inOrder.slice(index + 1).some((later) => isReplacedBy(version, later)),
  );
  return new Set(superseded.map(({ id }) => id));
}

function isReplacedBy(version: VersionHead, later: VersionHead): boolean {
  if (later.kind !== version.kind) return false;
  if (version.kind === "sites") return later.scope.date === version.scope.date;
  const given = new Set(later.scope.fields);
  return version.scope.fields.every((field) => given.has(field));
}
