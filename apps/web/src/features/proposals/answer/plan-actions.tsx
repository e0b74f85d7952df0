"use client";
import type { ProposalView } from "@maillage/planning";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { createSerializer } from "nuqs/server";
import { useLocale, useTranslations } from "use-intl";
import type { BroughtPlace } from "../../../view-state/places-parser.ts";
import { sketchOf } from "../../../view-state/sketch-parser.ts";
import { viewStateParsers } from "../../../view-state/view-state.ts";
import { sketchChanges } from "../../planner/editing/keep-change.ts";
import { canKeepInAddress } from "../../planner/editing/sketch-size.ts";
import { useTRPC } from "../../planner/planner-providers.tsx";
import { useFormat } from "../../planner/use-format.ts";
import { CopyLink } from "../../scenarios/sheet/copy-link.tsx";
import { keepPlan } from "../plan-changes.ts";
import type { ProposalGround } from "../use-proposal-ground.ts";
import styles from "./answer.module.css";
import { writeAnswer } from "./write-answer.ts";

interface PlanActionsProps {
  readonly territory: string;
  readonly proposal: ProposalView;
  readonly ground: ProposalGround;
  readonly places: readonly BroughtPlace[] | null;
  /** Address of the question. */
  readonly path: string;
}

const serializeMap = createSerializer(viewStateParsers);
const NAME_LENGTH_MAX = 120;

/** What is done with a plan: a scenario, a look at the map, a link to the question. */
export function PlanActions({ territory, proposal, ground, places, path }: PlanActionsProps) {
  const t = useTranslations();
  const format = useFormat();
  const locale = useLocale();
  const router = useRouter();
  const trpc = useTRPC();
  const create = useMutation(
    trpc.scenario.create.mutationOptions({ onSuccess: ({ id }) => router.push(`/${territory}/scenarios/${id}`) }),
  );
  const { opened, query, basis } = proposal;
  const costOf = new Map((places ?? []).map(({ id, costEuros }) => [id, costEuros]));
  const plan = () =>
    keepPlan(
      proposal,
      (rank) =>
        t("proposals.scenario.comment", {
          rank: String(rank + 1),
          people: format.peopleDifference(opened[rank]?.peopleGained ?? 0),
        }),
      (siteId) => costOf.get(siteId) ?? query.costEuros,
    );
  const makeScenario = () =>
    create.mutate({
      territory,
      siteNetwork: ground.slug,
      name: t("proposals.scenario.name", {
        count: opened.length + proposal.closed.length,
        network: basis.scenario?.name ?? basis.siteNetwork.name[locale],
      }).slice(0, NAME_LENGTH_MAX),
      description: writeAnswer(proposal, t, format),
      changes: [...ground.changes, ...plan()],
    });
  // Links are the same on the server and in the browser: what a plan is kept as has an id and a date that are not read.
  const onMap = [...ground.changes, ...plan()];
  if (proposal.changes.length === 0) {
    return <CopyLink path={path} label={t("proposals.answer.copyLink")} copied={t("proposals.answer.copied")} />;
  }
  return (
    <>
      <div className={styles.actions}>
        <button
          type="button"
          className="fr-btn fr-btn--sm fr-icon-add-line fr-btn--icon-left"
          disabled={create.isPending || create.isSuccess}
          onClick={makeScenario}
        >
          {t("proposals.answer.makeScenario")}
        </button>
        {canKeepInAddress(onMap) && (
          <a
            className="fr-btn fr-btn--sm fr-btn--secondary fr-icon-road-map-line fr-btn--icon-left"
            href={serializeMap(`/${territory}/carte`, {
              ...{ reseau: ground.slug, seuil: query.thresholdSeconds / 60, facteur: query.timeFactor },
              esquisse: sketchOf(sketchChanges(onMap)),
            })}
          >
            {t("proposals.answer.seeOnMap")}
          </a>
        )}
        <CopyLink path={path} label={t("proposals.answer.copyLink")} copied={t("proposals.answer.copied")} />
      </div>
      {create.error !== null && (
        <div className="fr-alert fr-alert--error fr-alert--sm" role="alert">
          <p>{create.error.message}</p>
        </div>
      )}
    </>
  );
}
