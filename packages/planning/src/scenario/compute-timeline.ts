import type { ResolvedSites } from "../resolve-sites.ts";
import { isCounted } from "./count-sites.ts";
import { listNetworkDates } from "./list-network-dates.ts";
import { computeProgrammeFigures } from "./programme-figures.ts";
import type { CountingParameters } from "./scenario-queries.ts";
import type { TimelineStep, TimelineView } from "./scenario-views.ts";

/** The network date by date, as its labels came. */
export function computeTimeline(
  { territory, sites, countedSites, date }: ResolvedSites,
  parameters: CountingParameters,
): TimelineView {
  const steps: TimelineStep[] = [];
  let before: ReadonlySet<string> = new Set();
  for (const each of listNetworkDates(sites, date)) {
    // Of those in force, those that are on a road: the very sites of the other views.
    const inForce = countedSites.filter((site) => isCounted(site, each));
    const ids = new Set(inForce.map(({ id }) => id));
    steps.push({
      ...computeProgrammeFigures(territory, inForce, parameters),
      date: each,
      openedSiteIds: [...ids.difference(before)],
    });
    before = ids;
  }
  return { steps };
}
