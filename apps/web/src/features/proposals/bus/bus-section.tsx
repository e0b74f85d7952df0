"use client";
import type { BusRoundStudyView, ProposalView } from "@maillage/planning";
import type { ProposalQuery } from "@maillage/planning/proposal-queries";
import { useTranslations } from "use-intl";
import type { NamedPlace } from "../named-place.ts";
import styles from "../proposals.module.css";
import { StudyState } from "../study-state.tsx";
import { useStudy } from "../use-study.ts";
import { type AskedBus, buildBusStudy } from "./build-bus-study.ts";
import { BusAnswer } from "./bus-answer.tsx";
import { BusForm } from "./bus-form.tsx";

interface BusSectionProps {
  readonly query: ProposalQuery;
  readonly address: AskedBus;
  /** The question's own; undefined while it is searched, or not needed. */
  readonly plan: ProposalView | undefined;
  /** Where the bus may leave from. */
  readonly places: readonly NamedPlace[];
  readonly onAsk: (bus: AskedBus) => void;
  readonly onKeep: (answer: BusRoundStudyView) => void;
  readonly isKeeping: boolean;
}

/** What a bus could do for those whom fixed sites leave out of reach, beside fixed sites for the same money. */
export function BusSection({ query, address, plan, places, onAsk, onKeep, isKeeping }: BusSectionProps) {
  const t = useTranslations("proposals.bus");
  const study = buildBusStudy(address, plan);
  const search = useStudy(query, study);
  const answer = search.view?.answer;
  return (
    <section aria-labelledby="tournee-de-bus" className={styles.section}>
      <h3 id="tournee-de-bus" className="fr-h5">
        {t("title")}
      </h3>
      <p>{t("explained")}</p>
      <BusForm key={JSON.stringify([address, places.length > 0])} address={address} places={places} onAsk={onAsk} />
      {address.jours !== null && study === undefined && <p role="status">{t("waiting")}</p>}
      <StudyState search={search} title={t("searching")} hasRefused={(query.forbid ?? []).length > 0} />
      {answer?.kind === "bus-round" && (
        <BusAnswer answer={answer} isKeeping={isKeeping} onKeep={() => onKeep(answer)} />
      )}
    </section>
  );
}
