import {
  buildReach,
  type CantonMembership,
  decisecondsOf,
  findCantonRemedy,
  findNearestOutsideSite,
  listCantonHomes,
} from "@maillage/coverage";
import { type AnalysisSubject, homePlaceDecisecondsOf, homeSiteDecisecondsOf } from "../analysis-subject.ts";
import { oneDecimal } from "../one-decimal.ts";
import type { FailingAreaView } from "./cantons-view.ts";

/** How far help may come from: beyond three hours nobody is helped. */
const HELP_BOUND_SECONDS = 10_800;

/**
 * Areas without a site, or any others: the place in each where a site would do most, and the site outside it that its people are
 * nearest to on average.
 *
 * @param codes of areas of the membership.
 * @param siteCantonCodes by site of the subject, the areas that it may be in.
 */
export function describeFailingAreas(
  subject: AnalysisSubject,
  membership: CantonMembership,
  codes: readonly string[],
  siteCantonCodes: readonly (readonly string[])[],
): FailingAreaView[] {
  const { ground, sites, thresholdSeconds } = subject;
  const reach = buildReach({
    ...{ homeCount: ground.homes.length, siteCount: sites.length, boundSeconds: HELP_BOUND_SECONDS },
    homeSiteDeciseconds: homeSiteDecisecondsOf(subject),
  });
  const threshold = decisecondsOf(thresholdSeconds);
  return codes.map((code): FailingAreaView => {
    const found = findNearestOutsideSite({ membership, cantonCode: code, reach, siteCantonCodes, thresholdSeconds });
    const site = sites[found?.site ?? -1];
    return {
      code,
      name: membership.cantons[membership.cantonIndex.get(code) ?? -1]?.name ?? code,
      remedy: describeRemedy(subject, membership, code, ground.homePopulation, threshold),
      nearestOutside:
        found === undefined || site === undefined
          ? null
          : {
              ...{ id: site.id, name: site.name },
              meanSeconds: Math.round(found.meanSeconds * 10) / 10,
              peopleWithin: found.peopleWithin,
              population: found.population,
            },
    };
  });
}

/** A site is not put in a cell of three people: of a canton's thousand cells, the most populated are tried. */
const CANDIDATE_COUNT_MAX = 100;

function listMainHomes(cantonHome: Uint32Array, homePopulation: Float64Array): Uint32Array {
  if (cantonHome.length <= CANDIDATE_COUNT_MAX) return cantonHome;
  const populationOf = (home: number) => homePopulation[home] ?? 0;
  // In their own order, which settles ties as it does where all are tried.
  return cantonHome
    .toSorted((a, b) => populationOf(b) - populationOf(a) || a - b)
    .subarray(0, CANDIDATE_COUNT_MAX)
    .toSorted();
}

function describeRemedy(
  subject: AnalysisSubject,
  membership: CantonMembership,
  cantonCode: string,
  homePopulation: Float64Array,
  threshold: number,
): FailingAreaView["remedy"] {
  const { ground, nearest, thresholdSeconds } = subject;
  const candidateHome = listMainHomes(listCantonHomes(membership, cantonCode), homePopulation);
  const candidates = Array.from(candidateHome, (home) => ground.homes[home]).filter((home) => home !== undefined);
  const homeCandidateDeciseconds = homePlaceDecisecondsOf(subject, candidates);
  const input = { membership, cantonCode, nearest, thresholdSeconds, candidateHome, homeCandidateDeciseconds };
  const remedy = findCantonRemedy(input);
  const home = ground.homes[remedy?.home ?? -1];
  if (remedy === undefined || home === undefined) return null;
  const candidate = candidateHome.indexOf(remedy.home);
  const peopleWithin = homePopulation.reduce((sum, people, each) => {
    const deciseconds = homeCandidateDeciseconds[each * candidateHome.length + candidate] ?? Number.POSITIVE_INFINITY;
    return deciseconds <= threshold ? sum + people : sum;
  }, 0);
  return {
    ...{ home: home.id, name: home.name, longitude: home.longitude, latitude: home.latitude },
    ...{ shared: remedy.shared, peopleWithin, newlyCovered: remedy.newlyCovered },
    meanSecondsBefore: oneDecimal(remedy.meanSecondsBefore),
    meanSecondsAfter: oneDecimal(remedy.meanSecondsAfter),
  };
}
