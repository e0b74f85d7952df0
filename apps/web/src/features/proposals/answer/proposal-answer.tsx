"use client";
import type { ProposalView, TerritoryView } from "@maillage/planning";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { ProposalMap } from "../map/proposal-map.tsx";
import type { ProposalGround } from "../use-proposal-ground.ts";
import { AlternativesTable } from "./alternatives-table.tsx";
import styles from "./answer.module.css";
import { AnswerBasis } from "./answer-basis.tsx";
import { GoalsTable } from "./goals-table.tsx";
import { LostTable } from "./lost-table.tsx";
import { NextSite } from "./next-site.tsx";
import { OpenedTable } from "./opened-table.tsx";
import { OrderChanges } from "./order-changes.tsx";
import type { Decision } from "./place-decision.tsx";
import { PlanActions } from "./plan-actions.tsx";
import { PlanCost } from "./plan-cost.tsx";
import { ProofBadge, ProofTable } from "./proof-table.tsx";
import { isPlanProven, writeAnswer } from "./write-answer.ts";

interface ProposalAnswerProps {
  readonly territory: TerritoryView;
  readonly proposal: ProposalView;
  readonly ground: ProposalGround;
  /** Address of the question. */
  readonly path: string;
  /** What it asks, in words. */
  readonly name: string;
  /** Once it has ended: what its data are downloaded by. */
  readonly searchId: string | undefined;
  /** Given while other plans are still looked for: ends that search. */
  readonly onStop: (() => void) | undefined;
  readonly forced: readonly string[];
  /** The decision that this answers, with the answer before it. */
  readonly decided: { readonly decision: Decision; readonly before: ProposalView } | undefined;
  readonly onDecide: (decision: Decision) => void;
}

/** The plan, what it brings, what proves it, what else there is, and what is made of it. */
export function ProposalAnswer(props: ProposalAnswerProps) {
  const { territory, proposal, ground, path, name, searchId, onStop, forced, decided, onDecide } = props;
  const t = useTranslations();
  const format = useFormat();
  const hasCantons = proposal.cantons.total > 0;
  return (
    <div className={styles.answer}>
      {decided !== undefined && decided.before !== proposal && <OrderChanges {...decided} after={proposal} />}
      <div className={styles.head}>
        <p>
          <ProofBadge isOptimal={isPlanProven(proposal)} />
        </p>
        <p className={styles.sentence}>{writeAnswer(proposal, t, format)}</p>
        <PlanActions {...{ proposal, ground, path, name, searchId }} territory={territory.code} />
      </div>
      <div className={styles.beside}>
        <section>
          <h3 className="fr-h5">{t("proposals.answer.chosen")}</h3>
          {proposal.opened.length > 0 && <OpenedTable {...{ proposal, hasCantons, forced, onDecide }} />}
          {proposal.closed.length > 0 && (
            <p>{t("proposals.answer.closed", { names: format.list(proposal.closed.map(({ name }) => name)) })}</p>
          )}
          <GoalsTable proposal={proposal} hasCantons={hasCantons} />
          <PlanCost proposal={proposal} />
          <NextSite proposal={proposal} />
        </section>
        <section aria-labelledby="carte-du-plan">
          <h3 id="carte-du-plan" className="fr-h5">
            {t("proposals.map.title")}
          </h3>
          <ProposalMap {...{ territory, ground, proposal }} />
        </section>
      </div>
      <section>
        <h3 className="fr-h5">{t("proposals.answer.proof")}</h3>
        <ProofTable proposal={proposal} />
      </section>
      <AlternativesTable proposal={proposal} onStop={onStop} />
      <LostTable proposal={proposal} onDecide={onDecide} />
      <AnswerBasis proposal={proposal} />
    </div>
  );
}
