import type { ReactNode } from "react";

interface ScenarioSelectProps {
  readonly scenarios: readonly { readonly id: string; readonly name: string }[];
  readonly label: ReactNode;
  /** What the first option, which chooses none, says. */
  readonly noneLabel: string;
  readonly chosen: string | null;
}

/** Which scenario a form that needs no script is about: `scenario` in its address. Nothing where there is none. */
export function ScenarioSelect({ scenarios, label, noneLabel, chosen }: ScenarioSelectProps) {
  if (scenarios.length === 0) return null;
  return (
    <div className="fr-select-group">
      <label className="fr-label" htmlFor="choix-scenario">
        {label}
      </label>
      <select className="fr-select" id="choix-scenario" name="scenario" defaultValue={chosen ?? ""}>
        <option value="">{noneLabel}</option>
        {scenarios.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
