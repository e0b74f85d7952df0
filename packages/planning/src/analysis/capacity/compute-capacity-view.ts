import {
  buildReach,
  type CapacityParameters,
  computeCapacity,
  type DistanceZone,
  estimateSiteCapacity,
  rankAgentGains,
  rankNewSiteGains,
} from "@maillage/coverage";
import { type AnalysisSubject, homePlaceDecisecondsOf, homeSiteDecisecondsOf } from "../analysis-subject.ts";
import type { CapacitySiteView, CapacityView } from "./capacity-view.ts";
import { staffOf } from "./staff-of.ts";

export interface CapacityQuestion extends CapacityParameters {
  readonly zones: readonly DistanceZone[];
}

/** Places where a new site is tried, the most populated homes first: a territory of 20,000 cells is not tried whole. */
const CANDIDATE_COUNT_MAX = 200;
const SHOWN_GAIN_COUNT = 10;
/** Homes named one by one, most people without room first. */
const SHOWN_HOME_COUNT = 20;

/** Served, within reach but saturated, out of reach; how loaded each site is; and what one more agent or a new site would bring. */
export function computeCapacityView(subject: AnalysisSubject, question: CapacityQuestion): Omit<CapacityView, "basis"> {
  const { ground } = subject;
  // What a bus serves whose stops are unknown is not known either: it is left out, and told.
  const sites = subject.sites.filter(({ places }) => places.length > 0);
  const { homePopulation, homes } = ground;
  const { zones, requestsPerPersonYear, requestsPerAgentHour, weeksPerYear, assumedAgents, assumedWeeklyHours } =
    question;
  // The question may hold more than these, and the rule takes each one it is given for a number.
  const parameters = { requestsPerPersonYear, requestsPerAgentHour, weeksPerYear, assumedAgents, assumedWeeklyHours };
  const capacity = estimateSiteCapacity(sites.map(staffOf), parameters);
  const reach = reachOf(subject, sites.length, homeSiteDecisecondsOf({ ...subject, sites }), zones);
  const input = {
    ...{ homePopulation, reach, zones, sitePeople: capacity.sitePeople },
    siteAssumed: Uint8Array.from(capacity.siteBasis, (basis) => (basis === "known" ? 0 : 1)),
  };
  const counted = computeCapacity(input);
  const agentGains = rankAgentGains(input, capacity.sitePeoplePerAgent);
  const candidates = [...homes].sort((a, b) => b.population - a.population).slice(0, CANDIDATE_COUNT_MAX);
  const siteGains = rankNewSiteGains({
    ...input,
    candidateReach: reachOf(subject, candidates.length, homePlaceDecisecondsOf(subject, candidates), zones),
    candidatePeople: newSitePeople(parameters, candidates.length),
  });

  return {
    ...{ population: counted.population, served: counted.served, saturated: counted.saturated },
    ...{ outOfReach: counted.outOfReach, servedOnAssumption: counted.servedOnAssumption },
    ...{ unknownAgentsCount: capacity.unknownAgentsCount, unknownHoursCount: capacity.unknownHoursCount },
    parameters: { ...parameters, zones },
    sites: sites.map(({ id, name, agents, longitude, latitude }, site): CapacitySiteView => {
      const load = counted.sites[site];
      return {
        ...{ id, name, agents, longitude, latitude },
        basis: capacity.siteBasis[site] ?? "assumed",
        capacity: Math.round(load?.capacity ?? Number.NaN),
        demand: Math.round(load?.demand ?? Number.NaN),
        peopleWithin: load?.peopleWithin ?? Number.NaN,
        load: load?.load ?? null,
      };
    }),
    oneMoreAgent: agentGains.slice(0, SHOWN_GAIN_COUNT).flatMap(({ place, served }) => {
      const site = sites[place];
      return site === undefined ? [] : [{ id: site.id, name: site.name, served: Math.round(served) }];
    }),
    oneMoreSite: siteGains.slice(0, SHOWN_GAIN_COUNT).flatMap(({ place, served, peopleWithin }) => {
      const home = candidates[place];
      if (home === undefined) return [];
      const { id, name, longitude, latitude } = home;
      return [{ id, name, longitude, latitude, served: Math.round(served), peopleWithin }];
    }),
    saturatedHomes: listSaturated(subject, counted.homeAccess),
  };
}

/** A new site is taken to be what the label asks for at least: nothing is known of it yet. */
function newSitePeople(parameters: CapacityParameters, count: number): Float64Array {
  const unknown = { agents: null, weeklyOpenHours: null, annualRequests: null };
  const [people = Number.NaN] = estimateSiteCapacity([unknown], parameters).sitePeople;
  return new Float64Array(count).fill(people);
}

function reachOf(
  subject: AnalysisSubject,
  siteCount: number,
  homeSiteDeciseconds: Uint32Array,
  zones: readonly DistanceZone[],
) {
  return buildReach({
    homeCount: subject.ground.homes.length,
    ...{ siteCount, homeSiteDeciseconds },
    boundSeconds: Math.max(...zones.map(({ toSeconds }) => toSeconds)),
  });
}

function listSaturated({ ground: { homes } }: AnalysisSubject, homeAccess: Float64Array) {
  return homes
    .map(({ id, name, population }, home) => {
      const access = homeAccess[home] ?? Number.NaN;
      return { id, name, population, access, withoutRoom: population * Math.max(0, 1 - access) };
    })
    .filter(({ access, withoutRoom }) => access > 0 && withoutRoom >= 1)
    .sort((a, b) => b.withoutRoom - a.withoutRoom || (a.id < b.id ? -1 : 1))
    .slice(0, SHOWN_HOME_COUNT)
    .map(({ access, withoutRoom, ...home }) => ({ ...home, access, withoutRoom: Math.round(withoutRoom) }));
}
