import { computeCoverage, decisecondsOf } from "@maillage/coverage";
import { scaleDeciseconds, scaleNearestSites } from "@maillage/travel-time";
import type { AnalysisSubject } from "../analysis-subject.ts";
import { oneDecimal } from "../one-decimal.ts";
import { computeHomeSiteDeciseconds, findNearestOf } from "../travel-times.ts";
import { computeCertainty, USUAL_UNCERTAINTY } from "../uncertainty/compute-certainty.ts";
import { getModeGround, type OwnModeGrounds } from "./mode-ground.ts";
import type { ModeSiteView, ModesView, ModeView, TravelMode } from "./modes-view.ts";

export interface ModesParameters {
  readonly bicycleThresholdSeconds: number;
  readonly footThresholdSeconds: number;
  /** Part of people without a car, 0 to 1, the same in every home for want of finer data. */
  readonly carlessShare: number;
}

/** A mode counted, with who is covered by it in each home. */
interface CountedMode extends ModeView {
  /** Uint8[homeCount]: 1 within the mode's threshold of a site. */
  readonly homeCovered: Uint8Array;
  /** Float64[siteCount]: people within the mode's threshold of each site. */
  readonly sitePeople: Float64Array;
}

/**
 * Who reaches a site by car, by bicycle and on foot, each within its own threshold; and of the people without a car, those
 * who do on foot, those who need a bicycle, and those left. The time factor is of roads and traffic: it slows cars only.
 */
export function computeModesView(
  subject: AnalysisSubject,
  parameters: ModesParameters,
  own: OwnModeGrounds = {},
): Omit<ModesView, "basis"> {
  const { homePopulation } = subject.ground;
  const { bicycleThresholdSeconds, footThresholdSeconds, carlessShare } = parameters;
  const car = countMode(subject, "car", subject.thresholdSeconds, subject.timeFactor, own);
  const bicycle = countMode(subject, "bicycle", bicycleThresholdSeconds, 1, own);
  const foot = countMode(subject, "foot", footThresholdSeconds, 1, own);

  let population = 0;
  let onFoot = 0;
  let byBicycleOnly = 0;
  for (const [home, people] of homePopulation.entries()) {
    population += people;
    if (foot.homeCovered[home] === 1) onFoot += people;
    else if (bicycle.homeCovered[home] === 1) byBicycleOnly += people;
  }
  return {
    modes: [car, bicycle, foot].map(({ homeCovered: _, sitePeople: __, ...mode }) => mode),
    carless: {
      share: carlessShare,
      people: population * carlessShare,
      onFoot: onFoot * carlessShare,
      byBicycleOnly: byBicycleOnly * carlessShare,
      left: (population - onFoot - byBicycleOnly) * carlessShare,
    },
    sites: subject.sites.flatMap(({ id, name, places }, site): ModeSiteView[] => {
      const peopleBy = ({ sitePeople }: CountedMode) => sitePeople[site] ?? Number.NaN;
      if (places.length === 0) return [];
      return [{ id, name, car: peopleBy(car), bicycle: peopleBy(bicycle), foot: peopleBy(foot) }];
    }),
  };
}

function countMode(
  { ground, sites }: AnalysisSubject,
  mode: TravelMode,
  thresholdSeconds: number,
  timeFactor: number,
  own: OwnModeGrounds,
): CountedMode {
  const { homePopulation } = ground;
  const { network, homePlaces, roads, kmPerHour, roadNetwork } = getModeGround(ground, mode, own);
  const nearest = scaleNearestSites(findNearestOf({ network, homePlaces }, sites), timeFactor);
  const coverage = computeCoverage({ homePopulation, nearest, thresholdSeconds });
  const measured = computeCertainty(
    { ground: { homePopulation, homePlaces, network }, nearest, thresholdSeconds, timeFactor },
    USUAL_UNCERTAINTY,
  );
  // What was measured of the roads of cars says nothing of one speed for everyone on them.
  const sure =
    roads === "own" ? measured : { certainty: null, parameters: { ...measured.parameters, modelErrorShare: null } };
  const threshold = decisecondsOf(thresholdSeconds);
  const deciseconds = computeHomeSiteDeciseconds({ network, homePlaces }, sites);
  const sitePeople = new Float64Array(sites.length);
  for (const [entry, each] of deciseconds.entries()) {
    if (scaleDeciseconds(each, timeFactor) > threshold) continue;
    const site = entry % sites.length;
    const people = homePopulation[(entry - site) / sites.length] ?? Number.NaN;
    sitePeople[site] = (sitePeople[site] ?? Number.NaN) + people;
  }
  return {
    mode,
    thresholdSeconds,
    covered: coverage.covered,
    share: coverage.share,
    unreachable: coverage.unreachable,
    meanSeconds: oneDecimal(coverage.meanSeconds),
    medianSeconds: coverage.medianSeconds,
    certainty: sure.certainty,
    errors: sure.parameters,
    roads,
    kmPerHour,
    roadNetwork,
    homeCovered: Uint8Array.from(homePopulation, (_, home) =>
      (nearest.homeDeciseconds[home * nearest.k] ?? Number.POSITIVE_INFINITY) <= threshold ? 1 : 0,
    ),
    sitePeople,
  };
}
