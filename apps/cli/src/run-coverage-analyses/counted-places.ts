import { type InclusionRule, listServicePoints } from "@maillage/coverage";
import type { CountedSite, LeftOutView } from "@maillage/planning";
import type { CoverageFiles } from "../read-coverage-files.ts";

/** The places that the two goals are counted with. */
export interface CountedPlaces {
  /** A site under its own id; a stop of a bus under its site's, then `@` and its rank from 1. */
  readonly places: readonly (CountedSite & { readonly name: string })[];
  /** Sites that the rule does not count. */
  readonly leftOut: readonly LeftOutView[];
}

/**
 * Sites that surely count under a rule. A bus counts at its stops, in the cantons of none of them unless limits say, and never
 * where it is garaged.
 */
export function listCountedPlaces({ sites }: Pick<CoverageFiles, "sites">, rule: InclusionRule): CountedPlaces {
  const { points, leftOut } = listServicePoints(sites, rule);
  return {
    places: points.flatMap(({ site, stop, longitude, latitude, surelyIncluded }) => {
      const found = sites[site];
      if (found === undefined || !surelyIncluded) return [];
      const { id, name, cantonCodes } = found;
      if (stop === null) return [{ id, name, longitude, latitude, cantonCodes }];
      return [
        { id: `${id}@${stop + 1}`, name: found.stops?.[stop]?.place ?? name, longitude, latitude, cantonCodes: [] },
      ];
    }),
    leftOut: leftOut.flatMap(({ site, reason }) => {
      const found = sites[site];
      return found === undefined ? [] : [{ id: found.id, name: found.name, reason }];
    }),
  };
}
