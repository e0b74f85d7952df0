"use client";
import { SEARCH_SECONDS_MAX } from "@maillage/planning/proposal-queries";
import { useTranslations } from "use-intl";
import type { ProposalAddress } from "../../../view-state/proposal-parsers.ts";
import { NumberQuestionField } from "./number-question-field.tsx";
import styles from "./question.module.css";

const SEED_MAX = 0xffff_ffff;

/** How long the search may take, and where its chances start. */
export function SearchFields({ address }: { readonly address: ProposalAddress }) {
  const t = useTranslations("proposals.question");
  return (
    <div className={styles.fields}>
      <NumberQuestionField
        name="recherche"
        label={t("seconds")}
        hint={t("secondsHint")}
        value={address.recherche}
        {...{ min: 1, max: SEARCH_SECONDS_MAX, isRequired: true }}
      />
      <NumberQuestionField
        name="graine"
        label={t("seed")}
        hint={t("seedHint")}
        value={address.graine}
        {...{ min: 0, max: SEED_MAX, isRequired: true }}
      />
    </div>
  );
}
