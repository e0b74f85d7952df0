import { computeCantonCoverage, computeCoverage, decisecondsOf, TRAVEL_TIME_CLASSES } from "@maillage/coverage";
import { UNREACHABLE } from "@maillage/road-network";
import { type NearestSites, NO_SITE } from "@maillage/travel-time";
import type { AnalysisSubject } from "../analysis/analysis-subject.ts";
import { oneDecimal } from "../analysis/one-decimal.ts";
import type { SiteNameView } from "../analysis/place-views.ts";
import { certaintyOfGroups } from "../analysis/uncertainty/certainty-of-places.ts";
import { computeCertainty, USUAL_UNCERTAINTY } from "../analysis/uncertainty/compute-certainty.ts";
import { listPlaceCantons } from "../site-cantons.ts";
import type { UnitMembership } from "./unit-memberships.ts";
import type { TimeClassView, UnitFiguresView } from "./unit-views.ts";

/** The classes of access time of `classPeople`, those of every histogram of ours but the unreachable. */
export const UNIT_TIME_CLASSES: readonly TimeClassView[] = TRAVEL_TIME_CLASSES.flatMap(({ fromSeconds, toSeconds }) =>
  fromSeconds === null ? [] : [{ fromSeconds, toSeconds }],
);

const MINISTERS_LINE_SECONDS = 1200;

/** Figures that need nothing but the unit's own homes and sites. */
export type OwnUnitFigures = Omit<UnitFiguresView, "cantons" | "communes" | "worstCommune">;

/**
 * The goals of each unit of a membership, in its order: people and sites as coverage counts cantons, times as it counts a territory,
 * over the unit's own homes. A home of several units has an equal part of its people in each.
 */
export function computeUnitFigures(
  subject: AnalysisSubject,
  { membership, unitsOfPlace }: Pick<UnitMembership, "membership" | "unitsOfPlace">,
): readonly OwnUnitFigures[] {
  const { ground, nearest, sites, thresholdSeconds } = subject;
  const goal = computeCantonCoverage({ membership, nearest, thresholdSeconds, ...listPlaceUnits(sites, unitsOfPlace) });
  const certainty = certaintyOfGroups(computeCertainty(subject, USUAL_UNCERTAINTY), ground.homePopulation, {
    groupCount: membership.cantons.length,
    homeFirstGroup: membership.homeFirstCanton,
    homeGroup: membership.homeCanton,
  });
  const unitHomes = listUnitHomes(membership);
  const namesOf = (indexes: readonly number[]): SiteNameView[] =>
    indexes.flatMap((index) => {
      const site = sites[index];
      return site === undefined ? [] : [{ id: site.id, name: site.name }];
    });
  return goal.cantons.map(
    ({ code, name, population, estimated, covered, share, service, sites: own, possibleSites }, unit) => ({
      ...{ code, name, population, estimated, covered, share, service },
      certainty: certainty[unit] ?? null,
      ...computeTimes(nearest, unitHomes[unit] ?? NOBODY, thresholdSeconds),
      sites: namesOf(own),
      possibleSites: namesOf(possibleSites),
    }),
  );
}

/** The units that sites may be in, place by place, as `computeCantonCoverage` takes them. */
export function listPlaceUnits(
  sites: AnalysisSubject["sites"],
  unitsOfPlace: UnitMembership["unitsOfPlace"],
): ReturnType<typeof listPlaceCantons> {
  return listPlaceCantons(
    sites.map(({ places }) => ({ places: places.map((place) => ({ cantonCodes: unitsOfPlace(place) })) })),
  );
}

/** Homes of a unit, and the people of each that are its own. */
interface UnitHomes {
  readonly home: readonly number[];
  readonly people: readonly number[];
}

const NOBODY: UnitHomes = { home: [], people: [] };

function listUnitHomes({ cantons, homePopulation, homeFirstCanton, homeCanton }: UnitMembership["membership"]) {
  const unitHomes = cantons.map(() => ({ home: [] as number[], people: [] as number[] }));
  for (const [home, people] of homePopulation.entries()) {
    const units = homeCanton.subarray(homeFirstCanton[home], homeFirstCanton[home + 1]);
    for (const unit of units) {
      unitHomes[unit]?.home.push(home);
      unitHomes[unit]?.people.push(people / units.length);
    }
  }
  return unitHomes;
}

type UnitTimes = Pick<
  UnitFiguresView,
  "borderline" | "within20Minutes" | "unreachable" | "meanSeconds" | "medianSeconds" | "p90Seconds" | "classPeople"
>;

function computeTimes(nearest: NearestSites, { home, people }: UnitHomes, thresholdSeconds: number): UnitTimes {
  // Of nobody there is no share, and coverage says so by an error: here a canton without a home is only a row.
  if (!people.some((each) => each > 0)) {
    const nobody = { borderline: 0, within20Minutes: 0, unreachable: 0, classPeople: UNIT_TIME_CLASSES.map(() => 0) };
    return { ...nobody, meanSeconds: null, medianSeconds: null, p90Seconds: null };
  }
  const homeDeciseconds = Uint32Array.from(home, (each) => nearest.homeDeciseconds[each * nearest.k] ?? UNREACHABLE);
  const homeSite = Uint32Array.from(home, (each) => nearest.homeSite[each * nearest.k] ?? NO_SITE);
  const coverage = computeCoverage({
    homePopulation: Float64Array.from(people),
    nearest: { homeCount: home.length, k: 1, homeSite, homeDeciseconds },
    ...{ thresholdSeconds, worstCount: 0 },
  });
  const line = decisecondsOf(MINISTERS_LINE_SECONDS);
  return {
    borderline: coverage.borderline,
    within20Minutes: people.reduce(
      (sum, each, i) => ((homeDeciseconds[i] ?? UNREACHABLE) <= line ? sum + each : sum),
      0,
    ),
    unreachable: coverage.unreachable,
    meanSeconds: oneDecimal(coverage.meanSeconds),
    medianSeconds: coverage.medianSeconds,
    p90Seconds: coverage.p90Seconds,
    classPeople: coverage.histogram.map(({ population }) => population),
  };
}
