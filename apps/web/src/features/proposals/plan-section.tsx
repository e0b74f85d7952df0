"use client";
import type { ProposalView, TerritoryView } from "@maillage/planning";
import { useTranslations } from "use-intl";
import type { Decision } from "./answer/place-decision.tsx";
import { ProposalAnswer } from "./answer/proposal-answer.tsx";
import { Refusal } from "./refusal.tsx";
import { SearchProgress } from "./search-progress.tsx";
import type { ProposalGround } from "./use-proposal-ground.ts";
import type { ProposalSearch } from "./use-proposal-search.ts";

interface PlanSectionProps {
  readonly territory: TerritoryView;
  readonly ground: ProposalGround;
  readonly search: ProposalSearch;
  /** Whether places were refused: one of them may free the rules. */
  readonly hasRefused: boolean;
  /** Address of the question. */
  readonly path: string;
  /** What it asks, in words. */
  readonly name: string;
  readonly forced: readonly string[];
  readonly decided: { readonly decision: Decision; readonly before: ProposalView } | undefined;
  readonly onDecide: (decision: Decision, before: ProposalView) => void;
}

/** The best plan of the question: searched, refused, or answered. */
export function PlanSection(props: PlanSectionProps) {
  const { territory, ground, search, hasRefused, path, name, forced, decided, onDecide } = props;
  const t = useTranslations("proposals");
  const proposal = search.view?.proposal ?? undefined;
  return (
    <>
      {search.isOffline && (
        <div className="fr-alert fr-alert--warning fr-alert--sm" role="alert">
          <p>{t("offline")}</p>
          <button type="button" className="fr-btn fr-btn--sm fr-btn--secondary fr-mt-1w" onClick={search.retry}>
            {t("retry")}
          </button>
        </div>
      )}
      {search.refusal !== undefined && (
        <Refusal message={search.refusal} hasRefused={hasRefused} onRetry={search.retry} />
      )}
      {search.isSearching && proposal === undefined && (
        <SearchProgress
          progress={search.view?.progress ?? null}
          isStarted={search.view?.state === "searching"}
          onStop={search.stop}
        />
      )}
      {proposal !== undefined && (
        <ProposalAnswer
          {...{ territory, proposal, ground, path, name, forced, decided }}
          searchId={search.view?.state === "done" ? search.view.id : undefined}
          onStop={search.isSearching ? search.stop : undefined}
          onDecide={(decision) => onDecide(decision, proposal)}
        />
      )}
    </>
  );
}
