"use client";
import type { ProposalQuery } from "@maillage/planning/proposal-queries";
import { useTranslations } from "use-intl";
import type { NamedPlace } from "../named-place.ts";
import styles from "../proposals.module.css";
import { StudyState } from "../study-state.tsx";
import { useStudy } from "../use-study.ts";
import { PlaceChoice } from "./place-choice.tsx";
import { WhyNotAnswer } from "./why-not-answer.tsx";

interface WhyNotSectionProps {
  readonly query: ProposalQuery;
  /** Id of the candidate that is asked about. */
  readonly chosen: string | null;
  /** What may be asked about; empty until it is known. */
  readonly places: readonly NamedPlace[];
  readonly onChoose: (id: string) => void;
}

/** “Why not us?”: any candidate, and the best plan that has it beside the best of all. */
export function WhyNotSection({ query, chosen, places, onChoose }: WhyNotSectionProps) {
  const t = useTranslations("proposals.whyNot");
  const place = places.find(({ id }) => id === chosen);
  const search = useStudy(query, place === undefined ? undefined : { kind: "why-not", candidate: place.id });
  const answer = search.view?.answer;
  return (
    <section aria-labelledby="pourquoi-pas-nous" className={styles.section}>
      <h3 id="pourquoi-pas-nous" className="fr-h5">
        {t("title")}
      </h3>
      <p>{t("explained")}</p>
      <PlaceChoice key={place?.id} places={places} chosen={place} onChoose={onChoose} />
      {chosen !== null && place === undefined && places.length > 0 && <p role="alert">{t("unknown")}</p>}
      {place !== undefined && (
        <StudyState search={search} title={t("searching", { name: place.name })} hasRefused={hasRefused(query)} />
      )}
      {place !== undefined && answer?.kind === "why-not" && <WhyNotAnswer name={place.name} answer={answer} />}
    </section>
  );
}

function hasRefused({ forbid = [] }: ProposalQuery): boolean {
  return forbid.length > 0;
}
