import {
  computeCoverage,
  computeSensitivity,
  DEFAULT_SENSITIVITY_FACTORS,
  UNCERTAINTY_VERDICTS,
} from "@maillage/coverage";
import type { AnalysisSubject } from "../analysis-subject.ts";
import { computeCertainty, type UncertaintyQuestion } from "./compute-certainty.ts";
import type { UncertaintyView } from "./uncertainty-view.ts";

/** Homes named one by one: those whose cover depends on the errors, the most populated first. */
const DEPENDING_HOME_COUNT_MAX = 50;

/** Who is covered whatever the errors of times, who is not, and who depends on them; and the curve that says how much. */
export function computeUncertaintyView(
  subject: AnalysisSubject,
  question: UncertaintyQuestion,
): Omit<UncertaintyView, "basis"> {
  const { ground, nearest, thresholdSeconds } = subject;
  const { homePopulation, homes } = ground;
  const { certainty, parameters, homeVerdict } = computeCertainty(subject, question);
  const { population, covered, borderline } = computeCoverage({ homePopulation, nearest, thresholdSeconds });
  const depends = UNCERTAINTY_VERDICTS.indexOf("depends");
  const depending = homes
    .map(({ id, name, population }, home) => ({
      ...{ id, name, population },
      seconds: (nearest.homeDeciseconds[home * nearest.k] ?? Number.NaN) / 10,
      isDepending: homeVerdict?.[home] === depends && population > 0,
    }))
    .filter(({ isDepending }) => isDepending)
    .sort((a, b) => b.population - a.population || (a.id < b.id ? -1 : 1));
  return {
    ...{ population, covered, borderline },
    ...{ certainty, parameters },
    sensitivity: computeSensitivity({
      ...{ homePopulation, nearest, thresholdSeconds },
      factors: DEFAULT_SENSITIVITY_FACTORS,
    }),
    dependingHomeCount: depending.length,
    dependingHomes: depending.slice(0, DEPENDING_HOME_COUNT_MAX).map(({ isDepending: _, ...home }) => home),
  };
}
