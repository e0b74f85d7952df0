import type { CantonAssignment } from "../cover-model.ts";
import type { SitingProblem, SitingQuestion } from "../problem.ts";
import { CLOSED, type SiteDecisions } from "./decide-sites.ts";

/** The rules under which a site of a shared town serves one canton only, over what is not settled closed. */
export function listCantonAssignments(
  problem: SitingProblem,
  question: SitingQuestion,
  decisions: SiteDecisions,
): CantonAssignment[] {
  return question.rules.flatMap((rule, index): CantonAssignment[] => {
    if (rule.kind !== "cantons" || rule.sharedTowns === "all") return [];
    const cantons = Uint32Array.from(
      rule.cantons ?? Array.from({ length: problem.cantonCount }, (_, canton) => canton),
    );
    const members: { column: number; places: Uint32Array }[] = [];
    for (let site = 0; site < problem.siteCount; site++) {
      if (decisions.siteState[site] === CLOSED) continue;
      const served = problem.siteCanton.subarray(problem.siteFirstCanton[site], problem.siteFirstCanton[site + 1]);
      const places = Uint32Array.from(served, (canton) => cantons.indexOf(canton)).filter(
        (place) => place !== 0xffff_ffff,
      );
      if (places.length > 0) members.push({ column: decisions.siteColumn[site], places });
    }
    return [{ rule: index, cantons, members }];
  });
}
