"use client";
import { NEW_SITE_COUNT_MAX } from "@maillage/planning/proposal-goals";
import { YEAR_COUNT_MAX } from "@maillage/planning/study-queries";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import styles from "../proposals.module.css";
import { NumberQuestionField } from "../question/number-question-field.tsx";
import type { AskedYears } from "./build-years-study.ts";

interface YearsFormProps {
  readonly address: AskedYears;
  readonly siteCount: number;
  readonly onAsk: (years: AskedYears) => void;
}

/** Three years at first: a mayor's horizon, and a finance law's. */
const YEAR_COUNT_AT_FIRST = 3;
const BUDGET_EUROS_MAX = 1_000_000_000;

/** The years, and what each allows. */
export function YearsForm({ address, siteCount, onAsk }: YearsFormProps) {
  const t = useTranslations("proposals.years");
  const [isWithoutLimit, setWithoutLimit] = useState(false);
  const isAsked = address.duree !== null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const numberOf = (name: string) => {
      const text = form.get(name);
      return text === null || text === "" ? null : Number(text);
    };
    const asked: AskedYears = {
      ...{ debut: numberOf("debut"), duree: numberOf("duree") },
      ...{ "par-an": numberOf("par-an"), "budget-an": numberOf("budget-an") },
      report: form.get("report") === null ? "non" : "oui",
    };
    const hasLimit = asked["par-an"] !== null || asked["budget-an"] !== null;
    setWithoutLimit(!hasLimit);
    if (hasLimit) onAsk(asked);
  };
  return (
    <form onSubmit={submit} className={styles.fields} aria-label={t("title")}>
      <NumberQuestionField
        name="debut"
        label={t("first")}
        value={address.debut ?? new Date().getFullYear() + 1}
        {...{ min: 2000, max: 2100, isRequired: true }}
      />
      <NumberQuestionField
        name="duree"
        label={t("count")}
        value={address.duree ?? YEAR_COUNT_AT_FIRST}
        {...{ min: 1, max: YEAR_COUNT_MAX, isRequired: true }}
      />
      <NumberQuestionField
        name="par-an"
        label={t("perYear")}
        hint={t("perYearHint")}
        value={isAsked ? address["par-an"] : Math.max(1, Math.ceil(siteCount / YEAR_COUNT_AT_FIRST))}
        {...{ min: 0, max: NEW_SITE_COUNT_MAX }}
      />
      <NumberQuestionField
        name="budget-an"
        label={t("budget")}
        hint={t("budgetHint")}
        value={address["budget-an"]}
        {...{ min: 0, max: BUDGET_EUROS_MAX }}
      />
      <div className="fr-checkbox-group fr-checkbox-group--sm">
        <input type="checkbox" id="question-report" name="report" defaultChecked={address.report === "oui"} />
        <label className="fr-label" htmlFor="question-report">
          {t("carriedOver")}
        </label>
      </div>
      <p className={styles.submit}>
        <button type="submit" className="fr-btn fr-btn--secondary">
          {t("ask")}
        </button>
      </p>
      {isWithoutLimit && (
        <p role="alert" className="fr-error-text">
          {t("noLimit")}
        </p>
      )}
    </form>
  );
}
