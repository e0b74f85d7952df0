import type { SitingProblem, SitingQuestion, SitingRule } from "../problem.ts";

/** A rule, or the smallest part of one that a planner can lift: one site kept, one canton served, one group. */
export interface RulePart {
  /** Index of the rule in the question; -1 for what a year allows. */
  readonly rule: number;
  /** Index of the year that allows no more (`asRule` is then its number of new sites or its budget); null for a rule of the question. */
  readonly year: number | null;
  /** Site, canton or group that the part is about; null for a whole rule. */
  readonly subject: number | null;
  /** The part as a rule by itself. */
  readonly asRule: SitingRule;
  /** What stands in its place when it is lifted: any number of closures for `closures`, without which none is allowed; null for the others. */
  readonly lifted: SitingRule | null;
}

/** The parts of a question's rules, in order. */
export function listRuleParts(problem: SitingProblem, question: SitingQuestion): RulePart[] {
  return question.rules.flatMap((rule, index): RulePart[] => {
    switch (rule.kind) {
      case "keep":
      case "forbid":
      case "force":
        return rule.sites.map((site) => ({
          rule: index,
          year: null,
          subject: site,
          asRule: { ...rule, sites: [site] },
          lifted: null,
        }));
      case "cantons": {
        const cantons = rule.cantons ?? Array.from({ length: problem.cantonCount }, (_, canton) => canton);
        // Which site serves which of them is one question when a site serves one only.
        if (rule.sharedTowns === "one") return [{ rule: index, year: null, subject: null, asRule: rule, lifted: null }];
        return cantons.map((canton) => ({
          rule: index,
          year: null,
          subject: canton,
          asRule: { ...rule, cantons: [canton] },
          lifted: null,
        }));
      }
      case "group-max": {
        const groups =
          rule.groups ?? [...new Set(problem.siteGroup)].filter((group) => group !== -1).sort((a, b) => a - b);
        return groups.map((group) => ({
          rule: index,
          year: null,
          subject: group,
          asRule: { ...rule, groups: [group] },
          lifted: null,
        }));
      }
      case "closures":
        return [
          {
            rule: index,
            year: null,
            subject: null,
            asRule: rule,
            lifted: { kind: "closures", max: problem.siteCount },
          },
        ];
      default:
        return [{ rule: index, year: null, subject: null, asRule: rule, lifted: null }];
    }
  });
}
