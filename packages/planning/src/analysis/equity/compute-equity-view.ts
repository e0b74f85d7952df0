import {
  COMMUNE_POPULATION_BOUNDS,
  communePopulationClassOf,
  computeEquity,
  computeEquityByClass,
  DENSITY_BOUNDS,
  densityClassOf,
  type EquityOfClass,
  groupByClass,
} from "@maillage/coverage";
import type { AnalysisSubject } from "../analysis-subject.ts";
import { type HomeAreas, listAreaMemberships } from "../cantons/territory-areas.ts";
import { certaintyOfGroups, certaintyOfPeople } from "../uncertainty/certainty-of-places.ts";
import { type Certainty, computeCertainty, USUAL_UNCERTAINTY } from "../uncertainty/compute-certainty.ts";
import type { WithCertainty } from "../uncertainty/uncertainty-view.ts";
import type { EquityGroupView, EquityView } from "./equity-view.ts";
import { type HomeTraits, PEOPLE_GROUPS } from "./home-traits.ts";
import { computeMinuteDistribution } from "./minute-distribution.ts";

export interface EquityGrounds {
  /** Units that homes are in, in the order of the homes. */
  readonly homeAreas: readonly HomeAreas[];
  readonly homeTraits: HomeTraits;
}

/** How access is shared: among everyone, among the old and the poor, by size of commune, density, EPCI and arrondissement. */
export function computeEquityView(
  subject: AnalysisSubject,
  { homeAreas, homeTraits }: EquityGrounds,
): Omit<EquityView, "basis"> {
  const { ground, nearest, thresholdSeconds } = subject;
  const sure = computeCertainty(subject, USUAL_UNCERTAINTY);
  const describe = (homePeople: Float64Array) => ({
    ...computeEquity({ homePeople, nearest, thresholdSeconds }),
    certainty: certaintyOfPeople(sure, homePeople),
  });
  const homeCommunePopulation = listCommunePopulations(ground.homes);
  const homeSize = Uint32Array.from(homeCommunePopulation, communePopulationClassOf);
  return {
    errors: sure.parameters,
    everyone: describe(ground.homePopulation),
    byMinute: computeMinuteDistribution(ground.homePopulation, nearest),
    byPeople: PEOPLE_GROUPS.flatMap((kind) => {
      const homePeople = homeTraits.people[kind];
      return homePeople === null ? [] : [{ kind, ...describe(Float64Array.from(homePeople)) }];
    }),
    bySize: groupHomes(subject, sure, homeSize, COMMUNE_POPULATION_BOUNDS.length).map((figures, rank) => ({
      fromPopulation: COMMUNE_POPULATION_BOUNDS[rank] ?? 0,
      toPopulation: COMMUNE_POPULATION_BOUNDS[rank + 1] ?? null,
      ...figures,
    })),
    byDensity: groupByDensity(subject, sure, homeTraits),
    byEpci: groupByArea(subject, sure, homeAreas, "epci"),
    byArrondissement: groupByArea(subject, sure, homeAreas, "arrondissement"),
    missing: listMissing(homeTraits),
  };
}

/** People of the commune of each home: homes may be finer. A home of no known commune stands for its own. */
function listCommunePopulations(homes: AnalysisSubject["ground"]["homes"]): number[] {
  const communePopulation = new Map<string, number>();
  for (const { communeCode, population } of homes) {
    if (communeCode !== null) {
      communePopulation.set(communeCode, (communePopulation.get(communeCode) ?? 0) + population);
    }
  }
  return homes.map(({ communeCode, population }) => communePopulation.get(communeCode ?? "") ?? population);
}

function listMissing({ people, density, densityClass }: HomeTraits): EquityView["missing"] {
  const { aged65, aged75, aged80, poor } = people;
  return [
    ...(density === null && densityClass === null ? ["density" as const] : []),
    ...(aged65 === null && aged75 === null && aged80 === null ? ["age" as const] : []),
    ...(poor === null ? ["income" as const] : []),
  ];
}

/** By the classes that a file names, else by ours of people per square kilometre; homes that do not tell are a class of their own. */
function groupByDensity(
  subject: AnalysisSubject,
  sure: Certainty,
  { density, densityClass }: HomeTraits,
): EquityView["byDensity"] {
  const names = [...new Set(densityClass?.filter((name) => name !== null))].sort();
  const classes =
    densityClass === null
      ? DENSITY_BOUNDS.map((from, rank) => ({ name: null, from, to: DENSITY_BOUNDS[rank + 1] ?? null }))
      : names.map((name) => ({ name, from: null, to: null }));
  const untold = classes.length;
  const homeClass =
    densityClass?.map((name) => (name === null ? untold : names.indexOf(name))) ??
    density?.map((each) => (each === null ? untold : densityClassOf(each)));
  if (homeClass === undefined) return [];
  const groups = groupHomes(subject, sure, Uint32Array.from(homeClass), untold + 1);
  return [...classes, { name: null, from: null, to: null }].flatMap(({ name, from, to }, rank) => {
    const figures = groups[rank];
    if (figures === undefined || figures.homeCount === 0) return [];
    return [{ ...{ name, fromPerSquareKilometre: from, toPerSquareKilometre: to }, ...figures }];
  });
}

function groupByArea(
  subject: AnalysisSubject,
  sure: Certainty,
  homeAreas: readonly HomeAreas[],
  kind: "epci" | "arrondissement",
): EquityGroupView[] {
  const membership = listAreaMemberships(subject.ground, homeAreas).get(kind);
  if (membership === undefined) return [];
  const areaCount = membership.cantons.length;
  // One class more for the homes that are in none.
  const homeClass = Uint32Array.from(
    homeAreas,
    (each) => membership.cantonIndex.get(each[kind]?.code ?? "") ?? areaCount,
  );
  const groups = groupHomes(subject, sure, homeClass, areaCount + 1);
  return membership.cantons.flatMap(({ code, name }, area) => (groups[area] ? [{ code, name, ...groups[area] }] : []));
}

/** How access is shared in each class of homes, and what is sure of it. */
function groupHomes(
  { ground, nearest, thresholdSeconds }: AnalysisSubject,
  sure: Certainty,
  homeClass: Uint32Array,
  classCount: number,
): (EquityOfClass & WithCertainty)[] {
  const homePeople = ground.homePopulation;
  const certainty = certaintyOfGroups(sure, homePeople, groupByClass(homeClass, classCount));
  return computeEquityByClass({ homePeople, nearest, thresholdSeconds }, homeClass, classCount).map(
    (figures, rank) => ({
      ...figures,
      certainty: certainty[rank] ?? null,
    }),
  );
}
