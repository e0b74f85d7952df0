import { metresBetween } from "@maillage/road-network";
import type { SiteNetworkView, SiteView } from "../views.ts";
import type { AddSite, Position, ScenarioChange, SiteSheetFields } from "./change.ts";
import { isSiteSheetField, type SiteSheetField } from "./field-names.ts";
import { isSameValue } from "./is-same-value.ts";

/** Two sites nearer than this are taken for one, whatever their names. */
const SAME_PLACE_METRES = 200;
/** About the size of a rural commune: two new sites of the same name nearer than this are taken for one. */
const SAME_NAME_METRES = 5_000;

/**
 * Why a change made over one network no longer means the same over another. It can still be kept: what it does there is
 * told by `applyChanges`.
 */
export interface RebaseConflict {
  readonly kind: /** The network no longer has the site: the change would do nothing. */
    | "site-gone"
    /** The network has done it already: the status is that one, the site is there. */
    | "already-done"
    /** The network changed the very same thing in another way: keeping the change undoes that. */
    | "changed-since"
    /** The network has a new site at the place of the one added, or of its name nearby. */
    | "site-exists"
    /** The network has another site under the id of the one added: it would not be added. */
    | "id-taken";
  readonly changeId: string;
  readonly siteId: string;
  /** What was changed: a field of the sheet, the place or the status; null when it is the site itself. */
  readonly field: SiteSheetField | "position" | "status" | null;
  /** Value in the network left, then in the one gone to; null when there is none. */
  readonly before: unknown;
  readonly now: unknown;
  /** What most would do. */
  readonly suggestion: "keep" | "drop";
}

/** A list of changes over another network. */
export interface AppliedRebase {
  /** All the changes: none is dropped here, their author decides. */
  readonly changes: readonly ScenarioChange[];
  /** In the order of the changes. */
  readonly conflicts: readonly RebaseConflict[];
}

type Network = Pick<SiteNetworkView, "sites">;

/**
 * Puts changes made over the network `from` over the network `to`, and tells which no longer fit and why.
 *
 * @param from null when it is no longer known: then only what `to` does not have, or has too, can be told.
 */
export function rebaseChanges(changes: readonly ScenarioChange[], from: Network | null, to: Network): AppliedRebase {
  const before = indexById(from?.sites ?? []);
  const now = indexById(to.sites);
  const newSites = to.sites.filter(({ id }) => !before.has(id));
  const added = new Set(changes.flatMap((change) => (change.kind === "add-site" ? [change.siteId] : [])));
  const isExpected = (siteId: string) => (from === null ? !added.has(siteId) : before.has(siteId));
  return {
    changes,
    conflicts: changes.flatMap((change) =>
      change.kind === "add-site"
        ? listAdditionConflicts(change, now, newSites)
        : listTouchedSites(change)
            .filter(isExpected)
            .flatMap((siteId) => listSiteConflicts(change, siteId, before.get(siteId), now.get(siteId))),
    ),
  };
}

function indexById(sites: readonly SiteView[]): ReadonlyMap<string, SiteView> {
  return new Map(sites.map((site) => [site.id, site]));
}

function listAdditionConflicts(
  change: AddSite & ScenarioChange,
  now: ReadonlyMap<string, SiteView>,
  newSites: readonly SiteView[],
): RebaseConflict[] {
  const conflict = { changeId: change.id, siteId: change.siteId, field: null, before: null } as const;
  const taken = now.get(change.siteId);
  const same = newSites.find((site) => isSameSite(change, site));
  if (same !== undefined) return [{ ...conflict, kind: "site-exists", now: same, suggestion: "drop" }];
  return taken === undefined ? [] : [{ ...conflict, kind: "id-taken", now: taken, suggestion: "keep" }];
}

function isSameSite(added: AddSite, site: SiteView): boolean {
  const metres = metresApart(added, site);
  if (metres < SAME_PLACE_METRES) return true;
  return metres < SAME_NAME_METRES && added.name !== null && plainName(added.name) === plainName(site.name);
}

/** The site that a change is about, and those that it merges. */
function listTouchedSites(change: ScenarioChange): readonly string[] {
  return change.kind === "merge-sites" ? [change.siteId, ...change.mergedSiteIds] : [change.siteId];
}

function listSiteConflicts(
  change: ScenarioChange,
  siteId: string,
  before: SiteView | undefined,
  now: SiteView | undefined,
): RebaseConflict[] {
  const base = { changeId: change.id, siteId };
  if (now === undefined) {
    return [{ ...base, kind: "site-gone", field: null, before: before ?? null, now: null, suggestion: "drop" }];
  }
  if (before === undefined) return [];
  return listWrites(change, siteId).flatMap(({ field, value, isSame }): RebaseConflict[] => {
    const [valueBefore, valueNow] = [getValue(before, field), getValue(now, field)];
    // What the network left alone is the change's own business.
    if (isSameValue(valueBefore, valueNow)) return [];
    const told = { ...base, field, before: valueBefore, now: valueNow };
    return isSame(value, valueNow)
      ? [{ ...told, kind: "already-done", suggestion: "drop" }]
      : [{ ...told, kind: "changed-since", suggestion: "keep" }];
  });
}

/** Something that a change writes on a site, and when the network having another value means the same. */
interface Write {
  readonly field: SiteSheetField | "position" | "status";
  readonly value: unknown;
  readonly isSame: (written: unknown, now: unknown) => boolean;
}

function listWrites(change: ScenarioChange, siteId: string): readonly Write[] {
  switch (change.kind) {
    case "add-site":
      return [];
    case "move-site":
      return [{ field: "position", value: positionOf(change), isSame: isSamePlace }];
    case "set-status":
      return [{ field: "status", value: change.status, isSame: isSameValue }];
    case "merge-sites":
      // The one that stays is not written to.
      return siteId === change.siteId ? [] : [{ field: "status", value: "closed", isSame: isSameValue }];
    case "edit-site":
      return Object.entries(change.fields).flatMap(([field, value]) =>
        isSiteSheetField(field) && value !== undefined ? [{ field, value, isSame: isSameValue }] : [],
      );
  }
}

function getValue(site: SiteView, field: Write["field"]): SiteSheetFields[SiteSheetField] | Position {
  if (field === "position") return positionOf(site);
  return site[field];
}

function positionOf({ longitude, latitude }: Position): Position {
  return { longitude, latitude };
}

function isSamePlace(written: unknown, now: unknown): boolean {
  return isPosition(written) && isPosition(now) && metresApart(written, now) < SAME_PLACE_METRES;
}

function isPosition(value: unknown): value is Position {
  return typeof value === "object" && value !== null && "longitude" in value && "latitude" in value;
}

function metresApart(a: Position, b: Position): number {
  return metresBetween(a.longitude, a.latitude, b.longitude, b.latitude);
}

/** Without accents, case, hyphens and the words that every site has in its name. */
function plainName(name: string): string {
  return name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/france services|[^a-z0-9]+/g, " ")
    .trim();
}
