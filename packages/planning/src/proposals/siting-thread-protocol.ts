import type {
  BusRound,
  BusRoundQuestion,
  NextBestStep,
  ParetoPoint,
  Phasing,
  PhasingAnswer,
  Proposal,
  SiteComparison,
  SitingProblem,
  SitingProgress,
  SitingQuestion,
} from "@maillage/siting";
import type { SitingErrorCode } from "./siting-refusal.ts";

/** What the searching thread may be asked, by what it answers with. */
export interface SitingOutcomes {
  readonly plan: Proposal;
  readonly years: PhasingAnswer;
  readonly front: readonly ParetoPoint[];
  readonly curve: readonly NextBestStep[];
  readonly "why-not": SitesComparison;
  readonly "bus-round": BusRound;
}

/** The best of the plans that have one of the sites of a place, beside the best of all. */
export interface SitesComparison extends SiteComparison {
  readonly best: Proposal;
  readonly site: number;
}

export type SitingTask =
  | { readonly kind: "plan"; readonly question: SitingQuestion; readonly alternativesMax: number }
  | { readonly kind: "years"; readonly question: SitingQuestion; readonly phasing: Phasing }
  | { readonly kind: "front"; readonly question: SitingQuestion; readonly newSitesMax: number }
  | { readonly kind: "curve"; readonly question: SitingQuestion; readonly stepsMax: number }
  /** `sites` are those of one place: one, or one for each format. */
  | { readonly kind: "why-not"; readonly question: SitingQuestion; readonly sites: readonly number[] }
  | { readonly kind: "bus-round"; readonly question: BusRoundQuestion };

/** What the searching thread is given. */
export interface SitingRequest<Task extends SitingTask = SitingTask> {
  readonly task: Task;
  readonly problem: SitingProblem;
  readonly timeLimitMs: number;
  readonly seed: number;
  /** Int32[1] over shared memory: other than 0, the search ends with the best so far. */
  readonly stop: Int32Array;
}

/** What it says, in that order: how far it is, then how it ended. */
export type SitingMessage<Kind extends keyof SitingOutcomes = keyof SitingOutcomes> =
  | { readonly kind: "progress"; readonly progress: SitingProgress }
  | { readonly kind: "point"; readonly point: ParetoPoint }
  | { readonly kind: "plan"; readonly plan: Proposal }
  | { readonly kind: "done"; readonly outcome: SitingOutcomes[Kind] }
  | {
      readonly kind: "refused";
      readonly code: SitingErrorCode;
      readonly message: string;
      readonly context: Readonly<Record<string, unknown>>;
    };
