"use client";
import { useTranslations } from "use-intl";
import type { ProposalAddress } from "../../../view-state/proposal-parsers.ts";
import { THRESHOLD_MINUTES } from "../../../view-state/view-state.ts";
import type { NamedPlace } from "../named-place.ts";
import { ChoiceField } from "./choice-field.tsx";
import { CoverListField } from "./cover-list-field.tsx";
import { NumberQuestionField } from "./number-question-field.tsx";
import { PriorityFields } from "./priority-fields.tsx";
import styles from "./question.module.css";

interface PeopleFieldsProps {
  readonly address: ProposalAddress;
  /** By INSEE code. */
  readonly communes: readonly NamedPlace[];
}

/** Who counts as served, and for how many. */
export function PeopleFields({ address, communes }: PeopleFieldsProps) {
  const t = useTranslations("proposals.question");
  const tAll = useTranslations();
  return (
    <div className={styles.stack}>
      <div className={styles.fields}>
        <NumberQuestionField
          name="seuil"
          label={tAll("view.threshold")}
          value={address.seuil}
          {...{ min: THRESHOLD_MINUTES.min, max: THRESHOLD_MINUTES.max, isRequired: true }}
        />
        <ChoiceField
          name="couverture"
          label={t("cover")}
          value={address.couverture}
          choices={(["simple", "double"] as const).map((value) => ({ value, label: t(`covers.${value}`) }))}
        />
      </div>
      <CoverListField covers={address.parts} />
      <PriorityFields address={address} communes={communes} />
    </div>
  );
}
