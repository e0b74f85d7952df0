"use client";
import type { TerritoryView } from "@maillage/planning";
import { createLoader } from "nuqs/server";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { type ProposalAddress, proposalParsers } from "../../../view-state/proposal-parsers.ts";
import { useFormat } from "../../planner/use-format.ts";
import { useIsHydrated } from "../../scenarios/list/use-is-hydrated.ts";
import { findKeptPlaces } from "../kept-places.ts";
import { buildProposalQuery } from "../question/build-proposal-query.ts";
import { summariseQuestion } from "../question/summarise-question.ts";
import { type ProposalGround, useProposalGround } from "../use-proposal-ground.ts";
import { type ProposalSearch, useProposalSearch } from "../use-proposal-search.ts";

/** A question of the comparison, with its answer once it is known. */
export interface ComparedProposal {
  readonly address: ProposalAddress;
  readonly name: string;
  readonly ground: ProposalGround;
  readonly search: ProposalSearch;
  /** Its places stayed in another browser. */
  readonly arePlacesMissing: boolean;
}

const load = createLoader(proposalParsers);

/**
 * Searches the answer of a question; nothing where there is none, so that a page may have a fixed number of them.
 *
 * @param text as its own address tells it.
 */
export function useComparedProposal(territory: TerritoryView, text: string | undefined): ComparedProposal | undefined {
  const t = useTranslations();
  const format = useFormat();
  const address = useMemo(() => load(text ?? ""), [text]);
  const isHydrated = useIsHydrated();
  const kept = address.memoire === null || !isHydrated ? null : findKeptPlaces(address.memoire);
  const places = address.lieux ?? kept;
  const ground = useProposalGround(territory, address, places);
  const arePlacesMissing = isHydrated && address.memoire !== null && places === null;
  const query = buildProposalQuery(address, {
    ...{ territory: territory.code, siteNetwork: ground.slug, places },
    priorityName: t("proposals.priorities.listDefault"),
  });
  const isReady = isHydrated && !arePlacesMissing && (address.scenario === null || ground.scenarioName !== undefined);
  const search = useProposalSearch(isReady && query !== undefined ? { ...query, alternativesMax: 0 } : undefined);
  if (text === undefined) return undefined;
  return {
    ...{ address, ground, search, arePlacesMissing },
    name: summariseQuestion(address, places?.length ?? null, { t, format }),
  };
}
