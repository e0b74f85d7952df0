"use client";
import type { ReactNode } from "react";

interface ToolCheckboxProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

export function ToolCheckbox({ id, label, hint, isChecked, onChange }: ToolCheckboxProps) {
  return (
    <div className="fr-checkbox-group fr-checkbox-group--sm">
      <input type="checkbox" id={id} checked={isChecked} onChange={({ target }) => onChange(target.checked)} />
      <label className="fr-label" htmlFor={id}>
        {label}
        {hint !== undefined && <span className="fr-hint-text">{hint}</span>}
      </label>
    </div>
  );
}
