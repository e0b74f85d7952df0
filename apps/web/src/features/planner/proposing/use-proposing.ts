"use client";
import type { OpenedSiteView, TerritoryView } from "@maillage/planning";
import type { ProposalQuery } from "@maillage/planning/proposal-queries";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import type { NumberedPlace } from "../../../map/use-numbered-markers.ts";
import { withoutNotes } from "../../proposals/plan-changes.ts";
import { type ProposalSearch, useProposalSearch } from "../../proposals/use-proposal-search.ts";
import type { Editing } from "../editing/use-editing.ts";

/** A panel waits less for a proof than the page made for it. */
const SEARCH_SECONDS = 5;

interface ProposingInput {
  readonly territory: TerritoryView;
  readonly slug: string;
  readonly thresholdMinutes: number;
  readonly timeFactor: number;
  readonly editing: Editing;
  readonly announce: (sentence: string) => void;
}

export interface Proposing {
  readonly search: ProposalSearch;
  readonly isAsked: boolean;
  /** The proposed sites that are not in the changes, with their ranks. */
  readonly left: readonly (OpenedSiteView & { readonly rank: number })[];
  /** The same, for the map; undefined while nothing is proposed. */
  readonly ghosts: readonly NumberedPlace[] | undefined;
  readonly ask: (newSites: number, everyCanton: boolean) => void;
  readonly accept: (id: string) => void;
  /** Asks again, without it, for as many sites as are still to be chosen. */
  readonly refuse: (id: string) => void;
  readonly clear: () => void;
}

/** Sites proposed for the network as it is being edited, to be taken up one by one. */
export function useProposing(input: ProposingInput): Proposing {
  const { territory, slug, thresholdMinutes, timeFactor, editing, announce } = input;
  const t = useTranslations("proposalPanel");
  const [query, setQuery] = useState<ProposalQuery>();
  const search = useProposalSearch(query);
  const proposal = search.view?.proposal ?? undefined;
  const { addedIds, changes } = editing;
  const left = useMemo(
    () =>
      (proposal?.opened ?? [])
        .map((opened, index) => ({ ...opened, rank: index + 1 }))
        .filter(({ place }) => !addedIds.includes(place.id)),
    [proposal, addedIds],
  );
  const ghosts = useMemo(
    () => (proposal === undefined ? undefined : left.map(({ place, rank }): NumberedPlace => ({ ...place, rank }))),
    [proposal, left],
  );
  /** The network as it is now; what was forbidden stays so. */
  const askNow = (newSites: number, everyCanton: boolean, forbid: readonly string[]) => {
    if (search.isSearching) search.stop();
    setQuery({
      ...{ territory: territory.code, siteNetwork: slug, changes: withoutNotes(changes) },
      ...{ thresholdSeconds: thresholdMinutes * 60, timeFactor, searchSeconds: SEARCH_SECONDS, alternativesMax: 0 },
      goal: { kind: "most-people", newSites },
      everyCanton: everyCanton ? "first" : "ignored",
      forbid: [...forbid],
    });
  };
  return {
    ...{ search, left, ghosts },
    isAsked: query !== undefined,
    ask: (newSites, everyCanton) => askNow(newSites, everyCanton, []),
    accept: (id) => {
      const change = proposal?.changes.find(({ siteId }) => siteId === id);
      if (change === undefined) return;
      editing.perform(change);
      announce(t("accepted", { name: left.find(({ place }) => place.id === id)?.place.name ?? id }));
    },
    refuse: (id) => askNow(Math.max(1, left.length), query?.everyCanton === "first", [...(query?.forbid ?? []), id]),
    clear: () => {
      if (search.isSearching) search.stop();
      setQuery(undefined);
    },
  };
}
