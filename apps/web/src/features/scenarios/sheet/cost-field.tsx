"use client";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { parseEuros } from "../parse-euros.ts";

interface CostFieldProps {
  /** What it is the cost of, for readers. */
  readonly about: string;
  readonly costEuros: number | null;
  readonly isReadOnly: boolean;
  readonly onChange: (costEuros: number | null) => void;
}

/** An estimated cost. What is typed stays as it was typed; one that is no amount is said, and not kept. */
export function CostField({ about, costEuros, isReadOnly, onChange }: CostFieldProps) {
  const t = useTranslations();
  const format = useFormat();
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const written = costEuros === null ? "" : format.euros(costEuros);
  // Undone, merged or come back from elsewhere: what was typed no longer says it.
  const isTypedCurrent = typed !== undefined && (parseEuros(typed) ?? null) === costEuros;
  const isUnreadable = typed !== undefined && parseEuros(typed) === undefined;
  return (
    <div className={`fr-input-group ${isUnreadable ? "fr-input-group--error" : ""}`}>
      <label className="fr-label" htmlFor={id}>
        {t("scenarios.changes.cost")}
        <span className="fr-sr-only"> – {about}</span>
      </label>
      <input
        className="fr-input"
        id={id}
        inputMode="decimal"
        autoComplete="off"
        readOnly={isReadOnly}
        value={isTypedCurrent ? typed : written}
        placeholder={t("scenarios.changes.costUnknown")}
        aria-invalid={isUnreadable}
        aria-describedby={isUnreadable ? `${id}-erreur` : undefined}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(parseEuros(target.value) ?? null);
        }}
        onBlur={() => {
          if (!isUnreadable) setTyped(undefined);
        }}
      />
      {isUnreadable && (
        <p id={`${id}-erreur`} className="fr-error-text">
          {t("scenarios.changes.costUnreadable")}
        </p>
      )}
    </div>
  );
}
