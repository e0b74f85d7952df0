"use client";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { type ViewState, viewStateParsers } from "../../view-state/view-state.ts";

export interface PlannerView {
  readonly state: ViewState;
  readonly change: (changes: Partial<ViewState>) => void;
}

/** The view as the address has it, and what changes it. */
export function usePlannerView(): PlannerView {
  const [state, setState] = useQueryStates(viewStateParsers, { history: "replace", scroll: false });
  return useMemo(
    () => ({
      state,
      change: (changes) => {
        void setState(changes);
      },
    }),
    [state, setState],
  );
}
