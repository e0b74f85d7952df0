/**
 * What a proposal is made from: homes, sites, and who reaches what. Sites that are open today and candidates share one index
 * space (`site`), so that keeping, closing, moving and opening are said in the same words. Two formats of one place (an antenna, a
 * full site) are two sites with the same `sitePlace`. Nothing here depends on what is asked: one problem answers many questions.
 */
export interface SitingProblem {
  readonly homeCount: number;
  readonly siteCount: number;
  /** Float64[homeCount]: people, finite, 0 or more; fractions allowed (cells of a grid). */
  readonly homePopulation: Float64Array;
  /** Float64[homeCount]: how much a person of the home counts for objectives `byPriority`; 1 for everyone when absent. */
  readonly homePriority?: Float64Array;
  /** Times beyond it are unknown: no question may ask about a longer threshold. */
  readonly boundDeciseconds: number;
  /** Uint32[siteCount + 1]: the homes that reach site `s` are entries `siteFirstEntry[s]` to `siteFirstEntry[s + 1] - 1`. */
  readonly siteFirstEntry: Uint32Array;
  /** Uint32[entryCount]: homes of a site, increasing, each once. */
  readonly entryHome: Uint32Array;
  /** Uint32[entryCount]: deciseconds from the home to the site, the bound at most. */
  readonly entryDeciseconds: Uint32Array;
  /** Uint8[siteCount]: 1 for a site that is open today, 0 for a candidate. */
  readonly siteIsOpen: Uint8Array;
  /** Cantons that have to be served; 0 when the question has no canton in it. */
  readonly cantonCount: number;
  /**
   * Uint32[siteCount + 1]: the cantons that site `s` may serve are entries `siteFirstCanton[s]` to `siteFirstCanton[s + 1] - 1`
   * of `siteCanton`; several in a town shared by cantons, none outside the territory.
   */
  readonly siteFirstCanton: Uint32Array;
  /** Uint32[siteFirstCanton[siteCount]]: canton, increasing within a site. */
  readonly siteCanton: Uint32Array;
  /** Int32[siteCount]: EPCI of the site, from 0; -1 when it has none. Needed by the rule `group-max`. */
  readonly siteGroup?: Int32Array;
  /** Uint32[siteCount]: of the sites with one value, one at most may be open. When absent each site is its own place. */
  readonly sitePlace?: Uint32Array;
  /** Float64[siteCount]: euros (or any unit) that opening the candidate takes, 0 or more. Needed by budgets and by the objective `cost`. */
  readonly siteCost?: Float64Array;
  /** Float64[siteCount]: people that the site can serve, 0 or more. Needed by the rule `capacity`. */
  readonly siteCapacity?: Float64Array;
  /** Float64[siteCount], degrees. Needed, both, by the rule `min-distance`. */
  readonly siteLongitude?: Float64Array;
  readonly siteLatitude?: Float64Array;
}

/** Something to make large or small. Weights are people, or people times `homePriority` where `byPriority` is true. */
export type SimpleObjective =
  /** Most people with `sitesPerHome` open sites (1 unless told; 2 survives one closure) within the threshold, `<=`. */
  | {
      readonly kind: "people";
      readonly thresholdSeconds: number;
      readonly sitesPerHome?: 1 | 2;
      readonly byPriority?: boolean;
    }
  /** Most cantons with a site. */
  | { readonly kind: "cantons" }
  /** Fewest new sites. */
  | { readonly kind: "new-sites" }
  /** Least cost of the new sites. */
  | { readonly kind: "cost" }
  /** Least mean time to the nearest open site, in seconds; a home that reaches none within the bound counts for the bound. */
  | { readonly kind: "mean-time"; readonly byPriority?: boolean };

export type Objective =
  | SimpleObjective
  /** Least time, in seconds, within which at least `share` (0.9 unless told) of the people reach a site. */
  | { readonly kind: "time-quantile"; readonly share?: number }
  /** A sum: each is counted in its own unit times its weight (over 0), those that are made small count negatively. */
  | {
      readonly kind: "weighted";
      readonly terms: readonly { readonly objective: SimpleObjective; readonly weight: number }[];
    };

/**
 * A condition on the plan. Without any rule on it: open sites stay open (`closures` 0), every candidate may open, any number may.
 * A rule is one that the planner can name, and lift: conflicts are told in these terms.
 */
export type SitingRule =
  /** These open sites stay open whatever `closures` allows. */
  | { readonly kind: "keep"; readonly sites: readonly number[] }
  /** These sites are not open in the plan: candidates not opened, open ones closed (each counts as a closure). */
  | { readonly kind: "forbid"; readonly sites: readonly number[] }
  /** These candidates are opened. */
  | { readonly kind: "force"; readonly sites: readonly number[] }
  /** How many candidates are opened. */
  | { readonly kind: "new-sites"; readonly min?: number; readonly max?: number }
  /** How many open sites are closed; moving n sites is n closures beside n new sites. */
  | { readonly kind: "closures"; readonly min?: number; readonly max: number }
  /** At least this share of the people within the threshold of `sitesPerHome` (1 unless told) open sites. Several may stand together. */
  | {
      readonly kind: "cover";
      readonly thresholdSeconds: number;
      readonly share: number;
      readonly sitesPerHome?: 1 | 2;
    }
  /**
   * A site in each of these cantons, all when absent. In a town shared by cantons a site serves `all` those it may serve (a canton
   * lacks a site only when it surely has none), or `one` of them only.
   */
  | { readonly kind: "cantons"; readonly sharedTowns: "all" | "one"; readonly cantons?: readonly number[] }
  /** At most `max` open sites, those of today included, in each of these groups, all when absent. */
  | { readonly kind: "group-max"; readonly max: number; readonly groups?: readonly number[] }
  /** The new sites cost at most this. */
  | { readonly kind: "budget"; readonly max: number }
  /** People within the threshold count only while their sites have room; a home may be shared among sites. */
  | { readonly kind: "capacity"; readonly thresholdSeconds: number }
  /** A new site is at least this far, as the crow flies, from any other open site; two sites of today are left as they are. */
  | { readonly kind: "min-distance"; readonly metres: number };

/** What is asked. */
export interface SitingQuestion {
  /** In order: each is made best without losing anything on those before. At least one. */
  readonly objectives: readonly Objective[];
  readonly rules: readonly SitingRule[];
}
