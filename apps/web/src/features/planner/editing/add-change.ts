import { isCounted, type MoveSite, type ScenarioChange, type SetSiteStatus } from "@maillage/planning/scenario";
import type { SiteNetworkView } from "@maillage/planning/views";

/**
 * A list of changes with one more. What only says again what an earlier one said takes its place: a site dragged ten times
 * is one move, a site closed and opened again is no change at all. The sites that follow are the same as if it had been
 * appended, but for the label's date, which opening again would forget; what was written on the earlier one stays.
 */
export function addChange(
  changes: readonly ScenarioChange[],
  added: ScenarioChange,
  siteNetwork: Pick<SiteNetworkView, "date" | "sites">,
): readonly ScenarioChange[] {
  if (added.kind === "move-site") return addMove(changes, added, siteNetwork);
  if (added.kind === "set-status") return addStatus(changes, added, siteNetwork);
  return [...changes, added];
}

type Kept<Act> = Act & Pick<ScenarioChange, "id" | "at" | "comment" | "year" | "costEuros">;

/**
 * The place of a site is said by its last move, or by its addition: no other change depends on it, but for a merge, which
 * writes down the name that an unnamed addition got from where it was.
 */
function addMove(
  changes: readonly ScenarioChange[],
  { siteId, longitude, latitude, cantonCode, at, ...move }: Kept<MoveSite>,
  { sites }: Pick<SiteNetworkView, "sites">,
): readonly ScenarioChange[] {
  const isMove = ({ kind, siteId: id }: ScenarioChange) => kind === "move-site" && id === siteId;
  const isAddition = ({ kind, siteId: id }: ScenarioChange) => kind === "add-site" && id === siteId;
  const lastMove = changes.findLastIndex(isMove);
  // The second of two additions of one site adds nothing: its place is not the site's.
  const addition = sites.some(({ id }) => id === siteId) ? -1 : changes.findIndex(isAddition);
  const found = Math.max(lastMove, addition);
  const isWrittenDown = changes.some(
    ({ kind, siteId: id }, rank) => found === addition && rank > addition && kind === "merge-sites" && id === siteId,
  );
  const before = isWrittenDown ? undefined : changes[found];
  const appended: ScenarioChange = { ...move, siteId, longitude, latitude, ...serving(cantonCode), at };
  if (before?.kind !== "move-site" && before?.kind !== "add-site") return [...changes, appended];
  const { cantonCode: _, ...rest } = before;
  return changes.with(found, { ...rest, longitude, latitude, ...serving(cantonCode), at });
}

function serving(cantonCode: string | undefined): { readonly cantonCode?: string } {
  return cantonCode === undefined ? {} : { cantonCode };
}

/** A status is said again only when nothing in between looked at it, as a merge does. */
function addStatus(
  changes: readonly ScenarioChange[],
  added: Kept<SetSiteStatus>,
  { sites, date: networkDate }: Pick<SiteNetworkView, "date" | "sites">,
): readonly ScenarioChange[] {
  const { siteId, status, date } = added;
  const last = changes.findLastIndex((change) => mentions(change, siteId) && change.kind !== "move-site");
  const before = changes[last];
  // A dated status leaves a line in the site's history: it is not said again, it is another event.
  if (before?.kind !== "set-status" || before.date !== null || date !== null) return [...changes, added];
  const isOnlyOne = changes.every(
    (change, rank) => rank === last || change.kind === "move-site" || !mentions(change, siteId),
  );
  const first = sites.find(({ id }) => id === siteId);
  const isAsFirst = first?.status === status && (status !== "labelled" || isCounted(first, networkDate));
  if (isOnlyOne && isAsFirst) return changes.toSpliced(last, 1);
  return changes.with(last, { ...before, status, at: added.at });
}

/** Whether a change is about a site, whatever its part in it. */
export function mentions(change: ScenarioChange, siteId: string): boolean {
  return change.siteId === siteId || (change.kind === "merge-sites" && change.mergedSiteIds.includes(siteId));
}
