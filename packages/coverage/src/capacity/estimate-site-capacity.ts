import { InvalidCapacityError } from "./capacity-errors.ts";

/** What is known of a site's means; null where it is not. */
export interface SiteStaff {
  /** Full-time equivalents where known, else people; never who they are. */
  readonly agents: number | null;
  readonly weeklyOpenHours: number | null;
  /** Requests dealt with in its last full year: it can do at least that. */
  readonly annualRequests: number | null;
}

/** Assumptions, each shown beside the figures and open to change. */
export interface CapacityParameters {
  /** Requests that a person makes of the network in a year. */
  readonly requestsPerPersonYear: number;
  /** Requests that an agent deals with in an hour at the desk. */
  readonly requestsPerAgentHour: number;
  /** Weeks of opening in a year. */
  readonly weeksPerYear: number;
  /** Agents of a site where nothing is known. */
  readonly assumedAgents: number;
  /** Hours of opening a week of a site where nothing is known. */
  readonly assumedWeeklyHours: number;
}

/**
 * - `requestsPerPersonYear`: about 9 million requests in 2023 (published by the ANCT) over 68 million inhabitants.
 * - `requestsPerAgentHour` and `weeksPerYear`: ours, half an hour a request and five weeks closed; no source.
 * - `assumedAgents`: the label asks for two agents at least (Sénat, report r21-778, 2022).
 * - `assumedWeeklyHours`: the label asks for 24 hours at least (Conseil des ministres, 26 January 2022).
 */
export const DEFAULT_CAPACITY_PARAMETERS: CapacityParameters = {
  requestsPerPersonYear: 0.132,
  requestsPerAgentHour: 2,
  weeksPerYear: 47,
  assumedAgents: 2,
  assumedWeeklyHours: 24,
};

/** Legal working week (Code du travail, article L. 3121-27): an agent is not at the desk longer than that. */
const AGENT_WEEKLY_HOURS_MAX = 35;
const WEEK_HOURS = 168;

/** What a site's capacity rests on: `known` staff and hours, one of the two, or neither. */
export type CapacityBasis = "known" | "partly-assumed" | "assumed";

export interface SiteCapacity {
  /** Float64[siteCount]: inhabitants whose requests the site can deal with in a year. */
  readonly sitePeople: Float64Array;
  /** Float64[siteCount]: what one more agent would add to it. */
  readonly sitePeoplePerAgent: Float64Array;
  readonly siteBasis: readonly CapacityBasis[];
  readonly unknownAgentsCount: number;
  readonly unknownHoursCount: number;
}

/**
 * Capacity of sites in people: agents × hours at the desk × weeks × requests an hour, over the requests of a person; at
 * least what the site is known to have dealt with. A site known to have no agent, or to open no hour, has no capacity.
 *
 * @throws {InvalidCapacityError} for a parameter that is not positive, or staff, hours or requests that are negative or
 * more than there can be.
 */
export function estimateSiteCapacity(staff: readonly SiteStaff[], parameters: CapacityParameters): SiteCapacity {
  for (const [name, value] of Object.entries(parameters)) assertPositive(name, value);
  const { requestsPerPersonYear, requestsPerAgentHour, weeksPerYear, assumedAgents, assumedWeeklyHours } = parameters;
  const sitePeople = new Float64Array(staff.length);
  const sitePeoplePerAgent = new Float64Array(staff.length);
  const siteBasis = staff.map(({ agents, weeklyOpenHours, annualRequests }, site): CapacityBasis => {
    // How many a site may have is for those who read it to say; here anything finite can be counted.
    assertStaff("agents", agents, Number.MAX_VALUE);
    assertStaff("weeklyOpenHours", weeklyOpenHours, WEEK_HOURS);
    assertStaff("annualRequests", annualRequests, 10_000_000);
    const hours = Math.min(weeklyOpenHours ?? assumedWeeklyHours, AGENT_WEEKLY_HOURS_MAX);
    const perAgent = (hours * weeksPerYear * requestsPerAgentHour) / requestsPerPersonYear;
    sitePeoplePerAgent[site] = perAgent;
    sitePeople[site] = Math.max((agents ?? assumedAgents) * perAgent, (annualRequests ?? 0) / requestsPerPersonYear);
    const unknownCount = Number(agents === null) + Number(weeklyOpenHours === null);
    return unknownCount === 0 ? "known" : unknownCount === 1 ? "partly-assumed" : "assumed";
  });
  return {
    sitePeople,
    sitePeoplePerAgent,
    siteBasis,
    unknownAgentsCount: staff.filter(({ agents }) => agents === null).length,
    unknownHoursCount: staff.filter(({ weeklyOpenHours }) => weeklyOpenHours === null).length,
  };
}

function assertPositive(name: string, value: number): void {
  if (!(value > 0 && value < Number.POSITIVE_INFINITY)) throw new InvalidCapacityError(name, value, "over 0");
}

function assertStaff(name: string, value: number | null, max: number): void {
  if (value !== null && !(value >= 0 && value <= max)) throw new InvalidCapacityError(name, value, `0 to ${max}`);
}
