"use client";
import type { TypedRange, TypedRangeProblem } from "@maillage/opening-hours";
import { useTranslations } from "use-intl";
import styles from "./sheet.module.css";
import { TextField } from "./text-field.tsx";

interface DayRangesProps {
  /** How the day, or the exception, is called in the fields' names. */
  readonly name: string;
  readonly ranges: readonly TypedRange[];
  readonly onChange: (ranges: readonly TypedRange[]) => void;
  readonly problems: readonly TypedRangeProblem[];
}

/** The openings of a day as typed, each with what is wrong at its field. */
export function DayRanges({ name, ranges, onChange, problems }: DayRangesProps) {
  const t = useTranslations("sitePages.hours");
  const write = (index: number, typed: Partial<TypedRange>) =>
    onChange(ranges.map((range, rank) => (rank === index ? { ...range, ...typed } : range)));
  const problemAt = (index: number, field: "opens" | "closes"): string | undefined => {
    const found = problems.find((each) => each.index === index && each.field === field);
    return found && t(`problems.${found.rule}`, { value: found.value });
  };
  return (
    <div className={styles.slots}>
      {ranges.map((range, index) => (
        <div key={index} className={styles.range}>
          {(["opens", "closes"] as const).map((field) => (
            <TextField
              key={field}
              label={
                <>
                  <span className="fr-sr-only">{t("rangeOf", { day: name, rank: String(index + 1) })}, </span>
                  {t(field)}
                </>
              }
              isShort
              value={range[field]}
              onChange={(value) => write(index, { [field]: value })}
              problem={problemAt(index, field)}
            />
          ))}
          <button
            type="button"
            className="fr-btn fr-btn--tertiary fr-btn--sm"
            aria-label={t("removeRange", { rank: String(index + 1), day: name })}
            onClick={() => onChange(ranges.filter((_, rank) => rank !== index))}
          >
            ×
          </button>
        </div>
      ))}
      <div>
        <button
          type="button"
          className="fr-btn fr-btn--tertiary fr-btn--sm"
          aria-label={t("addRangeTo", { day: name })}
          onClick={() => onChange([...ranges, { opens: "", closes: "" }])}
        >
          {t("addRange")}
        </button>
      </div>
    </div>
  );
}
