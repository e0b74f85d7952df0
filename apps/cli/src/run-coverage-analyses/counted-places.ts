import { type InclusionRule, listServicePoints } from "@maillage/coverage";
import type { CoveredSite, LeftOutView } from "@maillage/planning";
import type { Position } from "@maillage/planning/scenario";
import type { CoverageFiles } from "../read-coverage-files.ts";

/** The places that the two goals are counted with. */
export interface CountedPlaces {
  /** A site under its own id; a stop of a bus under its site's, then `@` and its rank from 1, in the canton of that stop. */
  readonly places: readonly (CoveredSite & Position & { readonly name: string })[];
  /** Sites that the rule does not count. */
  readonly leftOut: readonly LeftOutView[];
  /** Ids of the sites whose hours are unknown, of which a rule on hours cannot tell: the two goals do not count them. */
  readonly unsure: readonly string[];
}

/** Sites that surely count under a rule. A bus counts at its stops, never where it is garaged. */
export function listCountedPlaces({ sites }: Pick<CoverageFiles, "sites">, rule: InclusionRule): CountedPlaces {
  const { points, leftOut } = listServicePoints(sites, rule);
  return {
    places: points.flatMap(({ site, stop, longitude, latitude, surelyIncluded }) => {
      const found = sites[site];
      const place = found?.places.find((each) => each.stop === stop);
      if (found === undefined || place === undefined || !surelyIncluded) return [];
      const at = { longitude, latitude, places: [place] };
      if (stop === null) return [{ id: found.id, name: found.name, ...at }];
      return [{ id: `${found.id}@${stop + 1}`, name: found.stops?.[stop]?.place ?? found.name, ...at }];
    }),
    leftOut: leftOut.flatMap(({ site, reason }) => {
      const found = sites[site];
      return found === undefined ? [] : [{ id: found.id, name: found.name, reason }];
    }),
    unsure: points.flatMap(({ site, surelyIncluded }) => (surelyIncluded ? [] : (sites[site]?.id ?? []))),
  };
}
