"use client";
import type { ScenarioChange } from "@maillage/planning/scenario";
import { memo, useCallback, useEffect, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { CostField } from "../../scenarios/sheet/cost-field.tsx";
import styles from "./editing.module.css";

export type Notes = Pick<ScenarioChange, "year" | "costEuros" | "comment">;

interface ChangeNotesProps extends Notes {
  readonly sentence: string;
  readonly isReadOnly: boolean;
  readonly onWrite: (notes: Notes) => void;
}

/** A pause in typing: what is written is then one edit, and one step of undoing. */
const PAUSE_MS = 800;
const YEAR = { min: 2000, max: 2100 } as const;

/** When a change is programmed for, what it costs, and why: written a moment after the last key. */
export const ChangeNotes = memo(function ChangeNotes({ sentence, isReadOnly, onWrite, ...kept }: ChangeNotesProps) {
  const t = useTranslations();
  const id = useId();
  const [typed, setTyped] = useState<Partial<Notes>>({});
  const [year, setYear] = useState<string>();
  const notes: Notes = { ...kept, ...typed };
  const latest = useRef({ typed, notes, onWrite });
  latest.current = { typed, notes, onWrite };
  const write = useCallback(() => {
    const { typed: unwritten, notes: written, onWrite: keep } = latest.current;
    if (Object.keys(unwritten).length === 0) return;
    latest.current = { ...latest.current, typed: {} };
    keep(written);
    setTyped({});
  }, []);
  useEffect(() => {
    if (Object.keys(typed).length === 0) return;
    const timer = setTimeout(write, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, write]);
  // Whatever takes the fields away, what they hold is written.
  useEffect(() => write, [write]);

  const isYearBad = year !== undefined && parseYear(year) === undefined;
  return (
    <details className={styles.notes}>
      <summary>
        {t("editing.annotate")}
        <span className="fr-sr-only"> – {sentence}</span>
      </summary>
      <div className={styles.fields}>
        <div className={`fr-input-group ${isYearBad ? "fr-input-group--error" : ""}`}>
          <label className="fr-label" htmlFor={`${id}-annee`}>
            {t("editing.year")}
          </label>
          <input
            className="fr-input"
            id={`${id}-annee`}
            inputMode="numeric"
            autoComplete="off"
            readOnly={isReadOnly}
            value={year ?? notes.year ?? ""}
            aria-invalid={isYearBad}
            aria-describedby={isYearBad ? `${id}-annee-erreur` : undefined}
            onChange={({ target }) => {
              setYear(target.value);
              const parsed = parseYear(target.value);
              if (parsed !== undefined) setTyped({ ...typed, year: parsed });
            }}
            onBlur={() => {
              if (!isYearBad) setYear(undefined);
            }}
          />
          {isYearBad && (
            <p id={`${id}-annee-erreur`} className="fr-error-text">
              {t("editing.yearBad")}
            </p>
          )}
        </div>
        <CostField
          about={sentence}
          costEuros={notes.costEuros}
          isReadOnly={isReadOnly}
          onChange={(costEuros) => setTyped({ ...typed, costEuros })}
        />
        <div className="fr-input-group">
          <label className="fr-label" htmlFor={`${id}-commentaire`}>
            {t("editing.comment")}
          </label>
          <textarea
            className="fr-input"
            id={`${id}-commentaire`}
            rows={2}
            maxLength={2000}
            readOnly={isReadOnly}
            value={notes.comment ?? ""}
            onChange={({ target }) => setTyped({ ...typed, comment: target.value === "" ? null : target.value })}
          />
        </div>
      </div>
    </details>
  );
});

/** Null for an empty text; undefined for one that is no year of a programme. */
function parseYear(text: string): number | null | undefined {
  if (text.trim() === "") return null;
  const year = /^\d{4}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return year >= YEAR.min && year <= YEAR.max ? year : undefined;
}
