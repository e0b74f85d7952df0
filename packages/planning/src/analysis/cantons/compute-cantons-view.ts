import {
  type CantonMembership,
  computeCantonCoverage,
  DEFAULT_BORDERLINE_SECONDS,
  decisecondsOf,
  type GroupedHomes,
} from "@maillage/coverage";
import type { SitePlace } from "../../scenario/site-places.ts";
import { listPlaceCantons, listSiteCantons } from "../../site-cantons.ts";
import { UnknownAreaKindError } from "../analysis-errors.ts";
import type { AnalysisSubject } from "../analysis-subject.ts";
import type { SiteNameView } from "../place-views.ts";
import { certaintyOfGroups } from "../uncertainty/certainty-of-places.ts";
import { computeCertainty, USUAL_UNCERTAINTY } from "../uncertainty/compute-certainty.ts";
import type { AreaKind, AreaView, CantonsView } from "./cantons-view.ts";
import { describeFailingAreas } from "./describe-failing-areas.ts";
import { type HomeAreas, listAreaMemberships } from "./territory-areas.ts";

/** Both lines of the public goal: 30 minutes, and the 20 that ministers quote (DATA 8.1). */
const SHOWN_THRESHOLD_SECONDS = [1800, 1200];

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
  // By commune: the cells of a grid have ids of their own.
  const communeAreas = new Map(ground.homes.map(({ communeCode }, home) => [communeCode, parameters.homeAreas[home]]));
  const areasOf = ({ communeCode, cantonCodes }: SitePlace): readonly string[] =>
    areaKind === "canton" ? cantonCodes : [communeAreas.get(communeCode)?.[areaKind]?.code ?? []].flat();
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
    failing: describeFailingAreas(
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
