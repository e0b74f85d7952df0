import { DEFAULT_USEFUL_MINUTES } from "@maillage/coverage";
import { WEEKDAYS, weekdayName } from "@maillage/opening-hours";
import type { HoursView } from "@maillage/planning";
import type { AnalysisContext } from "../analysis-context.ts";
import { NumberField } from "../number-field.tsx";
import { ParametersForm } from "../parameters-form.tsx";
import { RuleSelect } from "../rule-select.tsx";
import { clockFieldOf } from "./clock-field.ts";

interface HoursFormProps {
  readonly context: AnalysisContext;
  readonly view: HoursView;
  readonly isRefused: boolean;
}

/** The moment asked about, and what a visit is taken to be. */
export function HoursForm({ context, view, isRefused }: HoursFormProps) {
  const { t, locale } = context;
  const { moment, usefulMinutes, waitMinutes, include, partners } = view;
  return (
    <ParametersForm
      context={context}
      title={t("access.hours.form")}
      submit={t("access.hours.compute")}
      reset={t("access.hours.reset")}
      refusal={isRefused ? t("access.hours.refused") : undefined}
    >
      <div className="fr-select-group">
        <label className="fr-label" htmlFor="jour">
          {t("access.hours.day")}
        </label>
        <select className="fr-select" id="jour" name="jour" defaultValue={weekdayName(moment.weekday, "fr")}>
          {WEEKDAYS.map((weekday) => (
            <option key={weekday} value={weekdayName(weekday, "fr")}>
              {weekdayName(weekday, locale)}
            </option>
          ))}
        </select>
      </div>
      <div className="fr-input-group">
        <label className="fr-label" htmlFor="date">
          {t("access.hours.date")}
          <span className="fr-hint-text">{t("access.hours.dateHint")}</span>
        </label>
        <input className="fr-input" id="date" name="date" type="date" defaultValue={moment.date ?? ""} />
      </div>
      <div className="fr-input-group">
        <label className="fr-label" htmlFor="heure">
          {t("access.hours.time")}
          <span className="fr-hint-text">{t("access.hours.timeHint")}</span>
        </label>
        <input
          className="fr-input"
          id="heure"
          name="heure"
          type="time"
          required
          defaultValue={clockFieldOf(moment.minute)}
        />
      </div>
      <NumberField
        {...{ id: "utile", name: "utile", min: 0, max: 480, step: 1 }}
        label={t("access.hours.useful")}
        hint={t("access.hours.usefulHint", { minutes: String(DEFAULT_USEFUL_MINUTES) })}
        value={usefulMinutes}
      />
      <NumberField
        {...{ id: "attente", name: "attente", min: 0, max: 480, step: 1 }}
        label={t("access.hours.wait")}
        hint={t("access.hours.waitHint")}
        value={waitMinutes}
      />
      <RuleSelect id="regle" chosen={include} context={context} />
      {partners.length > 0 && <input type="hidden" name="partenaire" value={partners.map(({ id }) => id).join(",")} />}
    </ParametersForm>
  );
}
