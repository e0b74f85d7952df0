/**
 * What a question may break that no type nor bound says. Each has a sentence of its own, in every language, in
 * `error-sentences/`: what does not compile without one is never told as « valeur non reconnue ».
 */
export const STATED_RULES = [
  "reversed-hours",
  "overlapping-hours",
  "empty-week",
  "reversed-dates",
  "control-characters",
  "duplicate-ids",
  "rings",
  "single-point",
  "years-in-order",
  "day-too-long",
] as const;
export type StatedRule = (typeof STATED_RULES)[number];

/** Second argument of a schema's `refine`: which rule is broken when the check fails. */
export function stateRule(rule: StatedRule): { readonly params: { readonly rule: StatedRule } } {
  return { params: { rule } };
}

export function isStatedRule(rule: unknown): rule is StatedRule {
  return STATED_RULES.some((each) => each === rule);
}
