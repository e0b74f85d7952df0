import {
  computeCoverage,
  computeSensitivity,
  computeUncertainty,
  DEFAULT_SENSITIVITY_FACTORS,
  UNCERTAINTY_VERDICTS,
} from "@maillage/coverage";
import { scaleDeciseconds } from "@maillage/travel-time";
import type { AnalysisSubject } from "../analysis-subject.ts";
import type { UncertaintyView } from "../analysis-views.ts";

export interface UncertaintyQuestion {
  readonly speedShare: number;
  readonly peakFactor: number;
  /** The model's own mean error on modelled roads, 0 on others, when left out. */
  readonly modelErrorShare?: number | undefined;
  /** Whether the leg to the road is doubted too. */
  readonly includesSnapping: boolean;
}

/** Homes named one by one: those whose cover depends on the errors, the most populated first. */
const DEPENDING_HOME_COUNT_MAX = 50;

/** Who is covered whatever the errors of times, who is not, and who depends on them; and the curve that says how much. */
export function computeUncertaintyView(
  { ground, nearest, thresholdSeconds, timeFactor }: AnalysisSubject,
  { speedShare, peakFactor, modelErrorShare, includesSnapping }: UncertaintyQuestion,
): Omit<UncertaintyView, "basis"> {
  const { homePopulation, homes, homePlaces, network } = ground;
  const parameters = {
    ...{ speedShare, peakFactor },
    modelErrorShare: modelErrorShare ?? network.metadata.modelError?.meanAbsoluteShare ?? 0,
  };
  const access = homePlaces.placeAccessDeciseconds.map((deciseconds) => scaleDeciseconds(deciseconds, timeFactor));
  const { homeVerdict, ...parts } = computeUncertainty({
    ...{ homePopulation, nearest, thresholdSeconds, parameters },
    ...(includesSnapping ? { homeAccessDeciseconds: access } : {}),
  });
  const { covered, borderline } = computeCoverage({ homePopulation, nearest, thresholdSeconds });
  const depends = UNCERTAINTY_VERDICTS.indexOf("depends");
  const depending = homes
    .map(({ id, name, population }, home) => ({
      ...{ id, name, population },
      seconds: (nearest.homeDeciseconds[home * nearest.k] ?? Number.NaN) / 10,
      isDepending: homeVerdict[home] === depends && population > 0,
    }))
    .filter(({ isDepending }) => isDepending)
    .sort((a, b) => b.population - a.population || (a.id < b.id ? -1 : 1));
  return {
    ...{ ...parts, covered, borderline },
    parameters: { ...parameters, includesSnapping },
    sensitivity: computeSensitivity({
      ...{ homePopulation, nearest, thresholdSeconds },
      factors: DEFAULT_SENSITIVITY_FACTORS,
    }),
    dependingHomeCount: depending.length,
    dependingHomes: depending.slice(0, DEPENDING_HOME_COUNT_MAX).map(({ isDepending: _, ...home }) => home),
  };
}
