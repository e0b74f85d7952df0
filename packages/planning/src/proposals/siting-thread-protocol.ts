import type { Proposal, SitingProblem, SitingProgress, SitingQuestion } from "@maillage/siting";
import type { SitingErrorCode } from "./siting-refusal.ts";

/** What the searching thread is given. */
export interface SitingRequest {
  readonly problem: SitingProblem;
  readonly question: SitingQuestion;
  readonly timeLimitMs: number;
  readonly seed: number;
  readonly alternativesMax: number;
  /** Int32[1] over shared memory: other than 0, the search ends with the best so far. */
  readonly stop: Int32Array;
}

/** What it says, in that order: how far it is, then how it ended. */
export type SitingMessage =
  | { readonly kind: "progress"; readonly progress: SitingProgress }
  | { readonly kind: "done"; readonly proposal: Proposal }
  | {
      readonly kind: "refused";
      readonly code: SitingErrorCode;
      readonly message: string;
      readonly context: Readonly<Record<string, unknown>>;
    };
