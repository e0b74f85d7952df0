"use client";
import { Input } from "@codegouvfr/react-dsfr/Input";
import type { ImportChoices } from "@maillage/planning";
import { useState } from "react";
import { useTranslations } from "use-intl";
import styles from "./imports.module.css";

type Citation = ImportChoices["citation"];

interface CitationFieldsProps {
  readonly citation: Citation;
  /** Whether what is imported makes a network of sites, which has a date. */
  readonly isDated: boolean;
  readonly onSave: (citation: Citation) => void;
}

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
            onChange: ({ target: { value } }) => setTyped({ ...typed, date: value === "" ? null : value }),
            onBlur: () => save(typed),
          }}
        />
      )}
    </fieldset>
  );
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
