"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { ProposalAddress } from "../../../view-state/proposal-parsers.ts";
import { GROUP_WORDS, priorityEntries, writeEntries } from "../../../view-state/question-lists.ts";
import type { NamedPlace } from "../named-place.ts";
import { NumberQuestionField } from "./number-question-field.tsx";
import { PlaceListField } from "./place-list-field.tsx";
import styles from "./question.module.css";

interface PriorityFieldsProps {
  readonly address: ProposalAddress;
  /** By INSEE code. */
  readonly communes: readonly NamedPlace[];
}

const WEIGHT_MAX = 100;

/** Who counts for more than one person: groups of people, and the communes of a list. */
export function PriorityFields({ address, communes }: PriorityFieldsProps) {
  const t = useTranslations("proposals.priorities");
  const [weights, setWeights] = useState(() => new Map(address.priorites.map(({ word, weight }) => [word, weight])));
  const asked = GROUP_WORDS.flatMap((word) => {
    const weight = weights.get(word) ?? 1;
    return weight > 1 ? [{ word, weight }] : [];
  });
  return (
    <fieldset className={styles.group}>
      <legend className="fr-label">
        {t("title")}
        <span className="fr-hint-text">{t("hint")}</span>
      </legend>
      <input type="hidden" name="priorites" value={writeEntries(asked, priorityEntries)} />
      <div className={styles.line}>
        {GROUP_WORDS.map((word) => (
          <label key={word}>
            {t(`groups.${word}`)}
            <input
              className="fr-input"
              type="number"
              inputMode="decimal"
              min={1}
              max={WEIGHT_MAX}
              step={0.1}
              defaultValue={weights.get(word) ?? 1}
              onChange={({ target }) => {
                const weight = target.value === "" ? 1 : Number(target.value);
                if (target.validity.valid) setWeights(new Map(weights).set(word, weight));
              }}
            />
          </label>
        ))}
      </div>
      <div className={styles.fields}>
        <PlaceListField
          name="prioritaires"
          label={t("communes")}
          hint={t("communesHint")}
          choices={communes}
          chosen={address.prioritaires}
        />
        <div className="fr-input-group">
          <label className="fr-label" htmlFor="question-prioritaires-nom">
            {t("listName")}
            <span className="fr-hint-text">{t("listNameHint")}</span>
          </label>
          <input
            className="fr-input"
            id="question-prioritaires-nom"
            name="prioritaires-nom"
            maxLength={200}
            defaultValue={address["prioritaires-nom"] ?? ""}
          />
        </div>
        <NumberQuestionField
          name="prioritaires-poids"
          label={t("listWeight")}
          value={address["prioritaires-poids"]}
          {...{ min: 1, max: WEIGHT_MAX, step: 0.1, isRequired: true }}
        />
      </div>
    </fieldset>
  );
}
