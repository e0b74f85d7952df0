"use client";
import { NEW_SITE_COUNT_MAX } from "@maillage/planning/proposal-goals";
import { useTranslations } from "use-intl";
import type { ProposalAddress } from "../../../view-state/proposal-parsers.ts";
import type { NamedPlace } from "../named-place.ts";
import { ChoiceField } from "./choice-field.tsx";
import { NumberQuestionField } from "./number-question-field.tsx";
import { PlaceListField } from "./place-list-field.tsx";
import styles from "./question.module.css";

interface RuleFieldsProps {
  readonly address: ProposalAddress;
  readonly named: readonly NamedPlace[];
  /** A territory without cantons has no rule about them. */
  readonly hasCantons: boolean;
}

/** What every plan must meet. */
export function RuleFields({ address, named, hasCantons }: RuleFieldsProps) {
  const t = useTranslations("proposals.question");
  const sites = named.filter(({ kind }) => kind === "site");
  const places = named.filter(({ kind }) => kind === "place");
  return (
    <div className={styles.fields}>
      {hasCantons && (
        <>
          <ChoiceField
            name="cantons"
            label={t("cantons")}
            value={address.cantons}
            choices={(["non", "d-abord", "tous"] as const).map((value) => ({
              value,
              label: t(`cantonChoices.${value}`),
            }))}
          />
          <ChoiceField
            name="partages"
            label={t("sharedTowns")}
            value={address.partages}
            choices={(["tous", "un"] as const).map((value) => ({ value, label: t(`sharedTownChoices.${value}`) }))}
          />
        </>
      )}
      <PlaceListField name="garder" label={t("keep")} choices={sites} chosen={address.garder} />
      <PlaceListField name="exclure" label={t("forbid")} choices={named} chosen={address.exclure} />
      <PlaceListField name="imposer" label={t("force")} choices={places} chosen={address.imposer} />
      <NumberQuestionField
        name="epci"
        label={t("perEpci")}
        hint={t("perEpciHint")}
        value={address.epci}
        {...{ min: 1, max: NEW_SITE_COUNT_MAX }}
      />
      <NumberQuestionField
        name="distance"
        label={t("distance")}
        hint={t("distanceHint")}
        value={address.distance}
        {...{ min: 0, max: 100, step: 0.1 }}
      />
    </div>
  );
}
