"use client";
import type { ProposalView, TerritoryView } from "@maillage/planning";
import { useQueryStates } from "nuqs";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { type ProposalAddress, proposalParsers, serializeProposal } from "../../view-state/proposal-parsers.ts";
import { useIsHydrated } from "../scenarios/list/use-is-hydrated.ts";
import type { Decision } from "./answer/place-decision.tsx";
import { ProposalAnswer } from "./answer/proposal-answer.tsx";
import { applyDecision } from "./apply-decision.ts";
import { FrontSection } from "./curve/front-section.tsx";
import { EmptyQuestion } from "./empty-question.tsx";
import { findKeptPlaces } from "./kept-places.ts";
import styles from "./proposals.module.css";
import { buildProposalQuery } from "./question/build-proposal-query.ts";
import { QuestionForm } from "./question/question-form.tsx";
import { Refusal } from "./refusal.tsx";
import { SearchProgress } from "./search-progress.tsx";
import { useProposalGround } from "./use-proposal-ground.ts";
import { useProposalSearch } from "./use-proposal-search.ts";

interface ProposalsWorkspaceProps {
  readonly territory: TerritoryView;
  readonly scenarios: readonly { readonly id: string; readonly name: string }[];
}

/** The address holds the question; the answer comes from it, and so does everything on the page. */
export function ProposalsWorkspace({ territory, scenarios }: ProposalsWorkspaceProps) {
  const t = useTranslations("proposals");
  const [address, setAddress] = useQueryStates(proposalParsers, { history: "push", scroll: false });
  const isHydrated = useIsHydrated();
  const kept = address.memoire === null || !isHydrated ? null : findKeptPlaces(address.memoire);
  const places = address.lieux ?? kept;
  const arePlacesMissing = address.memoire !== null && address.lieux === null && kept === null;
  const ground = useProposalGround(territory, address, places);
  const asked = { territory: territory.code, siteNetwork: ground.slug, places };
  const query = isHydrated && !arePlacesMissing ? buildProposalQuery(address, asked) : undefined;
  const search = useProposalSearch(query);
  const proposal = search.view?.proposal ?? undefined;
  const [decided, setDecided] = useState<{ readonly decision: Decision; readonly before: ProposalView }>();
  const answerHeading = useRef<HTMLHeadingElement>(null);

  const ask = (next: ProposalAddress) => {
    if (search.isSearching) search.stop();
    void setAddress(next);
    answerHeading.current?.focus();
  };
  const decide = (decision: Decision) => {
    if (proposal !== undefined) setDecided({ decision, before: proposal });
    ask(applyDecision(address, decision));
  };
  const path = serializeProposal(`/${territory.code}/propositions`, address);
  return (
    <div className={styles.workspace}>
      <QuestionForm
        key={`${path} ${ground.slug}`}
        {...{ territory, address, scenarios, places }}
        slug={ground.slug}
        named={ground.named}
        onAsk={(next) => {
          setDecided(undefined);
          // The same question asked again is searched again when it was not proven.
          if (serializeProposal("", next) === serializeProposal("", address)) search.retry();
          ask(next);
        }}
      />
      <h2 ref={answerHeading} tabIndex={-1} className={styles.heading}>
        {t("answer.title")}
      </h2>
      {isHydrated && arePlacesMissing && (
        <div className="fr-alert fr-alert--warning" role="alert">
          <p>{t("places.missing")}</p>
        </div>
      )}
      {address.but === null && <EmptyQuestion territory={territory} onAsk={ask} />}
      {search.isOffline && (
        <div className="fr-alert fr-alert--warning fr-alert--sm" role="alert">
          <p>{t("offline")}</p>
          <button type="button" className="fr-btn fr-btn--sm fr-btn--secondary fr-mt-1w" onClick={search.retry}>
            {t("retry")}
          </button>
        </div>
      )}
      {search.refusal !== undefined && (
        <Refusal message={search.refusal} hasRefused={address.exclure.length > 0} onRetry={search.retry} />
      )}
      {search.isSearching && <SearchProgress view={search.view} onStop={search.stop} />}
      {proposal !== undefined && (
        <ProposalAnswer
          {...{ territory, proposal, ground, places, path }}
          forced={address.imposer}
          decided={decided}
          onDecide={decide}
        />
      )}
      {query !== undefined && address.but === "personnes" && (
        <FrontSection
          // Another question has another curve.
          key={JSON.stringify({ ...query, goal: undefined })}
          query={query}
          shown={address.nombre}
          hasCantons={territory.cantonCount > 0}
          onChoose={(nombre) => {
            setDecided(undefined);
            ask({ ...address, nombre });
          }}
        />
      )}
    </div>
  );
}
