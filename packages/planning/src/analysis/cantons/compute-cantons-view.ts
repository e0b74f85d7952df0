import {
  buildReach,
  type CantonMembership,
  computeCantonCoverage,
  DEFAULT_BORDERLINE_SECONDS,
  decisecondsOf,
  findCantonRemedy,
  findNearestOutsideSite,
  type GroupedHomes,
  listCantonHomes,
} from "@maillage/coverage";
import type { SitePlace } from "../../scenario/site-places.ts";
import { listPlaceCantons, listSiteCantons } from "../../site-cantons.ts";
import { UnknownAreaKindError } from "../analysis-errors.ts";
import { type AnalysisSubject, homePlaceDecisecondsOf, homeSiteDecisecondsOf } from "../analysis-subject.ts";
import { oneDecimal } from "../one-decimal.ts";
import type { SiteNameView } from "../place-views.ts";
import { certaintyOfGroups } from "../uncertainty/certainty-of-places.ts";
import { computeCertainty, USUAL_UNCERTAINTY } from "../uncertainty/compute-certainty.ts";
import type { AreaKind, AreaView, CantonsView, FailingAreaView } from "./cantons-view.ts";
import { type HomeAreas, listAreaMemberships } from "./territory-areas.ts";

/** Both lines of the public goal: 30 minutes, and the 20 that ministers quote (DATA 8.1). */
const SHOWN_THRESHOLD_SECONDS = [1800, 1200];

/** How far help may come from: beyond three hours nobody is helped. */
const HELP_BOUND_SECONDS = 10_800;

export interface CantonsParameters {
  readonly areaKind?: AreaKind | undefined;
  /** Units other than cantons, in the order of the homes. */
  readonly homeAreas: readonly HomeAreas[];
}

/**
 * The goal "a site in every canton", counted canton by canton and by town; for each canton without one, the place in it where a
 * site would do most, and the site outside it that its people are nearest to on average. Where there are no cantons, by another unit.
 *
 * @throws {UnknownAreaKindError} when no home is known to be in a unit of that kind.
 */
export function computeCantonsView(
  subject: AnalysisSubject,
  parameters: CantonsParameters,
): Omit<CantonsView, "basis"> {
  const { ground, sites, nearest, thresholdSeconds } = subject;
  const memberships = listAreaMemberships(ground, parameters.homeAreas);
  const areaKinds = [...memberships.keys()];
  const areaKind = parameters.areaKind ?? areaKinds[0] ?? "canton";
  const membership = memberships.get(areaKind);
  // Not another kind instead, nor "0 of 0": both would be read as figures.
  if (membership === undefined) throw new UnknownAreaKindError(areaKind, areaKinds);
  const homeIndex = new Map(ground.homes.map(({ id }, home) => [id, home]));
  const areasOf = ({ communeCode, cantonCodes }: SitePlace): readonly string[] =>
    areaKind === "canton"
      ? cantonCodes
      : [parameters.homeAreas[homeIndex.get(communeCode) ?? -1]?.[areaKind]?.code ?? []].flat();
  const placeCantons = listPlaceCantons(
    sites.map(({ places }) => ({ places: places.map((place) => ({ cantonCodes: areasOf(place) })) })),
  );
  const thresholds = [...new Set([thresholdSeconds, ...SHOWN_THRESHOLD_SECONDS])];
  const counted = thresholds.map((each) =>
    computeCantonCoverage({ membership, nearest, thresholdSeconds: each, ...placeCantons }),
  );
  const [goal] = counted;
  if (goal === undefined) throw new RangeError("No threshold to count by.");
  const borderline = countBorderline(subject, membership);
  const sure = thresholds.map((each) => computeCertainty({ ...subject, thresholdSeconds: each }, USUAL_UNCERTAINTY));
  const groups: GroupedHomes = {
    groupCount: membership.cantons.length,
    homeFirstGroup: membership.homeFirstCanton,
    homeGroup: membership.homeCanton,
  };
  const certainty = sure.map((each) => certaintyOfGroups(each, ground.homePopulation, groups));
  const namesOf = (indexes: readonly number[]): SiteNameView[] =>
    indexes.flatMap((site) => (sites[site] === undefined ? [] : [{ id: sites[site].id, name: sites[site].name }]));

  const areas = goal.cantons.map(
    ({ code, name, population, estimated, service, sites: own, possibleSites }, area): AreaView => ({
      ...{ code, name, population, estimated, service },
      sites: namesOf(own),
      possibleSites: namesOf(possibleSites),
      coverage: counted.map(({ cantons }, rank) => ({
        thresholdSeconds: thresholds[rank] ?? Number.NaN,
        covered: cantons[area]?.covered ?? Number.NaN,
        share: cantons[area]?.share ?? null,
        certainty: certainty[rank]?.[area] ?? null,
      })),
      borderline: borderline[area] ?? Number.NaN,
    }),
  );
  return {
    areaKind,
    areaKinds,
    areas,
    errors: computeCertainty(subject, USUAL_UNCERTAINTY).parameters,
    byArea: { total: areas.length, withSite: goal.withSite, possiblyWithSite: goal.possiblyWithSite },
    byTown: areaKind === "canton" ? goal.units : null,
    failing: describeFailing(
      subject,
      membership,
      goal.cantonsWithoutSite,
      listSiteCantons({ ...placeCantons, siteCount: sites.length }),
    ),
  };
}

/** Float64[areaCount]: people between 28 and 32 minutes; those of a shared home in equal parts. */
function countBorderline({ nearest }: AnalysisSubject, membership: CantonMembership): Float64Array {
  const [from, to] = DEFAULT_BORDERLINE_SECONDS.map(decisecondsOf);
  const { homePopulation, homeFirstCanton, homeCanton } = membership;
  const areaPeople = new Float64Array(membership.cantons.length);
  for (const [home, people] of homePopulation.entries()) {
    const deciseconds = nearest.homeDeciseconds[home * nearest.k] ?? Number.NaN;
    if (!(from !== undefined && to !== undefined && deciseconds >= from && deciseconds <= to)) continue;
    const areas = homeCanton.subarray(homeFirstCanton[home], homeFirstCanton[home + 1]);
    for (const area of areas) areaPeople[area] = (areaPeople[area] ?? Number.NaN) + people / areas.length;
  }
  return areaPeople;
}

function describeFailing(
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
