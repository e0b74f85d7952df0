"use client";
import { WEEKDAYS } from "@maillage/opening-hours";
import { STOP_FREQUENCIES } from "@maillage/planning/views";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { dayTitle } from "../../../i18n/day-title.ts";
import { useFormat } from "../../planner/use-format.ts";
import { ChoiceField } from "./choice-field.tsx";
import { editFields } from "./edit-fields.ts";
import { RemovableFields } from "./removable-fields.tsx";
import { useDraft } from "./section-draft.tsx";
import styles from "./sheet.module.css";
import { useSheet } from "./sheet-context.tsx";
import { SheetForm } from "./sheet-form.tsx";
import { TextField } from "./text-field.tsx";
import { readStop, type TypedStop, typeStop } from "./typed-stop.ts";
import { useKeyedRows } from "./use-keyed-rows.ts";

/** The stops of a round: place, day, slot, frequency; a commune's name gives its position. */
export function StopsForm({ title, onClose }: { readonly title: string; readonly onClose: () => void }) {
  const t = useTranslations("sitePages");
  const { site } = useSheet();
  const [isKnown, setKnown] = useDraft("isKnown", () => site.stops !== null);
  const stops = useKeyedRows<Omit<TypedStop, "key">>("stops", () => site.stops?.map(typeStop) ?? []);
  const [isChecked, setChecked] = useState(false);
  return (
    <SheetForm
      name={title}
      onClose={onClose}
      listChanges={() => {
        if (!isKnown) return editFields(site, { stops: null });
        setChecked(true);
        const read = stops.rows.map(readStop).flatMap((each) => ("stop" in each ? [each.stop] : []));
        return read.length < stops.rows.length ? null : editFields(site, { stops: read });
      }}
    >
      <label className={styles.check}>
        <input type="checkbox" checked={isKnown} onChange={({ target }) => setKnown(target.checked)} />
        {t("stops.known")}
      </label>
      {isKnown &&
        stops.rows.map((each, rank) => (
          <StopFields
            key={each.key}
            name={t("stops.stopNamed", { rank: String(rank + 1) })}
            typed={each}
            isChecked={isChecked}
            onChange={(typed) => stops.write(each.key, typed)}
            onRemove={() => stops.remove(each.key)}
          />
        ))}
      {isKnown && (
        <div>
          <button
            type="button"
            className="fr-btn fr-btn--secondary fr-btn--sm"
            onClick={() => {
              const slot = { weekday: "monday", opens: "", closes: "", frequency: "weekly" } as const;
              stops.add({ place: "", longitude: "", latitude: "", ...slot });
            }}
          >
            {t("stops.add")}
          </button>
        </div>
      )}
    </SheetForm>
  );
}

interface StopFieldsProps {
  readonly name: string;
  readonly typed: TypedStop;
  readonly isChecked: boolean;
  readonly onChange: (typed: Partial<TypedStop>) => void;
  readonly onRemove: () => void;
}

function StopFields({ name, typed, isChecked, onChange, onRemove }: StopFieldsProps) {
  const t = useTranslations("sitePages");
  const { locale } = useFormat();
  const { centres } = useSheet();
  const listId = useId();
  const read = readStop(typed);
  const problems = isChecked && "problems" in read ? read.problems : undefined;
  const slotProblem = (field: "opens" | "closes") => {
    const rule = problems?.[field];
    return rule && t(`hours.problems.${rule}`, { value: typed[field] });
  };
  const setPlace = (place: string) => {
    const home = centres.find((each) => each.name === place.trim());
    // A position typed by hand is not written over; that of the commune named before is.
    const former = centres.find((each) => each.name === typed.place.trim());
    const isFree =
      (typed.longitude === "" && typed.latitude === "") ||
      (typed.longitude === String(former?.longitude) && typed.latitude === String(former?.latitude));
    onChange({
      place,
      ...(home !== undefined && isFree ? { longitude: String(home.longitude), latitude: String(home.latitude) } : {}),
    });
  };
  return (
    <RemovableFields name={name} onRemove={onRemove}>
      <div className={styles.pair}>
        <TextField
          label={t("stops.place")}
          hint={t("stops.communeHint")}
          value={typed.place}
          listId={listId}
          onChange={setPlace}
          problem={problems?.place === true ? t("stops.placeMissing") : undefined}
        />
        <datalist id={listId}>
          {centres.map(({ code, name: commune }) => (
            <option key={code} value={commune} />
          ))}
        </datalist>
        <TextField
          label={t("place.longitude")}
          inputMode="decimal"
          value={typed.longitude}
          onChange={(longitude) => onChange({ longitude })}
          problem={problems?.longitude === true ? t("place.notDegrees") : undefined}
        />
        <TextField
          label={t("place.latitude")}
          inputMode="decimal"
          value={typed.latitude}
          onChange={(latitude) => onChange({ latitude })}
          problem={problems?.latitude === true ? t("place.notDegrees") : undefined}
        />
      </div>
      <div className={styles.pair}>
        <ChoiceField
          label={t("stops.weekday")}
          value={typed.weekday}
          choices={WEEKDAYS.map((value) => ({ value, label: dayTitle(value, locale) }))}
          onChange={(weekday) => weekday !== "" && onChange({ weekday })}
        />
        <TextField
          label={t("stops.opens")}
          value={typed.opens}
          onChange={(opens) => onChange({ opens })}
          problem={slotProblem("opens")}
        />
        <TextField
          label={t("stops.closes")}
          value={typed.closes}
          onChange={(closes) => onChange({ closes })}
          problem={slotProblem("closes")}
        />
        <ChoiceField
          label={t("stops.frequency")}
          value={typed.frequency}
          choices={STOP_FREQUENCIES.map((value) => ({ value, label: t(`stops.frequencies.${value}`) }))}
          onChange={(frequency) => frequency !== "" && onChange({ frequency })}
        />
      </div>
    </RemovableFields>
  );
}
