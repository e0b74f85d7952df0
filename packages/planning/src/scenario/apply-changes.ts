import type { UnitGround } from "../find-commune-at.ts";
import type { SiteNetworkView, SiteView } from "../views.ts";
import type { AddSite, MergeSites, MoveSite, SetSiteStatus, SiteChange, SiteSheet, SiteSheetFields } from "./change.ts";
import type { ChangeProblem } from "./change-problem.ts";
import { locateSite } from "./locate-site.ts";
import { buildMergeEvent, buildStatusEvent } from "./site-events.ts";

/** A network of sites once changes are made to it. */
export interface AppliedChanges {
  /** Those of the network in its order, then those added in theirs. */
  readonly sites: readonly SiteView[];
  /** In the order of the changes. */
  readonly problems: readonly ChangeProblem[];
  /**
   * When all of it is done, ISO `YYYY-MM-DD`: the network's date, or the last date that a change gives when that is
   * later. Sites are counted at this date, so that one labelled later than the network's date counts in the scenario that
   * labels it.
   */
  readonly date: string;
}

/**
 * The sites of a network after changes, made one after the other. The network itself is not changed. A change that cannot
 * be made is a problem, never an error: see {@link ChangeProblem} for what is then done instead.
 */
export function applyChanges(
  siteNetwork: Pick<SiteNetworkView, "date" | "sites">,
  changes: readonly SiteChange[],
  ground: UnitGround,
): AppliedChanges {
  const state: ChangedNetwork = {
    date: siteNetwork.date,
    ground,
    // A Map keeps a replaced entry at its place: the order is that of the network, then of the additions.
    sites: new Map(siteNetwork.sites.map((site) => [site.id, site])),
    problems: [],
  };
  for (const [rank, change] of changes.entries()) applyChange(state, change, rank);
  return {
    sites: [...state.sites.values()],
    problems: state.problems,
    date: findLastDate(siteNetwork.date, changes),
  };
}

interface ChangedNetwork {
  readonly date: string;
  readonly ground: UnitGround;
  readonly sites: Map<string, SiteView>;
  readonly problems: ChangeProblem[];
}

function applyChange(state: ChangedNetwork, change: SiteChange, rank: number): void {
  if (change.kind === "add-site") {
    addSite(state, change, rank);
    return;
  }
  const site = state.sites.get(change.siteId);
  if (site === undefined) {
    state.problems.push({ kind: "unknown-site", change: rank, siteId: change.siteId });
    return;
  }
  switch (change.kind) {
    case "move-site":
      state.sites.set(site.id, placeSite(state, site, change, rank));
      return;
    case "set-status":
      state.sites.set(site.id, setStatus(site, change));
      return;
    case "edit-site":
      state.sites.set(site.id, { ...site, ...listGivenFields(change.fields) });
      return;
    case "merge-sites":
      mergeSites(state, site, change, rank);
  }
}

function addSite(state: ChangedNetwork, change: AddSite, rank: number): void {
  const { siteId, name, format, status, fields } = change;
  if (state.sites.has(siteId)) {
    state.problems.push({ kind: "duplicate-site", change: rank, siteId });
    return;
  }
  const blank: SiteView = {
    ...BLANK_SHEET,
    ...{ id: siteId, name: "", format, status },
    ...{ communeCode: "", communeName: "", cantonCodes: [] },
    ...{ longitude: change.longitude, latitude: change.latitude },
  };
  const placed = placeSite(state, blank, change, rank);
  state.sites.set(siteId, {
    ...placed,
    // A site is called something everywhere it is listed: its commune, or its id out of the territory.
    name: name ?? (placed.communeName || siteId),
    ...listGivenFields(fields ?? {}),
  });
}

/** A sheet on which nobody has written anything. */
const BLANK_SHEET = {
  ...{ address: null, role: "principal", labelDate: null, hostBody: null },
  ...{ hours: null, hoursAsWritten: null, agents: null, agentsFullTimeEquivalent: null },
  ...{ partners: [], stops: null, events: [], activity: [], notes: null, sources: [] },
} satisfies Partial<SiteSheet>;

function placeSite(state: ChangedNetwork, site: SiteView, change: AddSite | MoveSite, rank: number): SiteView {
  const { isCantonThere, ...location } = locateSite(state.ground, change, change.cantonCode);
  const { communeName, cantonCodes } = location;
  if (!isCantonThere && change.cantonCode !== undefined) {
    const problem = { kind: "canton-not-there", change: rank, siteId: site.id, cantonCode: change.cantonCode } as const;
    state.problems.push({ ...problem, communeName: communeName === "" ? null : communeName, cantonCodes });
  }
  return { ...site, ...location };
}

/** A label gets its date from the change, and has none when the change says none: the label is then taken as given. */
function setStatus(site: SiteView, { status, date }: SetSiteStatus): SiteView {
  return {
    ...site,
    status,
    labelDate: status === "labelled" ? date : site.labelDate,
    events: date === null ? site.events : [...site.events, buildStatusEvent(status, date)],
  };
}

function mergeSites(state: ChangedNetwork, kept: SiteView, { mergedSiteIds, date }: MergeSites, rank: number): void {
  for (const siteId of new Set(mergedSiteIds)) {
    const merged = state.sites.get(siteId);
    const kind = findMergeProblem(kept, siteId, merged);
    if (merged === undefined || kind !== undefined) {
      state.problems.push({ kind: kind ?? "unknown-site", change: rank, siteId });
      continue;
    }
    const event = buildMergeEvent(kept.name, date ?? state.date);
    state.sites.set(siteId, { ...merged, status: "closed", events: [...merged.events, event] });
  }
}

function findMergeProblem(
  kept: SiteView,
  siteId: string,
  merged: SiteView | undefined,
): Exclude<ChangeProblem["kind"], "canton-not-there"> | undefined {
  if (siteId === kept.id) return "merge-with-itself";
  if (merged === undefined) return "unknown-site";
  if (kept.status === "closed") return "merge-into-closed-site";
  return merged.status === "closed" ? "merge-of-closed-site" : undefined;
}

function listGivenFields(fields: SiteSheetFields): Partial<SiteSheet> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function findLastDate(networkDate: string, changes: readonly SiteChange[]): string {
  return [networkDate, ...changes.flatMap(listDates)].sort().at(-1) ?? networkDate;
}

/** Dates at which a change makes a site count, or stop counting. */
function listDates(change: SiteChange): readonly string[] {
  const date = "fields" in change ? change.fields?.labelDate : "date" in change ? change.date : null;
  return date === null || date === undefined ? [] : [date];
}
