import type { ColumnLimit } from "../cover-model.ts";
import type { SitingProblem, SitingQuestion, SitingRule } from "../problem.ts";
import { listClosePairs } from "./list-close-pairs.ts";

/** A limit of a question, on sites: `ColumnLimit` before anything is decided. */
export interface SiteLimit extends Omit<ColumnLimit, "columns"> {
  readonly sites: readonly number[];
  /** 1 for each site unless told. */
  readonly siteCoefficient?: Float64Array;
}

/** What the rules say of each site by itself and of sites together, over all sites; `cover` and `capacity` are no limits but gains. */
export function listSiteLimits(problem: SitingProblem, question: SitingQuestion): SiteLimit[] {
  const limits: SiteLimit[] = [];
  question.rules.forEach((rule, index) => {
    limits.push(...limitsOfRule(problem, rule, index));
  });
  const openSites = listSites(problem, (site) => problem.siteIsOpen[site] === 1);
  if (!question.rules.some((rule) => rule.kind === "closures")) {
    for (const site of openSites) limits.push(limitOf("force", -1, site, [site], 1, 1));
  }
  limits.push(...placeLimits(problem));
  return limits;
}

function limitsOfRule(problem: SitingProblem, rule: SitingRule, index: number): SiteLimit[] {
  const candidates = () => listSites(problem, (site) => problem.siteIsOpen[site] === 0);
  switch (rule.kind) {
    case "keep":
    case "force":
      return rule.sites.map((site) => limitOf("force", index, site, [site], 1, 1));
    case "forbid":
      return rule.sites.map((site) => limitOf("force", index, site, [site], 0, 0));
    case "new-sites":
      return [limitOf("new-sites", index, -1, candidates(), rule.min ?? 0, rule.max ?? Number.POSITIVE_INFINITY)];
    case "closures": {
      const openSites = listSites(problem, (site) => problem.siteIsOpen[site] === 1);
      const least = Math.max(0, openSites.length - rule.max);
      return [limitOf("closures", index, -1, openSites, least, openSites.length - (rule.min ?? 0))];
    }
    case "cantons":
      // With `one`, this is needed and not enough: the exact path adds which canton each site of a shared town serves.
      return cantonLimits(problem, rule.cantons, index);
    case "group-max":
      return groupLimits(problem, rule.groups, rule.max, index);
    case "budget":
      return problem.siteCost === undefined
        ? []
        : [{ ...limitOf("budget", index, -1, candidates(), 0, rule.max), siteCoefficient: problem.siteCost }];
    case "min-distance":
      return listClosePairs(problem, rule.metres).map((pair) => limitOf("exclusion", index, -1, pair, 0, 1));
    case "cover":
    case "capacity":
      return [];
  }
}

function placeLimits(problem: SitingProblem): SiteLimit[] {
  const { sitePlace } = problem;
  if (sitePlace === undefined) return [];
  const placeSites = Map.groupBy(
    listSites(problem, () => true),
    (site) => sitePlace[site],
  );
  return [...placeSites.values()]
    .filter((sites) => sites.length > 1)
    .map((sites) => limitOf("exclusion", -1, -1, sites, 0, 1));
}

function limitOf(
  kind: ColumnLimit["kind"],
  rule: number,
  subject: number,
  sites: readonly number[],
  min: number,
  max: number,
): SiteLimit {
  return { kind, rule, subject, sites, coefficients: new Float64Array(sites.length).fill(1), min, max };
}

function listSites(problem: SitingProblem, keep: (site: number) => boolean): number[] {
  return Array.from({ length: problem.siteCount }, (_, site) => site).filter(keep);
}

function cantonLimits(problem: SitingProblem, cantons: readonly number[] | undefined, rule: number): SiteLimit[] {
  const cantonSites: number[][] = Array.from({ length: problem.cantonCount }, () => []);
  for (let site = 0; site < problem.siteCount; site++) {
    for (let entry = problem.siteFirstCanton[site]; entry < problem.siteFirstCanton[site + 1]; entry++) {
      cantonSites[problem.siteCanton[entry]].push(site);
    }
  }
  return (cantons ?? cantonSites.map((_, canton) => canton)).map((canton) =>
    limitOf("canton", rule, canton, cantonSites[canton], 1, Number.POSITIVE_INFINITY),
  );
}

function groupLimits(
  problem: SitingProblem,
  groups: readonly number[] | undefined,
  max: number,
  rule: number,
): SiteLimit[] {
  const { siteGroup } = problem;
  if (siteGroup === undefined) return [];
  const groupSites = Map.groupBy(
    listSites(problem, (site) => siteGroup[site] !== -1),
    (site) => siteGroup[site],
  );
  const told = groups ?? [...groupSites.keys()].sort((a, b) => a - b);
  return told.map((group) => limitOf("group", rule, group, groupSites.get(group) ?? [], 0, max));
}
