import type { UnitGround } from "../find-commune-at.ts";
import type { SiteNetworkView, SiteView } from "../views.ts";
import { applyChanges } from "./apply-changes.ts";
import type { ScenarioChange } from "./change.ts";
import { isSameValue } from "./is-same-value.ts";

/** What may have a history: all that is known of a site but its id. */
export type SiteField = Exclude<keyof SiteView, "id">;

/** One field of a site, written once. */
export interface FieldChange {
  readonly field: SiteField;
  /** Null for a site that was not there. */
  readonly before: unknown;
  readonly after: unknown;
}

/** All that was written on a site at once. */
export interface SiteHistoryEntry {
  /** Date of a network, or date and time of a change; ISO, so that they sort. */
  readonly at: string;
  readonly by:
    | { readonly kind: "network"; readonly slug: string }
    | { readonly kind: "change"; readonly change: ScenarioChange };
  /** `appeared` and `gone` list every field of the site. */
  readonly event: "appeared" | "edited" | "gone";
  readonly fields: readonly FieldChange[];
}

/**
 * Every field of a site: when, before, after, by what. First from network to network by date, then change by change over
 * the network that the scenario changes.
 *
 * @param networks all those of the territory, in any order.
 * @param scenario the changes and the slug of their network; none to know what networks alone say.
 */
export function listSiteHistory(
  siteId: string,
  networks: readonly Pick<SiteNetworkView, "slug" | "date" | "sites">[],
  scenario?: {
    readonly siteNetwork: string;
    readonly changes: readonly ScenarioChange[];
    readonly ground: UnitGround;
  },
): readonly SiteHistoryEntry[] {
  const base = networks.find(({ slug }) => slug === scenario?.siteNetwork);
  // What later networks say is not what the scenario started from.
  const told = networks.filter(({ date }) => base === undefined || date <= base.date);
  const entries: SiteHistoryEntry[] = [];
  let known: SiteView | undefined;
  for (const { slug, date, sites } of told.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))) {
    const found = sites.find(({ id }) => id === siteId);
    entries.push(...compareSites(known, found, date, { kind: "network", slug }));
    known = found;
  }
  if (base === undefined || scenario === undefined) return entries;

  const { changes, ground } = scenario;
  known = base.sites.find(({ id }) => id === siteId);
  for (const [rank, change] of changes.entries()) {
    if (!isAbout(change, siteId)) continue;
    const { sites } = applyChanges(base, changes.slice(0, rank + 1), ground);
    const found = sites.find(({ id }) => id === siteId);
    entries.push(...compareSites(known, found, change.at, { kind: "change", change }));
    known = found;
  }
  return entries;
}

function compareSites(
  before: SiteView | undefined,
  after: SiteView | undefined,
  at: string,
  by: SiteHistoryEntry["by"],
): SiteHistoryEntry[] {
  const fields = listFields(before ?? after).flatMap((field): FieldChange[] => {
    const change = { field, before: before?.[field] ?? null, after: after?.[field] ?? null };
    return isSameValue(change.before, change.after) ? [] : [change];
  });
  if (fields.length === 0) return [];
  return [{ at, by, event: before === undefined ? "appeared" : after === undefined ? "gone" : "edited", fields }];
}

function listFields(site: SiteView | undefined): readonly SiteField[] {
  if (site === undefined) return [];
  // Object.keys gives strings; those of a SiteView are its fields.
  return (Object.keys(site) as (keyof SiteView)[]).filter((key) => key !== "id");
}

function isAbout(change: ScenarioChange, siteId: string): boolean {
  return change.siteId === siteId || (change.kind === "merge-sites" && change.mergedSiteIds.includes(siteId));
}
