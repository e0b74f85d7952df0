"use client";
import type { CommuneCentre, TerritoryView } from "@maillage/planning";
import { createLoader } from "nuqs/server";
import { type FormEvent, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { BroughtPlace } from "../../../view-state/places-parser.ts";
import { type ProposalAddress, proposalParsers } from "../../../view-state/proposal-parsers.ts";
import { useFormat } from "../../planner/use-format.ts";
import type { NamedPlace } from "../named-place.ts";
import { CapacityFields } from "./capacity-fields.tsx";
import { FormatsField } from "./formats-field.tsx";
import { GoalFields } from "./goal-fields.tsx";
import { NumberQuestionField } from "./number-question-field.tsx";
import { ObjectivesField } from "./objectives-field.tsx";
import { PeopleFields } from "./people-fields.tsx";
import { PlacesField } from "./places-field.tsx";
import styles from "./question.module.css";
import { QuestionPart } from "./question-part.tsx";
import { RuleFields } from "./rule-fields.tsx";
import { SearchFields } from "./search-fields.tsx";
import { SubjectFields } from "./subject-fields.tsx";
import { summarisePeople, summarisePlaces, summariseRules } from "./summarise-question.ts";

interface QuestionFormProps {
  readonly territory: TerritoryView;
  readonly address: ProposalAddress;
  readonly slug: string;
  readonly scenarios: readonly { readonly id: string; readonly name: string }[];
  readonly named: readonly NamedPlace[];
  readonly communes: readonly Pick<CommuneCentre, "code" | "name">[];
  /** Null for the town halls. */
  readonly places: readonly BroughtPlace[] | null;
  readonly onAsk: (address: ProposalAddress) => void;
}

const loadAddress = createLoader(proposalParsers);
const BUDGET_EUROS_MAX = 1_000_000_000;

/** The question: what most ask in three fields, the rest in parts that say what is set in them. Asked, it goes to the address. */
export function QuestionForm(props: QuestionFormProps) {
  const { territory, address, slug, scenarios, named, communes, places, onAsk } = props;
  const t = useTranslations();
  const words = { t, format: useFormat() };
  const form = useRef<HTMLFormElement>(null);
  const [goal, setGoal] = useState(address.but ?? "personnes");
  // What the form says now: its fields keep what is typed in them, and their summaries follow.
  const [draft, setDraft] = useState(address);
  const [placeCount, setPlaceCount] = useState(places?.length ?? null);
  const readDraft = () => {
    if (form.current !== null) setDraft(readForm(new FormData(form.current)));
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onAsk(readForm(new FormData(event.currentTarget)));
  };
  const prioritised = useMemo(
    () => communes.map(({ code, name }): NamedPlace => ({ id: code, name, kind: "place" })),
    [communes],
  );
  const rules = summariseRules(draft, words);
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={submit}
      onChange={readDraft}
      aria-label={t("proposals.question.title")}
    >
      <div className={`${styles.fields} ${styles.main}`}>
        <GoalFields address={address} goal={goal} onGoal={setGoal} />
        <SubjectFields territory={territory} address={address} slug={slug} scenarios={scenarios} />
      </div>
      {goal === "objectifs" && (
        <div className={styles.stack}>
          <ObjectivesField address={address} />
          <div className={styles.fields}>
            <NumberQuestionField
              name="plafond"
              label={t("proposals.question.budgetMax")}
              hint={t("proposals.question.budgetMaxHint")}
              value={address.plafond}
              {...{ min: 0, max: BUDGET_EUROS_MAX }}
            />
          </div>
        </div>
      )}
      {/* Several may be open at once: the system would close one behind its own state. */}
      <div className="fr-accordions-group" data-fr-group="false">
        <QuestionPart
          id="regles"
          title={t("proposals.question.rules")}
          summary={rules.length === 0 ? t("proposals.summary.noRule") : rules.join(t("proposals.summary.separator"))}
          onToggle={readDraft}
        >
          <RuleFields address={address} named={named} hasCantons={territory.cantonCount > 0} />
        </QuestionPart>
        <QuestionPart
          id="personnes"
          title={t("proposals.question.people")}
          summary={summarisePeople(draft, words).join(t("proposals.summary.separator"))}
          onToggle={readDraft}
        >
          <PeopleFields address={address} communes={prioritised} />
        </QuestionPart>
        <QuestionPart
          id="lieux"
          title={t("proposals.question.candidates")}
          summary={summarisePlaces(draft, placeCount, words).join(t("proposals.summary.separator"))}
          onToggle={readDraft}
        >
          <div className={styles.stack}>
            <PlacesField
              territory={territory.code}
              places={places}
              townHallCount={territory.communeCount}
              onPlaces={(brought) => setPlaceCount(brought?.length ?? null)}
            />
            <FormatsField address={address} />
            <div className={styles.fields}>
              <CapacityFields address={address} />
            </div>
          </div>
        </QuestionPart>
        <QuestionPart
          id="calcul"
          title={t("proposals.question.search")}
          summary={t("proposals.summary.search", {
            seconds: words.format.decimal(draft.recherche),
            seed: draft.graine,
          })}
          onToggle={readDraft}
        >
          <SearchFields address={address} />
        </QuestionPart>
      </div>
      <p className={styles.submit}>
        <button type="submit" className="fr-btn fr-icon-search-line fr-btn--icon-left">
          {t("proposals.question.ask")}
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
