import { INCLUSION_RULES, type InclusionRule } from "@maillage/coverage";
import type { AnalysisContext } from "./analysis-context.ts";

interface RuleSelectProps {
  readonly id: string;
  readonly chosen: InclusionRule;
  readonly context: AnalysisContext;
}

/** Which sites count, as a field of a section's own form: `regle` in the address. */
export function RuleSelect({ id, chosen, context: { t } }: RuleSelectProps) {
  return (
    <div className="fr-select-group">
      <label className="fr-label" htmlFor={id}>
        {t("access.hours.include")}
      </label>
      <select className="fr-select" id={id} name="regle" defaultValue={chosen}>
        {INCLUSION_RULES.map((rule) => (
          <option key={rule} value={rule}>
            {t(`access.rules.${rule}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
