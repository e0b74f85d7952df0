"use client";
import type { ProposalView } from "@maillage/planning";
import { createSerializer, parseAsString } from "nuqs/server";
import { useLocale, useTranslations } from "use-intl";
import { sketchOf } from "../../../view-state/sketch-parser.ts";
import { viewStateParsers } from "../../../view-state/view-state.ts";
import { sketchChanges } from "../../planner/editing/keep-change.ts";
import { canKeepInAddress } from "../../planner/editing/sketch-size.ts";
import { useFormat } from "../../planner/use-format.ts";
import { CopyLink } from "../../scenarios/sheet/copy-link.tsx";
import { KeepButton } from "../kept/keep-button.tsx";
import { keepPlan } from "../plan-changes.ts";
import { useMakeScenario } from "../use-make-scenario.ts";
import type { ProposalGround } from "../use-proposal-ground.ts";
import styles from "./answer.module.css";
import { writeAnswer } from "./write-answer.ts";

interface PlanActionsProps {
  readonly territory: string;
  readonly proposal: ProposalView;
  readonly ground: ProposalGround;
  /** Address of the question. */
  readonly path: string;
  /** What it asks, in words. */
  readonly name: string;
  /** Once the search has ended. */
  readonly searchId: string | undefined;
}

const serializeMap = createSerializer(viewStateParsers);
const serializeDownloads = createSerializer({ ...viewStateParsers, proposition: parseAsString });

/** What is done with a plan: a scenario, a look at the map, a link to the question. */
export function PlanActions({ territory, proposal, ground, path, name, searchId }: PlanActionsProps) {
  const t = useTranslations();
  const format = useFormat();
  const locale = useLocale();
  const { make, isMaking, error } = useMakeScenario(territory);
  const { opened, query, basis } = proposal;
  const plan = () =>
    keepPlan(proposal, (rank) =>
      t("proposals.scenario.comment", {
        rank: String(rank + 1),
        people: format.peopleDifference(opened[rank]?.peopleGained ?? 0),
      }),
    );
  const makeScenario = () =>
    make({
      siteNetwork: ground.slug,
      name: t("proposals.scenario.name", {
        count: opened.length + proposal.closed.length,
        network: basis.scenario?.name ?? basis.siteNetwork.name[locale],
      }),
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
          disabled={isMaking}
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
        {searchId !== undefined && (
          <a
            className="fr-btn fr-btn--sm fr-btn--secondary fr-icon-download-line fr-btn--icon-left"
            href={serializeDownloads(`/${territory}/exports`, {
              ...{ reseau: ground.slug, seuil: query.thresholdSeconds / 60, facteur: query.timeFactor },
              ...{ scenario: basis.scenario?.id ?? null, proposition: searchId },
            })}
          >
            {t("proposals.answer.download")}
          </a>
        )}
        <KeepButton territory={territory} path={path} name={name} />
        <CopyLink path={path} label={t("proposals.answer.copyLink")} copied={t("proposals.answer.copied")} />
      </div>
      {error !== undefined && (
        <div className="fr-alert fr-alert--error fr-alert--sm" role="alert">
          <p>{error}</p>
        </div>
      )}
    </>
  );
}
