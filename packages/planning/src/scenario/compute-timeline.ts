import { buildNeighbourRule } from "../neighbour-sites.ts";
import type { ResolvedSites } from "../resolve-sites.ts";
import { isPresent, listPresenceDates, listPresences } from "./list-presences.ts";
import { computeProgrammeFigures } from "./programme-figures.ts";
import type { CountingParameters } from "./scenario-queries.ts";
import type { TimelineStep, TimelineView } from "./scenario-views.ts";
import { placeSite } from "./site-places.ts";

/** The network date by date, as its labels came and, in a scenario, as its sites close. */
export function computeTimeline(resolved: ResolvedSites, parameters: CountingParameters): TimelineView {
  const { territory, date } = resolved;
  const presences = listPresences(resolved, (site) => placeSite(site, territory.map));
  const isNeighbour = buildNeighbourRule({ code: territory.view.code, communes: territory.communes });
  const steps: TimelineStep[] = [];
  let before: ReadonlySet<string> = new Set();
  for (const each of listPresenceDates(presences, date)) {
    const inForce = presences.filter((presence) => isPresent(presence, each)).map(({ site }) => site);
    const ids = new Set(inForce.map(({ id }) => id));
    steps.push({
      ...computeProgrammeFigures(territory, inForce, parameters, isNeighbour),
      date: each,
      openedSiteIds: [...ids.difference(before)],
      openedNeighbourIds: inForce.filter((site) => !before.has(site.id) && isNeighbour(site)).map(({ id }) => id),
      closedSiteIds: [...before.difference(ids)],
    });
    before = ids;
  }
  return { steps };
}
