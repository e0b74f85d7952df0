import type { ScenarioChange } from "./change.ts";
import type { ScenarioCost } from "./scenario-views.ts";

/** What is known of the cost of these changes. An estimate of zero is an estimate. */
export function sumCosts(changes: readonly Pick<ScenarioChange, "costEuros">[]): ScenarioCost {
  const known = changes.flatMap(({ costEuros }) => (costEuros === null ? [] : [costEuros]));
  return {
    euros: known.length === 0 ? null : known.reduce((sum, euros) => sum + euros, 0),
    unknownCount: changes.length - known.length,
  };
}
