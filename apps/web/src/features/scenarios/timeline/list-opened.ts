import type { TimelineStep } from "@maillage/planning/scenario";
import type { Translate } from "../../../i18n/translate.ts";

/** What opened at a date: the département's sites by their names, those around it by their number. */
export function listOpened(
  { openedSiteIds, openedNeighbourIds }: Pick<TimelineStep, "openedSiteIds" | "openedNeighbourIds">,
  nameOf: (siteId: string) => string,
  t: Translate,
): readonly string[] {
  const neighbours = new Set(openedNeighbourIds);
  return [
    ...openedSiteIds.filter((id) => !neighbours.has(id)).map(nameOf),
    ...(neighbours.size === 0 ? [] : [t("scenarios.timeline.openedNeighbours", { count: neighbours.size })]),
  ];
}
