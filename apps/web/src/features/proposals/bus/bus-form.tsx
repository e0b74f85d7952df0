"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { foldName } from "../../../i18n/fold-name.ts";
import { BUS_STOPS_MAX } from "../../../view-state/study-parsers.ts";
import type { NamedPlace } from "../named-place.ts";
import { PlaceNames } from "../place-names.tsx";
import styles from "../proposals.module.css";
import { ChoiceField } from "../question/choice-field.tsx";
import { NumberQuestionField } from "../question/number-question-field.tsx";
import type { AskedBus } from "./build-bus-study.ts";

interface BusFormProps {
  readonly address: AskedBus;
  readonly places: readonly NamedPlace[];
  readonly onAsk: (bus: AskedBus) => void;
}

/** A working week. */
const DAYS_AT_FIRST = 5;
const COST_EUROS_MAX = 1_000_000_000;

/** The week of the bus, its garage and its cost. */
export function BusForm({ address, places, onAsk }: BusFormProps) {
  const t = useTranslations("proposals.bus");
  const [typed, setTyped] = useState(places.find(({ id }) => id === address.garage)?.name ?? "");
  const [isUnknown, setUnknown] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const numberOf = (name: string) => Number(form.get(name));
    const garage = places.find(({ name }) => foldName(name) === foldName(typed));
    const isMissing = typed.trim() !== "" && garage === undefined;
    setUnknown(isMissing);
    if (isMissing) return;
    const cost = form.get("cout-bus");
    onAsk({
      ...{ jours: numberOf("jours"), arrets: numberOf("arrets"), "heures-arret": numberOf("heures-arret") },
      ...{ garage: garage?.id ?? null, conduite: numberOf("conduite") },
      "cout-bus": cost === null || cost === "" ? null : Number(cost),
      apres: form.get("apres") === "rien" ? "rien" : "plan",
    });
  };
  return (
    <form onSubmit={submit} className={styles.fields} aria-label={t("title")}>
      <ChoiceField
        name="apres"
        label={t("after")}
        value={address.apres}
        choices={(["plan", "rien"] as const).map((value) => ({ value, label: t(`afters.${value}`) }))}
      />
      <NumberQuestionField
        name="jours"
        label={t("days")}
        value={address.jours ?? DAYS_AT_FIRST}
        {...{ min: 1, max: 7, isRequired: true }}
      />
      <NumberQuestionField
        name="arrets"
        label={t("stops")}
        value={address.arrets}
        {...{ min: 1, max: BUS_STOPS_MAX, isRequired: true }}
      />
      <NumberQuestionField
        name="heures-arret"
        label={t("hours")}
        value={address["heures-arret"]}
        {...{ min: 0.5, max: 12, step: 0.5, isRequired: true }}
      />
      <div className={`fr-input-group ${isUnknown ? "fr-input-group--error" : ""}`}>
        <label className="fr-label" htmlFor="question-garage">
          {t("garage")}
          <span className="fr-hint-text">{t("garageHint")}</span>
        </label>
        <input
          className="fr-input"
          id="question-garage"
          list="garages"
          autoComplete="off"
          value={typed}
          aria-invalid={isUnknown}
          aria-describedby={isUnknown ? "erreur-garage" : undefined}
          onChange={({ target }) => {
            setTyped(target.value);
            setUnknown(false);
          }}
        />
        <PlaceNames id="garages" places={places} typed={typed} />
        {isUnknown && (
          <p id="erreur-garage" className="fr-error-text" role="alert">
            {t("unknownGarage", { name: typed.trim() })}
          </p>
        )}
      </div>
      <NumberQuestionField
        name="conduite"
        label={t("driving")}
        hint={t("drivingHint")}
        value={address.conduite}
        {...{ min: 0, max: 480, isRequired: true }}
      />
      <NumberQuestionField
        name="cout-bus"
        label={t("cost")}
        hint={t("costHint")}
        value={address["cout-bus"]}
        {...{ min: 0, max: COST_EUROS_MAX }}
      />
      <p className={styles.submit}>
        <button type="submit" className="fr-btn fr-btn--secondary">
          {t("ask")}
        </button>
      </p>
    </form>
  );
}
