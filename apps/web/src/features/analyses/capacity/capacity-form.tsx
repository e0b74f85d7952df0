import type { CapacityView } from "@maillage/planning";
import type { AnalysisContext } from "../analysis-context.ts";
import { NumberField } from "../number-field.tsx";
import { ParametersForm } from "../parameters-form.tsx";

interface CapacityFormProps {
  readonly context: AnalysisContext;
  readonly parameters: CapacityView["parameters"];
  readonly isRefused: boolean;
}

/** Every assumption of the method, shown and open to change. */
export function CapacityForm({ context, parameters, isRefused }: CapacityFormProps) {
  const { t } = context;
  const { zones } = parameters;
  const minutesOf = (ring: number) => String((zones[ring]?.toSeconds ?? 0) / 60);
  return (
    <ParametersForm
      context={context}
      title={t("indicators.capacity.parameters")}
      submit={t("indicators.capacity.compute")}
      reset={t("indicators.capacity.reset")}
      refusal={isRefused ? t("indicators.capacity.refusedParameter") : undefined}
    >
      <NumberField
        {...{ id: "demandes", name: "demandes", min: 0.001, max: 1000, step: "any" }}
        label={t("indicators.capacity.requestsPerPersonYear")}
        hint={t("indicators.capacity.requestsPerPersonYearHint")}
        value={parameters.requestsPerPersonYear}
      />
      <NumberField
        {...{ id: "rythme", name: "rythme", min: 0.001, max: 1000, step: "any" }}
        label={t("indicators.capacity.requestsPerAgentHour")}
        hint={t("indicators.capacity.requestsPerAgentHourHint")}
        value={parameters.requestsPerAgentHour}
      />
      <NumberField
        {...{ id: "semaines", name: "semaines", min: 1, max: 53, step: "any" }}
        label={t("indicators.capacity.weeksPerYear")}
        hint={t("indicators.capacity.weeksPerYearHint")}
        value={parameters.weeksPerYear}
      />
      <NumberField
        {...{ id: "agents", name: "agents", min: 0.001, max: 1000, step: "any" }}
        label={t("indicators.capacity.assumedAgents")}
        hint={t("indicators.capacity.assumedAgentsHint")}
        value={parameters.assumedAgents}
      />
      <NumberField
        {...{ id: "heures", name: "heures", min: 0.001, max: 168, step: "any" }}
        label={t("indicators.capacity.assumedWeeklyHours")}
        hint={t("indicators.capacity.assumedWeeklyHoursHint")}
        value={parameters.assumedWeeklyHours}
      />
      {[1, 2].map((ring) => (
        <NumberField
          key={ring}
          {...{ id: `poids${ring + 1}`, name: `poids${ring + 1}`, min: 0.001, max: 1, step: "any" }}
          label={t("indicators.capacity.weight", { from: minutesOf(ring - 1), to: minutesOf(ring) })}
          hint={t("indicators.capacity.weightHint", { weight: ring === 1 ? "0,68" : "0,22" })}
          value={zones[ring]?.weight ?? 1}
        />
      ))}
    </ParametersForm>
  );
}
