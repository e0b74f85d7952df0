import type { RuleConflict, RulePart } from "@maillage/siting";
import type { ProposalWords } from "./describe-proposal.ts";
import type { ConflictPartView } from "./proposal-views.ts";

/** The smallest set of rules that cannot be met together, with what each is about and what would free it. */
export function describeConflict({ parts, remedies }: RuleConflict, words: ProposalWords): ConflictPartView[] {
  return parts.map((part) => {
    const remedy = remedies.find((each) => each.part === part || isSamePart(each.part, part));
    return {
      rule: part.asRule.kind,
      subject: nameSubject(part, words),
      remedy: remedy === undefined ? null : remedy.kind === "lift" ? "lift" : remedy.value,
    };
  });
}

/** A conflict crosses from one thread to another, which makes copies of what was one object. */
function isSamePart(a: RulePart, b: RulePart): boolean {
  return a.rule === b.rule && a.subject === b.subject && a.year === b.year && a.asRule.kind === b.asRule.kind;
}

function nameSubject(
  { asRule, subject, year }: RulePart,
  { ground, cantonNames, years }: ProposalWords,
): string | null {
  if (year !== null) return String(years?.[year] ?? year);
  if (subject === null) return null;
  if (asRule.kind === "cantons") {
    const code = ground.cantonCodes[subject] ?? "";
    return cantonNames.get(code) ?? code;
  }
  if (asRule.kind === "group-max") return ground.epciCodes[subject] ?? String(subject);
  const { sites, candidates } = ground;
  return (sites[subject] ?? candidates[subject - sites.length])?.name ?? String(subject);
}
