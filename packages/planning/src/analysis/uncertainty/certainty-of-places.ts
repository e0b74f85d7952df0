import { computeUncertainty, type GroupedHomes, groupByClass, sumVerdicts } from "@maillage/coverage";
import { UNREACHABLE } from "@maillage/road-network";
import { type NearestSites, NO_SITE, scaleDeciseconds } from "@maillage/travel-time";
import { type AnalysisSubject, homePlaceDecisecondsOf } from "../analysis-subject.ts";
import { computeCertainty, USUAL_UNCERTAINTY } from "./compute-certainty.ts";
import type { CertaintyParts, CertaintyView } from "./uncertainty-view.ts";

/** What a place is to a question: it surely counts, it may, it does not. */
export type PlaceCounts = "surely" | "perhaps" | "no";

/** The usual errors of times, and what they leave sure of whatever share is counted on the same homes. */
export interface CertaintyOfShares {
  readonly parameters: CertaintyParts["parameters"];
  /** People with a place that counts within the threshold. @param countsOf for each place of the list. */
  readonly ofPlaces: (countsOf: (place: number) => PlaceCounts) => SureHomes | null;
}

/** What is sure of every home, and of everyone. */
export interface SureHomes {
  readonly certainty: CertaintyView;
  /** Uint8[homeCount]: place in `UNCERTAINTY_VERDICTS`. */
  readonly homeVerdict: Uint8Array;
}

/**
 * What is sure of shares of people that places serve, each share counting some of the places: formats, partners. Errors bear on all roads
 * alike, so that the nearest place stays so, and no farther ones need be looked for than the nearest of those that count.
 */
export function buildCertaintyOfPlaces(
  subject: AnalysisSubject,
  places: readonly { readonly longitude: number; readonly latitude: number }[],
): CertaintyOfShares {
  const { ground, thresholdSeconds } = subject;
  const { homePopulation } = ground;
  const homePlaceDeciseconds = homePlaceDecisecondsOf(subject, places);
  const { certainty, parameters } = computeCertainty(subject, USUAL_UNCERTAINTY);
  const { modelErrorShare, speedShare, peakFactor } = parameters;
  const homeAccessDeciseconds = accessDecisecondsOf(subject);
  return {
    parameters,
    ofPlaces: (countsOf) => {
      if (certainty === null || modelErrorShare === null) return null;
      const counts = places.map((_, place) => countsOf(place));
      const { homeVerdict, surelyCovered, depends, surelyNot, factors } = computeUncertainty({
        nearest: nearestAmong(homePlaceDeciseconds, homePopulation.length, counts, (each) => each === "surely"),
        possibleNearest: nearestAmong(homePlaceDeciseconds, homePopulation.length, counts, (each) => each !== "no"),
        ...{ homePopulation, thresholdSeconds, homeAccessDeciseconds },
        parameters: { speedShare, peakFactor, modelErrorShare },
      });
      return { homeVerdict, certainty: { surelyCovered, depends, surelyNot, factors } };
    },
  };
}

/** Uint32[homeCount]: the leg from each home to the road, multiplied as its times are. */
export function accessDecisecondsOf({
  ground,
  timeFactor,
}: Pick<AnalysisSubject, "ground" | "timeFactor">): Uint32Array {
  return ground.homePlaces.placeAccessDeciseconds.map((each) => scaleDeciseconds(each, timeFactor));
}

/** What is sure of the people of each group of homes; null where nothing is. @param homePeople the people asked about. */
export function certaintyOfGroups(
  { certainty, homeVerdict }: { readonly certainty: CertaintyView | null; readonly homeVerdict: Uint8Array | null },
  homePeople: Float64Array,
  groups: GroupedHomes,
): readonly (CertaintyView | null)[] {
  if (certainty === null || homeVerdict === null) return Array.from({ length: groups.groupCount }, () => null);
  const { factors } = certainty;
  return sumVerdicts(homeVerdict, homePeople, groups).map((parts) => ({ ...parts, factors }));
}

/** Everyone asked about, as one group. */
export function certaintyOfPeople(
  sure: Parameters<typeof certaintyOfGroups>[0],
  homePeople: Float64Array,
): CertaintyView | null {
  return certaintyOfGroups(sure, homePeople, groupByClass(new Uint32Array(homePeople.length), 1))[0] ?? null;
}

/** What is sure of having several things at once, each at some place: a home's worst verdict. Null where nothing is sure. */
export function certaintyOfAll(
  each: readonly (SureHomes | null)[],
  homePopulation: Float64Array,
): CertaintyView | null {
  const known = each.filter((one) => one !== null);
  const [first] = known;
  if (first === undefined || known.length < each.length) return null;
  const homeVerdict = Uint8Array.from(homePopulation, (_, home) =>
    known.reduce((worst, one) => Math.max(worst, one.homeVerdict[home] ?? Number.NaN), 0),
  );
  return certaintyOfPeople({ certainty: first.certainty, homeVerdict }, homePopulation);
}

function nearestAmong(
  homePlaceDeciseconds: Uint32Array,
  homeCount: number,
  counts: readonly PlaceCounts[],
  isCounted: (counts: PlaceCounts) => boolean,
): NearestSites {
  const homeSite = new Uint32Array(homeCount).fill(NO_SITE);
  const homeDeciseconds = new Uint32Array(homeCount).fill(UNREACHABLE);
  const counted = [...counts.keys()].filter((place) => isCounted(counts[place] ?? "no"));
  for (let home = 0; home < homeCount; home++) {
    for (const place of counted) {
      const deciseconds = homePlaceDeciseconds[home * counts.length + place] ?? Number.NaN;
      if (deciseconds >= (homeDeciseconds[home] ?? Number.NaN)) continue;
      homeDeciseconds[home] = deciseconds;
      homeSite[home] = place;
    }
  }
  return { homeCount, k: 1, homeSite, homeDeciseconds };
}
