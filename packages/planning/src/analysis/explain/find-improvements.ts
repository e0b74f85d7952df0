import { decisecondsOf, explainHome } from "@maillage/coverage";
import { metresBetween, UNREACHABLE } from "@maillage/road-network";
import { type AnalysisSubject, homePlaceDecisecondsOf } from "../analysis-subject.ts";
import type { HomeExplanationView, HomeImprovementView } from "./home-explanation-view.ts";

/** Places tried, nearest in a straight line first: one within the threshold that serves others too, not the best of all, which is told. */
const CANDIDATE_COUNT = 40;
const SHOWN_COUNT = 5;

/**
 * How much quicker roads would have to be for a home to be covered, and where a site would cover it: at inhabited places around
 * it, the ones that newly cover most people first.
 */
export function findImprovements(
  subject: AnalysisSubject,
  home: number,
): Pick<HomeExplanationView, "breakEvenFactor" | "improvements" | "triedPlaceCount"> {
  const { ground, nearest, thresholdSeconds } = subject;
  const candidates = listAround(subject, home);
  const homeCandidateDeciseconds = homePlaceDecisecondsOf(subject, candidates);
  const first = home * candidates.length;
  const { breakEvenFactor, improvements } = explainHome({
    ...{ nearest, home, thresholdSeconds, improvementCount: CANDIDATE_COUNT },
    candidateDeciseconds: homeCandidateDeciseconds.subarray(first, first + candidates.length),
  });
  const threshold = decisecondsOf(thresholdSeconds);
  const newlyCoveredBy = (candidate: number) =>
    ground.homePopulation.reduce((sum, people, each) => {
      const now = nearest.homeDeciseconds[each * nearest.k] ?? UNREACHABLE;
      const then = homeCandidateDeciseconds[each * candidates.length + candidate] ?? UNREACHABLE;
      return now > threshold && then <= threshold ? sum + people : sum;
    }, 0);
  const views = improvements.flatMap(({ candidate, seconds, lackingSeconds }): HomeImprovementView[] => {
    const place = candidates[candidate];
    if (place === undefined) return [];
    const { id, name, longitude, latitude } = place;
    return [{ id, name, longitude, latitude, seconds, lackingSeconds, newlyCovered: newlyCoveredBy(candidate) }];
  });
  return {
    breakEvenFactor: breakEvenFactor === null ? null : Math.round(breakEvenFactor * 1000) / 1000,
    triedPlaceCount: candidates.length,
    improvements: views
      .sort((a, b) => a.lackingSeconds - b.lackingSeconds || b.newlyCovered - a.newlyCovered || a.seconds - b.seconds)
      .slice(0, SHOWN_COUNT),
  };
}

function listAround({ ground: { homes } }: AnalysisSubject, home: number) {
  const centre = homes[home];
  if (centre === undefined) return [];
  return homes
    .map((each) => ({ each, metres: metresBetween(centre.longitude, centre.latitude, each.longitude, each.latitude) }))
    .sort((a, b) => a.metres - b.metres)
    .slice(0, CANDIDATE_COUNT)
    .map(({ each }) => each);
}
