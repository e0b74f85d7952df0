"use client";
import type { TerritoryView } from "@maillage/planning";
import { createLoader } from "nuqs/server";
import type { FormEvent } from "react";
import { useTranslations } from "use-intl";
import type { BroughtPlace } from "../../../view-state/places-parser.ts";
import { type ProposalAddress, proposalParsers } from "../../../view-state/proposal-parsers.ts";
import type { NamedPlace } from "../named-place.ts";
import { GoalFields } from "./goal-fields.tsx";
import { PlacesField } from "./places-field.tsx";
import styles from "./question.module.css";
import { RuleFields } from "./rule-fields.tsx";
import { SubjectFields } from "./subject-fields.tsx";

interface QuestionFormProps {
  readonly territory: TerritoryView;
  readonly address: ProposalAddress;
  readonly slug: string;
  readonly scenarios: readonly { readonly id: string; readonly name: string }[];
  readonly named: readonly NamedPlace[];
  /** Null for the town halls. */
  readonly places: readonly BroughtPlace[] | null;
  readonly onAsk: (address: ProposalAddress) => void;
}

const loadAddress = createLoader(proposalParsers);

/** The question, field by field. Asked, it goes to the address, from which the answer comes. */
export function QuestionForm({ territory, address, slug, scenarios, named, places, onAsk }: QuestionFormProps) {
  const t = useTranslations("proposals.question");
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onAsk(readForm(new FormData(event.currentTarget)));
  };
  const hasRules =
    address.cantons !== "non" ||
    address.couverture !== "simple" ||
    [address.garder, address.exclure, address.imposer].some((ids) => ids.length > 0) ||
    address.epci !== null ||
    address.distance !== null;
  return (
    <form className={styles.form} onSubmit={submit} aria-label={t("title")}>
      <div className={styles.fields}>
        <GoalFields address={address} />
        <SubjectFields territory={territory} address={address} slug={slug} scenarios={scenarios} />
      </div>
      <details className={styles.more} open={hasRules}>
        <summary>{t("rules")}</summary>
        <RuleFields address={address} named={named} hasCantons={territory.cantonCount > 0} />
      </details>
      <details className={styles.more} open={places !== null}>
        <summary>{t("candidates")}</summary>
        <PlacesField territory={territory.code} places={places} townHallCount={territory.communeCount} />
      </details>
      <p className={styles.submit}>
        <button type="submit" className="fr-btn fr-icon-search-line fr-btn--icon-left">
          {t("ask")}
        </button>
      </p>
    </form>
  );
}

/** What the form says, as an address says it: fields have the names of its parameters. */
function readForm(form: FormData): ProposalAddress {
  const query = new URLSearchParams();
  for (const [name, value] of form) {
    if (typeof value === "string" && value !== "" && name !== "depart") query.set(name, value);
  }
  const start = String(form.get("depart") ?? "");
  const [kind = "", ...rest] = start.split(":");
  if (rest.length > 0) query.set(kind, rest.join(":"));
  // A sketch is of a network: a scenario has changes of its own.
  if (kind === "scenario") query.delete("esquisse");
  return loadAddress(query);
}
