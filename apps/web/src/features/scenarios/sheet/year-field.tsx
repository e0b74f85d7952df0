"use client";
import { useId } from "react";
import { useTranslations } from "use-intl";

interface YearFieldProps {
  readonly label: string;
  /** What the year is of, for readers. */
  readonly about: string;
  readonly year: number | null;
  readonly years: readonly number[];
  readonly onChange: (year: number | null) => void;
}

/** Choice of a year, or of none yet. */
export function YearField({ label, about, year, years, onChange }: YearFieldProps) {
  const t = useTranslations();
  const id = useId();
  return (
    <div className="fr-select-group">
      <label className="fr-label" htmlFor={id}>
        {label}
        <span className="fr-sr-only"> – {about}</span>
      </label>
      <select
        className="fr-select"
        id={id}
        value={year ?? ""}
        onChange={({ target }) => onChange(target.value === "" ? null : Number(target.value))}
      >
        <option value="">{t("scenarios.phasing.noYear")}</option>
        {years.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
    </div>
  );
}
