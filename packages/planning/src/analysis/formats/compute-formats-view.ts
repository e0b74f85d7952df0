import { computePointCoverage, INCLUSION_RULES } from "@maillage/coverage";
import type { AnalysisSubject } from "../analysis-subject.ts";
import { listServicePlaces, type ServicePlaces } from "../service-places.ts";
import { sumPeopleWithin } from "../sum-people-within.ts";
import { buildCertaintyOfPlaces } from "../uncertainty/certainty-of-places.ts";
import { computeCertainty, USUAL_UNCERTAINTY } from "../uncertainty/compute-certainty.ts";
import type { FormatRuleView, FormatsView, StopView } from "./formats-view.ts";

/** Coverage under each rule of which sites count, what each leaves out and why; and the stops of travelling sites. */
export function computeFormatsView(subject: AnalysisSubject): Omit<FormatsView, "basis"> {
  const { sites, ground, thresholdSeconds } = subject;
  const { homePopulation } = ground;
  const byRule = INCLUSION_RULES.map((rule) => ({ rule, places: listServicePlaces(subject, rule) }));
  return {
    errors: computeCertainty(subject, USUAL_UNCERTAINTY).parameters,
    siteCountByFormat: {
      fixed: sites.filter(({ format }) => format === "fixed").length,
      antenna: sites.filter(({ format }) => format === "antenna").length,
      "multi-site": sites.filter(({ format }) => format === "multi-site").length,
      travelling: sites.filter(({ format }) => format === "travelling").length,
    },
    rules: byRule.map(({ rule, places: { points, reach, leftOut } }): FormatRuleView => {
      const { population, ...parts } = computePointCoverage({ homePopulation, reach, points, thresholdSeconds });
      return {
        rule,
        ...parts,
        share: population > 0 ? parts.covered / population : null,
        certainty: certaintyOf(subject, points),
        siteCount: new Set(points.map(({ site }) => site)).size,
        placeCount: points.length,
        leftOut,
      };
    }),
    stops: byRule.flatMap(({ rule, places }) => (rule === "all" ? listStops(subject, places) : [])),
  };
}

function certaintyOf(subject: AnalysisSubject, points: ServicePlaces["points"]): FormatRuleView["certainty"] {
  const { ofPlaces } = buildCertaintyOfPlaces(subject, points);
  return ofPlaces((place) => (points[place]?.surelyIncluded === true ? "surely" : "perhaps"))?.certainty ?? null;
}

function listStops({ sites, ground }: AnalysisSubject, { points, reach }: ServicePlaces): StopView[] {
  const pointPeople = sumPeopleWithin(reach, ground.homePopulation);
  return points.flatMap(({ site, stop }, point) => {
    const found = sites[site];
    const at = stop === null ? undefined : found?.stops?.[stop];
    if (found === undefined || at === undefined) return [];
    return [{ ...at, id: found.id, name: found.name, peopleWithin: pointPeople[point] ?? Number.NaN }];
  });
}
