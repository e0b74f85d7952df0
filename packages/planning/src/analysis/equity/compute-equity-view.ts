import {
  COMMUNE_POPULATION_BOUNDS,
  communePopulationClassOf,
  computeEquity,
  computeEquityByClass,
} from "@maillage/coverage";
import type { AnalysisSubject } from "../analysis-subject.ts";
import type { EquityFiguresView, EquityGroupView, EquityView } from "../analysis-views.ts";
import { type HomeAreas, listAreaMemberships } from "../cantons/territory-areas.ts";

/** How access is shared: among everyone, by size of commune, by EPCI and by arrondissement. */
export function computeEquityView(
  subject: AnalysisSubject,
  homeAreas: readonly HomeAreas[],
): Omit<EquityView, "basis"> {
  const { ground, nearest, thresholdSeconds } = subject;
  const input = { homePeople: ground.homePopulation, nearest, thresholdSeconds };
  const homeClass = Uint32Array.from(ground.homes, ({ population }) => communePopulationClassOf(population));
  const sizes = computeEquityByClass(input, homeClass, COMMUNE_POPULATION_BOUNDS.length);
  return {
    everyone: computeEquity(input) satisfies EquityFiguresView,
    bySize: sizes.map((figures, rank) => ({
      fromPopulation: COMMUNE_POPULATION_BOUNDS[rank] ?? 0,
      toPopulation: COMMUNE_POPULATION_BOUNDS[rank + 1] ?? null,
      ...figures,
    })),
    byEpci: groupByArea(subject, homeAreas, "epci"),
    byArrondissement: groupByArea(subject, homeAreas, "arrondissement"),
    missing: ["density", "age", "income"],
  };
}

function groupByArea(
  { ground, nearest, thresholdSeconds }: AnalysisSubject,
  homeAreas: readonly HomeAreas[],
  kind: "epci" | "arrondissement",
): EquityGroupView[] {
  const membership = listAreaMemberships(ground, homeAreas).get(kind);
  if (membership === undefined) return [];
  const areaCount = membership.cantons.length;
  // One class more for the homes that are in none.
  const homeClass = Uint32Array.from(
    homeAreas,
    (each) => membership.cantonIndex.get(each[kind]?.code ?? "") ?? areaCount,
  );
  const input = { homePeople: ground.homePopulation, nearest, thresholdSeconds };
  const groups = computeEquityByClass(input, homeClass, areaCount + 1);
  return membership.cantons.flatMap(({ code, name }, area) => (groups[area] ? [{ code, name, ...groups[area] }] : []));
}
