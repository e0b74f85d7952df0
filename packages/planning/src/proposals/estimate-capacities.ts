import { type CapacityParameters, estimateSiteCapacity } from "@maillage/coverage";
import type { AnalysedSite } from "../analysis/analysed-site.ts";
import { staffOf } from "../analysis/capacity/staff-of.ts";
import type { Candidate } from "./candidate.ts";

export interface CapacityEstimate {
  /** Float64[siteCount]: people that each site can serve, sites of today first, candidates after them. */
  readonly siteCapacity: Float64Array;
  readonly parameters: CapacityParameters;
  /** Sites of today whose staff, or hours, are not known: the parameters' stand in their place. */
  readonly unknownAgentsCount: number;
  readonly unknownHoursCount: number;
}

/** People that sites of today and candidates can serve, by the same rule as the analysis of capacity. */
export function estimateCapacities(
  sites: readonly AnalysedSite[],
  candidates: readonly Candidate[],
  parameters: CapacityParameters,
): CapacityEstimate {
  const today = estimateSiteCapacity(sites.map(staffOf), parameters);
  const coming = estimateSiteCapacity(
    candidates.map(({ agents, weeklyHours }) => ({ agents, weeklyOpenHours: weeklyHours, annualRequests: null })),
    parameters,
  );
  const candidateCapacity = coming.sitePeople.map((people, index) => candidates[index]?.capacityPeople ?? people);
  const { unknownAgentsCount, unknownHoursCount } = today;
  const siteCapacity = Float64Array.of(...today.sitePeople, ...candidateCapacity);
  return { siteCapacity, parameters, unknownAgentsCount, unknownHoursCount };
}
