import type { CapacityParameters } from "@maillage/coverage";
import { UNREACHABLE } from "@maillage/road-network";
import type { SitingProblem } from "@maillage/siting";
import type { AnalysedSite } from "../analysis/analysed-site.ts";
import { type AnalysisSubject, homePlaceDecisecondsOf, homeSiteDecisecondsOf } from "../analysis/analysis-subject.ts";
import type { Candidate } from "./candidate.ts";
import { type CapacityEstimate, estimateCapacities } from "./estimate-capacities.ts";
import type { HomePriority } from "./home-priority.ts";

/** What the engine of proposals is asked about, and what its numbers stand for. */
export interface SitingGround {
  readonly problem: SitingProblem;
  /** The sites of today, which come first among the problem's sites. */
  readonly sites: readonly AnalysedSite[];
  /** The candidates, after them. */
  readonly candidates: readonly Candidate[];
  /** Codes of the cantons, in the order of the problem's. */
  readonly cantonCodes: readonly string[];
  /** Codes of the intercommunalities, in the order of the problem's groups. */
  readonly epciCodes: readonly string[];
  /** Who counts for more than one; empty when nobody does. */
  readonly priorities: HomePriority["priorities"];
  /** Null when capacities are not counted. */
  readonly capacity: CapacityEstimate | null;
}

/** What a question adds to places and times. */
interface SitingTerms {
  /** The longest time that the question is about. */
  readonly boundSeconds: number;
  readonly priority: HomePriority;
  /** Undefined when capacities are not counted. */
  readonly capacity: CapacityParameters | undefined;
}

/**
 * Sites of today and candidates with the homes that reach each of them within a bound, by the same travel times as every figure
 * of the territory. Sites that receive people nowhere known are left out, as everywhere.
 */
export function buildSitingProblem(
  subject: Pick<AnalysisSubject, "ground" | "sites" | "timeFactor" | "thresholdSeconds" | "nearest">,
  candidates: readonly Candidate[],
  epciOf: ReadonlyMap<string, string | null>,
  { boundSeconds, priority, capacity }: SitingTerms,
): SitingGround {
  const { ground } = subject;
  const sites = subject.sites.filter(({ places }) => places.length > 0);
  const boundDeciseconds = Math.round(boundSeconds * 10);
  const estimate = capacity === undefined ? null : estimateCapacities(sites, candidates, capacity);
  const placeIds = [...sites.map(({ id }) => id), ...candidates.map(({ placeId }) => placeId)];
  const placeIndex = new Map([...new Set(placeIds)].map((id, place) => [id, place]));
  const siteCantons = [...sites.map(listCantonCodes), ...candidates.map(({ cantonCodes }) => cantonCodes)];
  const siteEpci = [
    ...sites.map(({ communeCode }) => epciOf.get(communeCode) ?? null),
    ...candidates.map(({ epciCode }) => epciCode),
  ];
  const epciCodes = [...new Set(siteEpci.filter((code) => code !== null))].sort();
  return {
    problem: {
      homeCount: ground.homes.length,
      siteCount: sites.length + candidates.length,
      homePopulation: ground.homePopulation,
      boundDeciseconds,
      ...joinReaches(
        ground.homes.length,
        [
          { deciseconds: homeSiteDecisecondsOf({ ...subject, sites }), siteCount: sites.length },
          { deciseconds: homePlaceDecisecondsOf(subject, candidates), siteCount: candidates.length },
        ],
        boundDeciseconds,
      ),
      siteIsOpen: Uint8Array.from(siteCantons, (_, site) => (site < sites.length ? 1 : 0)),
      cantonCount: ground.membership.cantons.length,
      ...listSiteCantons(siteCantons, ground.membership.cantonIndex),
      siteGroup: Int32Array.from(siteEpci, (code) => (code === null ? -1 : epciCodes.indexOf(code))),
      sitePlace: Uint32Array.from(placeIds, (id) => placeIndex.get(id) ?? Number.NaN),
      siteCost: Float64Array.from([...sites.map(() => 0), ...candidates.map(({ costEuros }) => costEuros)]),
      siteLongitude: Float64Array.from([...sites, ...candidates], ({ longitude }) => longitude),
      siteLatitude: Float64Array.from([...sites, ...candidates], ({ latitude }) => latitude),
      ...(priority.homePriority === undefined ? {} : { homePriority: priority.homePriority }),
      ...(estimate === null ? {} : { siteCapacity: estimate.siteCapacity }),
    },
    sites,
    candidates,
    cantonCodes: ground.membership.cantons.map(({ code }) => code),
    epciCodes,
    priorities: priority.priorities,
    capacity: estimate,
  };
}

/** Those of all the places where it receives people: a bus serves the cantons of its stops. */
function listCantonCodes({ places }: AnalysedSite): readonly string[] {
  return [...new Set(places.flatMap(({ cantonCodes }) => cantonCodes))];
}

interface HomeTimes {
  /** Uint32[homeCount * siteCount], by home. */
  readonly deciseconds: Uint32Array;
  readonly siteCount: number;
}

/** Sparse rows by site, of several dense tables by home set side by side: counted first, so that nothing grows. */
function joinReaches(
  homeCount: number,
  tables: readonly HomeTimes[],
  boundDeciseconds: number,
): Pick<SitingProblem, "siteFirstEntry" | "entryHome" | "entryDeciseconds"> {
  const siteFirstEntry = new Uint32Array(tables.reduce((sum, { siteCount }) => sum + siteCount, 0) + 1);
  let firstSite = 0;
  for (const { deciseconds, siteCount } of tables) {
    for (let site = 0; site < siteCount; site++) {
      let count = 0;
      for (let home = 0; home < homeCount; home++) {
        if ((deciseconds[home * siteCount + site] ?? UNREACHABLE) <= boundDeciseconds) count++;
      }
      siteFirstEntry[firstSite + site + 1] = (siteFirstEntry[firstSite + site] ?? 0) + count;
    }
    firstSite += siteCount;
  }
  const entryCount = siteFirstEntry.at(-1) ?? 0;
  const entryHome = new Uint32Array(entryCount);
  const entryDeciseconds = new Uint32Array(entryCount);
  let entry = 0;
  for (const { deciseconds, siteCount } of tables) {
    for (let site = 0; site < siteCount; site++) {
      for (let home = 0; home < homeCount; home++) {
        const time = deciseconds[home * siteCount + site] ?? UNREACHABLE;
        if (time > boundDeciseconds) continue;
        entryHome[entry] = home;
        entryDeciseconds[entry] = time;
        entry++;
      }
    }
  }
  return { siteFirstEntry, entryHome, entryDeciseconds };
}

/** Cantons of other territories are no goal of this one. */
function listSiteCantons(
  siteCantons: readonly (readonly string[])[],
  cantonIndex: ReadonlyMap<string, number>,
): Pick<SitingProblem, "siteFirstCanton" | "siteCanton"> {
  const known = siteCantons.map((codes) =>
    codes
      .map((code) => cantonIndex.get(code))
      .filter((canton) => canton !== undefined)
      .sort((a, b) => a - b),
  );
  const siteFirstCanton = new Uint32Array(known.length + 1);
  for (const [site, cantons] of known.entries()) {
    siteFirstCanton[site + 1] = (siteFirstCanton[site] ?? 0) + cantons.length;
  }
  return { siteFirstCanton, siteCanton: Uint32Array.from(known.flat()) };
}
