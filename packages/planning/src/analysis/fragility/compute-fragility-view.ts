import { computeCoverage, computeFragility, secondNearestOf } from "@maillage/coverage";
import { listPlaceCantons, listSiteCantons } from "../../site-cantons.ts";
import type { AnalysisSubject } from "../analysis-subject.ts";
import { oneDecimal } from "../one-decimal.ts";
import type { FragilitySiteView, FragilityView } from "./fragility-view.ts";

/** What closing each site would do, the most people lost first, and who has a second site in time. */
export function computeFragilityView(subject: AnalysisSubject): Omit<FragilityView, "basis"> {
  const { ground, sites, nearest, thresholdSeconds } = subject;
  const { membership, homePopulation } = ground;
  const siteCantonCodes = listSiteCantons({ ...listPlaceCantons(sites), siteCount: sites.length });
  const fragility = computeFragility({ membership, nearest, siteCantonCodes, thresholdSeconds });
  const second = computeCoverage({ homePopulation, nearest: secondNearestOf(nearest), thresholdSeconds });
  const cantonOf = (canton: number) => membership.cantons[canton] ?? { code: "", name: "" };
  return {
    coveredByOne: fragility.coveredByOne,
    second: {
      covered: second.covered,
      share: second.share,
      meanSeconds: oneDecimal(second.meanSeconds),
      medianSeconds: second.medianSeconds,
      p90Seconds: second.p90Seconds,
      unreachable: second.unreachable,
    },
    sites: fragility.ranking.flatMap((index): FragilitySiteView[] => {
      const [site, told] = [sites[index], fragility.sites[index]];
      // One whose stops are unknown serves nobody that is known: nothing can be told of its closing, and it is left out.
      if (site === undefined || told === undefined || site.places.length === 0) return [];
      return [
        {
          ...{ id: site.id, name: site.name, communeName: site.communeName },
          ...{ longitude: site.longitude, latitude: site.latitude },
          ...{ users: told.users, lost: told.lost, cutOff: told.cutOff },
          meanExtraSeconds: oneDecimal(told.meanExtraSeconds),
          maxExtraSeconds: told.maxExtraSeconds,
          hangingCantons: told.hangingCantons.map(cantonOf),
          cantonLosses: told.cantonLosses.map(({ canton, people }) => ({ ...cantonOf(canton), people })),
        },
      ];
    }),
  };
}
