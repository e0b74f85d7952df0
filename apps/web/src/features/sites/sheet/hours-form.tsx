"use client";
import { parseTypedHours, type TypedHours, type TypedHoursProblem, typedHoursOf } from "@maillage/opening-hours";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { DayRanges } from "./day-ranges.tsx";
import { editFields } from "./edit-fields.ts";
import { RemovableFields } from "./removable-fields.tsx";
import { useDraft } from "./section-draft.tsx";
import styles from "./sheet.module.css";
import { useSheet } from "./sheet-context.tsx";
import { SheetForm } from "./sheet-form.tsx";
import { TextField } from "./text-field.tsx";
import { readException, type TypedException, typeException } from "./typed-exception.ts";
import { useKeyedRows } from "./use-keyed-rows.ts";
import { WeekEditor } from "./week-editor.tsx";

/** Hours by weekday and their exceptions, or that nobody knows them. */
export function HoursForm({ title, onClose }: { readonly title: string; readonly onClose: () => void }) {
  const t = useTranslations("sitePages.hours");
  const { site } = useSheet();
  const [isKnown, setKnown] = useDraft("isKnown", () => site.hours !== null);
  const [typed, setTyped] = useDraft<TypedHours>("typed", () =>
    site.hours === null ? {} : typedHoursOf(site.hours.weekly),
  );
  const exceptions = useKeyedRows<Omit<TypedException, "key">>(
    "exceptions",
    () => site.hours?.exceptions.map(typeException) ?? [],
  );
  const [problems, setProblems] = useState<readonly TypedHoursProblem[]>([]);
  const [isEmptyWeek, setEmptyWeek] = useState(false);
  const [isChecked, setChecked] = useState(false);
  return (
    <SheetForm
      name={title}
      onClose={onClose}
      listChanges={() => {
        if (!isKnown) return editFields(site, { hours: null });
        setChecked(true);
        const week = parseTypedHours(typed);
        setProblems(week.problems);
        setEmptyWeek(week.isEmptyWeek);
        const read = exceptions.rows.map(readException);
        const kept = read.flatMap((each) => ("exception" in each ? [each.exception] : []));
        if (week.weekly === null || kept.length < read.length) return null;
        return editFields(site, { hours: { weekly: week.weekly, exceptions: kept } });
      }}
    >
      <label className={styles.check}>
        <input type="checkbox" checked={isKnown} onChange={({ target }) => setKnown(target.checked)} />
        {t("known")}
      </label>
      {!isKnown && <p className={styles.note}>{t("unknown")}</p>}
      {isKnown && (
        <>
          <WeekEditor typed={typed} onChange={setTyped} problems={problems} isEmptyWeek={isEmptyWeek} />
          <h3 className="fr-h6">{t("exceptions")}</h3>
          <p className={styles.note}>{t("exceptionsExplained")}</p>
          {exceptions.rows.map((each, rank) => (
            <ExceptionFields
              key={each.key}
              name={t("exceptionNamed", { rank: String(rank + 1) })}
              typed={each}
              isChecked={isChecked}
              onChange={(change) => exceptions.write(each.key, change)}
              onRemove={() => exceptions.remove(each.key)}
            />
          ))}
          <div>
            <button
              type="button"
              className="fr-btn fr-btn--secondary fr-btn--sm"
              onClick={() => exceptions.add({ from: "", to: "", ranges: [], reason: "" })}
            >
              {t("addException")}
            </button>
          </div>
        </>
      )}
    </SheetForm>
  );
}

interface ExceptionFieldsProps {
  readonly name: string;
  readonly typed: TypedException;
  readonly isChecked: boolean;
  readonly onChange: (change: Partial<TypedException>) => void;
  readonly onRemove: () => void;
}

function ExceptionFields({ name, typed, isChecked, onChange, onRemove }: ExceptionFieldsProps) {
  const t = useTranslations("sitePages");
  const read = readException(typed);
  const problems = isChecked && "problems" in read ? read.problems : undefined;
  return (
    <RemovableFields name={name} onRemove={onRemove}>
      <div className={styles.pair}>
        <TextField
          label={t("hours.from")}
          type="date"
          value={typed.from}
          onChange={(from) => onChange({ from })}
          problem={problems?.from === true ? t("sheet.notADate") : undefined}
        />
        <TextField
          label={t("hours.to")}
          type="date"
          value={typed.to}
          onChange={(to) => onChange({ to })}
          problem={problems?.to === undefined ? undefined : t("hours.exceptionOrder")}
        />
        <TextField label={t("hours.reason")} value={typed.reason} onChange={(reason) => onChange({ reason })} />
      </div>
      {typed.ranges.length === 0 && <p className={styles.note}>{t("hours.exceptionClosed")}</p>}
      <DayRanges
        name={name}
        ranges={typed.ranges}
        onChange={(ranges) => onChange({ ranges })}
        problems={problems?.ranges ?? []}
      />
    </RemovableFields>
  );
}
