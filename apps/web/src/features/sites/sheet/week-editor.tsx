"use client";
import { type TypedHours, type TypedHoursProblem, WEEKDAYS } from "@maillage/opening-hours";
import { useTranslations } from "use-intl";
import { dayTitle } from "../../../i18n/day-title.ts";
import { useFormat } from "../../planner/use-format.ts";
import { DayRanges } from "./day-ranges.tsx";
import styles from "./sheet.module.css";

interface WeekEditorProps {
  readonly typed: TypedHours;
  readonly onChange: (typed: TypedHours) => void;
  readonly problems: readonly TypedHoursProblem[];
  /** Saving was asked of a week without an opening: told, with what to do. */
  readonly isEmptyWeek: boolean;
}

/** The hours of each day of the week as typed; a day without an opening is closed. */
export function WeekEditor({ typed, onChange, problems, isEmptyWeek }: WeekEditorProps) {
  const t = useTranslations("sitePages.hours");
  const { locale } = useFormat();
  return (
    <div className={styles.ranges}>
      {isEmptyWeek && (
        <p role="alert" className="fr-error-text fr-mt-0">
          {t("problems.emptyWeek")}
        </p>
      )}
      {WEEKDAYS.map((day) => {
        const ranges = typed[day] ?? [];
        const name = dayTitle(day, locale);
        return (
          <fieldset key={day} className={styles.item}>
            <legend>
              {name}
              {ranges.length === 0 && <span className={styles.note}> – {t("closed")}</span>}
            </legend>
            <DayRanges
              name={name}
              ranges={ranges}
              onChange={(changed) => onChange({ ...typed, [day]: changed })}
              problems={problems.filter(({ weekday }) => weekday === day)}
            />
            {day === "monday" && ranges.length > 0 && (
              <div>
                <button
                  type="button"
                  className="fr-btn fr-btn--tertiary fr-btn--sm"
                  onClick={() =>
                    onChange({ ...typed, tuesday: ranges, wednesday: ranges, thursday: ranges, friday: ranges })
                  }
                >
                  {t("copyDown")}
                </button>
              </div>
            )}
          </fieldset>
        );
      })}
    </div>
  );
}
