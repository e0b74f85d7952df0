import type { ImportedRows, ImportKind } from "@maillage/official-data";
import type { AbsentSiteChoice } from "../import-views.ts";

/** What besides the rows decides of what is composed from a version. */
export interface VersionScope {
  /** Of a list of sites: the date of the network it makes, ISO. Of a table keyed by site: that of the network it was accepted over. */
  readonly date: string | null;
  /** Of a list of sites. */
  readonly absentSites: AbsentSiteChoice | null;
  /** Of a list of sites, ids in rows that it could not be read from: these sites are not absent from it. Missing when none is. */
  readonly unreadSites?: readonly string[];
  /** Fields that its rows give, `geometry` among them. */
  readonly fields: readonly string[];
}

/** An import that was accepted, with its rows: what a territory is composed from. */
export interface ComposedVersion<Kind extends ImportKind = ImportKind> {
  readonly id: string;
  /** Order of acceptance within the territory, from 1: later versions are laid over earlier ones. */
  readonly rank: number;
  readonly kind: Kind;
  readonly scope: VersionScope;
  /** How it is cited. */
  readonly name: string;
  readonly producer: string;
  readonly licence: string;
  readonly vintage: string;
  readonly url: string | null;
  readonly sha256: string;
  readonly rowCount: number;
  readonly rows: readonly ImportedRows[Kind][];
}

/** A version of whichever kind, its rows being those of its kind. */
export type AnyComposedVersion = { readonly [Kind in ImportKind]: ComposedVersion<Kind> }[ImportKind];

/** The versions of a kind, in their order. */
export function versionsOf<Kind extends ImportKind>(
  versions: readonly AnyComposedVersion[],
  kind: Kind,
): readonly ComposedVersion<Kind>[] {
  // A version's kind says what its rows are.
  return versions.filter((each) => each.kind === kind) as unknown as readonly ComposedVersion<Kind>[];
}
