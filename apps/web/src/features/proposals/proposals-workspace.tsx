"use client";
import type { ProposalView, TerritoryView } from "@maillage/planning";
import { useQueryStates } from "nuqs";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { type ProposalAddress, proposalParsers, serializeProposal } from "../../view-state/proposal-parsers.ts";
import { studyParsers } from "../../view-state/study-parsers.ts";
import { useFormat } from "../planner/use-format.ts";
import { useIsHydrated } from "../scenarios/list/use-is-hydrated.ts";
import type { Decision } from "./answer/place-decision.tsx";
import { applyDecision } from "./apply-decision.ts";
import { EmptyQuestion } from "./empty-question.tsx";
import { KeptBar } from "./kept/kept-bar.tsx";
import { findKeptPlaces } from "./kept-places.ts";
import { PlanSection } from "./plan-section.tsx";
import styles from "./proposals.module.css";
import { buildProposalQuery } from "./question/build-proposal-query.ts";
import { QuestionForm } from "./question/question-form.tsx";
import { summariseQuestion } from "./question/summarise-question.ts";
import { StudySections } from "./study-sections.tsx";
import { useProposalGround } from "./use-proposal-ground.ts";
import { useProposalSearch } from "./use-proposal-search.ts";

interface ProposalsWorkspaceProps {
  readonly territory: TerritoryView;
  readonly scenarios: readonly { readonly id: string; readonly name: string }[];
}

/** The address holds the question; the answer comes from it, and so does everything on the page. */
export function ProposalsWorkspace({ territory, scenarios }: ProposalsWorkspaceProps) {
  const t = useTranslations();
  const format = useFormat();
  const [address, setAddress] = useQueryStates(proposalParsers, { history: "push", scroll: false });
  const isHydrated = useIsHydrated();
  const kept = address.memoire === null || !isHydrated ? null : findKeptPlaces(address.memoire);
  const places = address.lieux ?? kept;
  const arePlacesMissing = address.memoire !== null && address.lieux === null && kept === null;
  const ground = useProposalGround(territory, address, places);
  const asked = {
    ...{ territory: territory.code, siteNetwork: ground.slug, places },
    priorityName: t("proposals.priorities.listDefault"),
  };
  const query = isHydrated && !arePlacesMissing ? buildProposalQuery(address, asked) : undefined;
  const [{ onglet, apres, jours }] = useQueryStates(studyParsers);
  // The studies search their own plans; a bus comes after the one of the question.
  const isPlanNeeded = onglet === "plan" || (onglet === "bus" && apres === "plan" && jours !== null);
  const search = useProposalSearch(isPlanNeeded ? query : undefined);
  const [decided, setDecided] = useState<{ readonly decision: Decision; readonly before: ProposalView }>();
  const answerHeading = useRef<HTMLHeadingElement>(null);

  const ask = (next: ProposalAddress) => {
    if (search.isSearching) search.stop();
    void setAddress(next);
    answerHeading.current?.focus();
  };
  const askAnew = (next: ProposalAddress) => {
    setDecided(undefined);
    // The same question asked again is searched again when it was not proven.
    if (serializeProposal("", next) === serializeProposal("", address)) search.retry();
    ask(next);
  };
  const path = serializeProposal(`/${territory.code}/propositions`, address);
  const name = summariseQuestion(address, places?.length ?? null, { t, format });
  return (
    <div className={styles.workspace}>
      <KeptBar territory={territory.code} />
      <QuestionForm
        key={`${path} ${ground.slug}`}
        {...{ territory, address, scenarios, places }}
        slug={ground.slug}
        named={ground.named}
        communes={ground.map?.communeCentres ?? []}
        onAsk={askAnew}
      />
      <h2 ref={answerHeading} tabIndex={-1} className={styles.heading}>
        {t("proposals.answer.title")}
      </h2>
      {isHydrated && arePlacesMissing && (
        <div className="fr-alert fr-alert--warning" role="alert">
          <p>{t("proposals.places.missing")}</p>
        </div>
      )}
      {address.but === null && <EmptyQuestion territory={territory} onAsk={ask} />}
      {query !== undefined && (
        <StudySections
          {...{ territory, address, ground, query }}
          plan={search.view?.proposal ?? undefined}
          onAsk={askAnew}
        >
          <PlanSection
            {...{ territory, ground, search, path, name, decided }}
            hasRefused={address.exclure.length > 0}
            forced={address.imposer}
            onDecide={(decision, before) => {
              setDecided({ decision, before });
              ask(applyDecision(address, decision));
            }}
          />
        </StudySections>
      )}
    </div>
  );
}
