"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { ProposalAddress } from "../../../view-state/proposal-parsers.ts";
import { ChoiceField } from "./choice-field.tsx";
import { NumberQuestionField } from "./number-question-field.tsx";

/** Whether sites have room for so many people only, and what this is made from. */
export function CapacityFields({ address }: { readonly address: ProposalAddress }) {
  const t = useTranslations("proposals.capacity");
  const [capacity, setCapacity] = useState(address.capacite);
  return (
    <>
      <ChoiceField
        name="capacite"
        label={t("title")}
        value={capacity}
        choices={(["non", "oui"] as const).map((value) => ({ value, label: t(`choices.${value}`) }))}
        onChoose={setCapacity}
      />
      {capacity === "oui" && (
        <>
          <NumberQuestionField
            name="agents"
            label={t("agents")}
            hint={t("agentsHint")}
            value={address.agents}
            {...{ min: 0.1, max: 100, step: 0.1 }}
          />
          <NumberQuestionField
            name="heures"
            label={t("hours")}
            hint={t("hoursHint")}
            value={address.heures}
            {...{ min: 1, max: 168, step: 0.5 }}
          />
          <NumberQuestionField
            name="demandes"
            label={t("requests")}
            hint={t("requestsHint")}
            value={address.demandes}
            {...{ min: 0.001, max: 100, step: 0.001 }}
          />
        </>
      )}
    </>
  );
}
