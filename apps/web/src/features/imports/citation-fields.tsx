"use client";
import { Input } from "@codegouvfr/react-dsfr/Input";
import type { ImportChoices } from "@maillage/planning";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { createFormat } from "../../i18n/format.ts";
import styles from "./imports.module.css";

type Citation = ImportChoices["citation"];

interface CitationFieldsProps {
  readonly citation: Citation;
  /** Whether what is imported makes a network of sites, which has a date. */
  readonly isDated: boolean;
  readonly onSave: (citation: Citation) => void;
}

export const DATE_ID = "date-du-reseau";

const FIELDS = ["name", "producer", "licence", "vintage", "url"] as const;

/** How the data will be named beside figures. Saved as a field is left; a name that is emptied is not. */
export function CitationFields({ citation, isDated, onSave }: CitationFieldsProps) {
  const t = useTranslations("imports");
  const [typed, setTyped] = useState(citation);
  const isNameMissing = typed.name.trim() === "";
  const isUrlWrong = typed.url !== null && !isWebAddress(typed.url);
  const save = (next: Citation) => {
    if (next.name.trim() === "" || (next.url !== null && !isWebAddress(next.url))) return;
    if (JSON.stringify(next) !== JSON.stringify(citation)) onSave(next);
  };
  const problems = {
    name: isNameMissing ? t("citationMissing") : undefined,
    url: isUrlWrong ? t("urlWrong") : undefined,
  };
  return (
    <fieldset className={styles.citation}>
      <legend>
        {t("citation")}
        <span className="fr-hint-text">{t("citationExplained")}</span>
      </legend>
      {FIELDS.map((field) => {
        const problem = field === "name" || field === "url" ? problems[field] : undefined;
        return (
          <Input
            key={field}
            className={(field === "name" || field === "producer" ? styles.wide : undefined) ?? ""}
            label={t(`citationFields.${field}`)}
            state={problem === undefined ? "default" : "error"}
            {...(problem === undefined ? {} : { stateRelatedMessage: problem })}
            nativeInputProps={{
              ...{ value: typed[field] ?? "", maxLength: field === "vintage" ? 100 : 200 },
              onChange: ({ target: { value } }) =>
                setTyped({ ...typed, [field]: field === "url" && value.trim() === "" ? null : value }),
              onBlur: () => save(typed),
            }}
          />
        );
      })}
      {isDated && (
        <Input
          label={t("citationFields.date")}
          nativeInputProps={{
            ...{ type: "date", value: typed.date ?? "", min: "1990-01-01", max: "2100-12-31" },
            id: DATE_ID,
            onChange: ({ target: { value } }) => setTyped({ ...typed, date: value === "" ? null : value }),
            onBlur: () => {
              // A list of a day is of that vintage, unless whoever imports said another: in French, as all vintages are.
              const isNamed = typed.date === null || typed.vintage.trim() !== "";
              const next = isNamed ? typed : { ...typed, vintage: createFormat("fr").date(typed.date ?? "") };
              setTyped(next);
              save(next);
            },
          }}
        />
      )}
    </fieldset>
  );
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
