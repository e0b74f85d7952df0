"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { ProposalAddress } from "../../../view-state/proposal-parsers.ts";
import {
  type AskedFormat,
  FORMAT_WORDS,
  type FormatWord,
  formatEntries,
  writeEntries,
} from "../../../view-state/question-lists.ts";
import { FORMAT_OF_WORD } from "./build-proposal-query.ts";
import { NumberQuestionField } from "./number-question-field.tsx";
import styles from "./question.module.css";

const COST_EUROS_MAX = 1_000_000_000;

/** What a site costs: one cost, or one for each kind of site that may open, with its staff and hours. */
export function FormatsField({ address }: { readonly address: ProposalAddress }) {
  const t = useTranslations("proposals.formats");
  const tAll = useTranslations();
  const [formats, setFormats] = useState<ReadonlyMap<FormatWord, AskedFormat>>(
    () => new Map(address.formats.map((format) => [format.word, format])),
  );
  const toggle = (word: FormatWord, isOffered: boolean) => {
    const next = new Map(formats);
    if (isOffered) next.set(word, { word, cost: address.cout });
    else next.delete(word);
    setFormats(next);
  };
  const edit = (word: FormatWord, fields: Partial<AskedFormat>) => {
    const format = formats.get(word);
    if (format !== undefined) setFormats(new Map(formats).set(word, { ...format, ...fields }));
  };
  const offered = FORMAT_WORDS.flatMap((word) => formats.get(word) ?? []);
  return (
    <>
      <div className={styles.fields}>
        <NumberQuestionField
          name="cout"
          label={t("cost")}
          hint={t("costHint")}
          value={address.cout}
          {...{ min: 0, max: COST_EUROS_MAX, isRequired: true }}
        />
      </div>
      <fieldset className={styles.group}>
        <legend className="fr-label">
          {t("title")}
          <span className="fr-hint-text">{t("hint")}</span>
        </legend>
        <input type="hidden" name="formats" value={writeEntries(offered, formatEntries)} />
        {FORMAT_WORDS.map((word) => {
          const format = formats.get(word);
          const name = tAll(`siteFormat.${FORMAT_OF_WORD[word]}`);
          return (
            <div key={word} className={styles.line}>
              <div className={`fr-checkbox-group fr-checkbox-group--sm ${styles.formatName}`}>
                <input
                  type="checkbox"
                  id={`format-${word}`}
                  checked={format !== undefined}
                  onChange={({ target }) => toggle(word, target.checked)}
                />
                <label className="fr-label" htmlFor={`format-${word}`}>
                  {name}
                </label>
              </div>
              {format !== undefined && (
                <>
                  <FormatNumber
                    label={t("formatCost", { name })}
                    value={format.cost}
                    {...{ min: 0, max: COST_EUROS_MAX, isRequired: true }}
                    onChange={(cost) => edit(word, { cost: cost ?? 0 })}
                  />
                  <FormatNumber
                    label={t("formatAgents", { name })}
                    value={format.agents}
                    {...{ min: 0.1, max: 100 }}
                    onChange={(agents) => edit(word, { agents })}
                  />
                  <FormatNumber
                    label={t("formatHours", { name })}
                    value={format.weeklyHours}
                    {...{ min: 0.5, max: 168 }}
                    onChange={(weeklyHours) => edit(word, { weeklyHours })}
                  />
                </>
              )}
            </div>
          );
        })}
      </fieldset>
    </>
  );
}

interface FormatNumberProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly min: number;
  readonly max: number;
  readonly isRequired?: boolean | undefined;
  readonly onChange: (value: number | undefined) => void;
}

function FormatNumber({ label, value, min, max, isRequired = false, onChange }: FormatNumberProps) {
  return (
    <label>
      {label}
      <input
        className="fr-input"
        type="number"
        inputMode="decimal"
        {...{ min, max }}
        step="any"
        required={isRequired}
        defaultValue={value ?? ""}
        onChange={({ target }) => {
          if (target.validity.valid) onChange(target.value === "" ? undefined : Number(target.value));
        }}
      />
    </label>
  );
}
