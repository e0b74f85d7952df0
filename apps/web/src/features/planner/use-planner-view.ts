"use client";
import type { ProposedSite } from "@maillage/planning";
import { type CommuneGround, findCommuneAt } from "@maillage/planning/find-commune-at";
import { useQueryStates } from "nuqs";
import { useMemo, useState } from "react";
import { roundDegrees } from "../../view-state/proposals-parser.ts";
import { type ViewState, viewStateParsers } from "../../view-state/view-state.ts";

export interface PlannerView {
  readonly state: ViewState;
  readonly change: (changes: Partial<ViewState>) => void;
  /** Those of the address, or where the hand is while one is being dragged. */
  readonly proposals: readonly ProposedSite[];
  readonly isDragging: boolean;
  readonly addProposal: (longitude: number, latitude: number, cantonCode?: string) => void;
  readonly moveProposal: (index: number, longitude: number, latitude: number, isDone: boolean) => void;
  readonly removeProposal: (index: number) => void;
  readonly setProposalCanton: (index: number, cantonCode: string | undefined) => void;
}

/**
 * The view as the address has it, and what changes it. A drag changes the picture at once and the address when it ends:
 * browsers limit how often an address may change.
 */
export function usePlannerView(ground: CommuneGround): PlannerView {
  const [state, setState] = useQueryStates(viewStateParsers, { history: "replace", scroll: false });
  const [dragged, setDragged] = useState<readonly ProposedSite[]>();
  return useMemo(() => {
    const change = (changes: Partial<ViewState>) => {
      void setState(changes);
    };
    const proposals = dragged ?? state.proposition;
    return {
      state,
      change,
      proposals,
      isDragging: dragged !== undefined,
      addProposal: (longitude, latitude, cantonCode) =>
        change({ proposition: [...state.proposition, placeProposal(ground, longitude, latitude, cantonCode)] }),
      moveProposal: (index, longitude, latitude, isDone) => {
        const moved = proposals.with(index, placeProposal(ground, longitude, latitude, proposals[index]?.cantonCode));
        setDragged(isDone ? undefined : moved);
        if (isDone) change({ proposition: moved });
      },
      removeProposal: (index) => change({ proposition: state.proposition.toSpliced(index, 1) }),
      setProposalCanton: (index, cantonCode) => {
        const proposal = state.proposition[index];
        if (proposal === undefined) return;
        const { longitude, latitude } = proposal;
        change({ proposition: state.proposition.with(index, withCanton({ longitude, latitude }, cantonCode)) });
      },
    };
  }, [state, setState, dragged, ground]);
}

/** A proposal at a point, rounded as the address keeps it. It loses its canton when it leaves that canton's communes. */
function placeProposal(
  ground: CommuneGround,
  longitude: number,
  latitude: number,
  cantonCode: string | undefined,
): ProposedSite {
  const commune = ground.homes[findCommuneAt(ground, longitude, latitude) ?? -1];
  const keepsCanton = cantonCode !== undefined && commune?.cantonCodes.includes(cantonCode);
  const position = { longitude: roundDegrees(longitude), latitude: roundDegrees(latitude) };
  return withCanton(position, keepsCanton ? cantonCode : undefined);
}

function withCanton(position: ProposedSite, cantonCode: string | undefined): ProposedSite {
  return cantonCode === undefined ? position : { ...position, cantonCode };
}
