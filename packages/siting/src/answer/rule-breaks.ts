import { coefficientOf, slackOf } from "../model/decide-sites.ts";
import { listSiteLimits, type SiteLimit } from "../model/site-limits.ts";
import type { SitingProblem, SitingQuestion } from "../problem.ts";

/** Limits of number and money: what "one more site" is asked in spite of. */
const COUNTS: readonly SiteLimit["kind"][] = ["new-sites", "budget"];

/** For each site, the rules that opening it beside a plan would break, those of number and money apart. */
export class RuleBreaks {
  readonly #siteLimits: Map<number, SiteLimit[]>;
  readonly #siteIsOpen: Uint8Array;

  constructor(problem: SitingProblem, question: SitingQuestion, siteIsOpen: Uint8Array) {
    this.#siteIsOpen = siteIsOpen;
    this.#siteLimits = new Map();
    for (const limit of listSiteLimits(problem, question)) {
      if (COUNTS.includes(limit.kind) || limit.max === Number.POSITIVE_INFINITY) continue;
      for (const site of limit.sites) this.#siteLimits.set(site, [...(this.#siteLimits.get(site) ?? []), limit]);
    }
  }

  /** Index of the first rule that excludes the site; -1 for a place that another format has; null when it may open. */
  findBrokenRule(site: number): number | null {
    const broken = (this.#siteLimits.get(site) ?? []).find((limit) => {
      let sum = 0;
      limit.sites.forEach((other, i) => {
        if (other === site || this.#siteIsOpen[other] === 1) sum += coefficientOf(limit, other, i);
      });
      return sum > limit.max + slackOf(limit.max);
    });
    return broken?.rule ?? null;
  }
}
