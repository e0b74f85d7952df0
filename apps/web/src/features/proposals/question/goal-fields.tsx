"use client";
import { NEW_SITE_COUNT_MAX } from "@maillage/planning/proposal-goals";
import { useTranslations } from "use-intl";
import { GOAL_WORDS, type GoalWord, type ProposalAddress } from "../../../view-state/proposal-parsers.ts";
import { ChoiceField } from "./choice-field.tsx";
import { NumberQuestionField } from "./number-question-field.tsx";

const COUNT_LABELS = {
  personnes: "newSites",
  temps: "newSites",
  objectifs: "newSitesMax",
  fermetures: "closures",
  deplacements: "moves",
} as const satisfies Readonly<Partial<Record<GoalWord, string>>>;

interface GoalFieldsProps {
  readonly address: ProposalAddress;
  readonly goal: GoalWord;
  readonly onGoal: (goal: GoalWord) => void;
}

/** What is looked for, with the number that goes with it. */
export function GoalFields({ address, goal, onGoal }: GoalFieldsProps) {
  const t = useTranslations("proposals.question");
  return (
    <>
      <ChoiceField
        name="but"
        label={t("goal")}
        value={goal}
        choices={GOAL_WORDS.map((value) => ({ value, label: t(`goals.${value}`) }))}
        onChoose={onGoal}
      />
      {goal !== "moins-de-sites" && goal !== "budget" && (
        <NumberQuestionField
          name="nombre"
          label={t(COUNT_LABELS[goal])}
          value={address.nombre}
          {...{ min: 1, max: NEW_SITE_COUNT_MAX, isRequired: true }}
        />
      )}
      {goal === "moins-de-sites" && (
        <NumberQuestionField
          name="part"
          label={t("share")}
          hint={t("shareHint")}
          value={address.part}
          {...{ min: 0, max: 100, step: 0.1, isRequired: true }}
        />
      )}
      {goal === "temps" && (
        <ChoiceField
          name="temps"
          label={t("measure")}
          value={address.temps}
          choices={(["moyen", "p90"] as const).map((value) => ({ value, label: t(`measures.${value}`) }))}
        />
      )}
      {goal === "budget" && (
        <NumberQuestionField
          name="budget"
          label={t("budget")}
          value={address.budget}
          {...{ min: 0, max: 1_000_000_000, isRequired: true }}
        />
      )}
    </>
  );
}
