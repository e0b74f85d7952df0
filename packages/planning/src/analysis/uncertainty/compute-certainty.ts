import { computeUncertainty } from "@maillage/coverage";
import type { NetworkMetadata } from "@maillage/road-network";
import { type NearestSites, scaleDeciseconds } from "@maillage/travel-time";
import type { CoverageGround } from "../../coverage-ground.ts";
import type { CertaintyView, UncertaintyParametersView } from "./uncertainty-view.ts";

/** Homes on their roads, the nearest sites by times already multiplied, a threshold. */
export interface CertaintySubject {
  readonly ground: Pick<CoverageGround, "homePopulation" | "homePlaces" | "network">;
  readonly nearest: NearestSites;
  readonly thresholdSeconds: number;
  readonly timeFactor: number;
}

export interface UncertaintyQuestion {
  readonly speedShare: number;
  readonly peakFactor: number;
  /** When left out: the largest measured error of modelled roads, unknown where none was measured; 0 on others. */
  readonly modelErrorShare?: number | undefined;
  /** Whether the leg to the road is doubted too. */
  readonly includesSnapping: boolean;
}

/** What is doubted wherever a share is shown without other errors being asked for: speeds by 15 %, the model, the leg to the road. */
export const USUAL_UNCERTAINTY: UncertaintyQuestion = { speedShare: 0.15, peakFactor: 1, includesSnapping: true };

/** As the kernel takes at most. */
const MODEL_ERROR_SHARE_MAX = 0.9;

export interface Certainty {
  /** Null where nothing bounds the error of modelled roads. */
  readonly certainty: CertaintyView | null;
  readonly parameters: UncertaintyParametersView;
  /** Uint8[homeCount], as `computeUncertainty` has it; null with the rest. */
  readonly homeVerdict: Uint8Array | null;
}

/**
 * Who is covered whatever the errors of times. Nobody is said to be sure on modelled roads whose error nobody measured, unless the
 * question tells one: unknown is not none.
 *
 * @throws {InvalidUncertaintyError} for errors out of their bounds.
 */
export function computeCertainty(subject: CertaintySubject, question: UncertaintyQuestion): Certainty {
  const { ground, nearest, thresholdSeconds, timeFactor } = subject;
  const { speedShare, peakFactor, includesSnapping } = question;
  const { homePopulation, homePlaces, network } = ground;
  const modelErrorShare = question.modelErrorShare ?? findModelErrorShare(network.metadata);
  const parameters = { speedShare, peakFactor, modelErrorShare, includesSnapping };
  if (modelErrorShare === null) return { certainty: null, parameters, homeVerdict: null };
  const { placeAccessDeciseconds: given } = homePlaces;
  // At every move of a dragged site: times as they are need no copy.
  const access = timeFactor === 1 ? given : given.map((deciseconds) => scaleDeciseconds(deciseconds, timeFactor));
  const { surelyCovered, depends, surelyNot, factors, homeVerdict } = computeUncertainty({
    ...{ homePopulation, nearest, thresholdSeconds, parameters: { speedShare, peakFactor, modelErrorShare } },
    ...(includesSnapping ? { homeAccessDeciseconds: access } : {}),
  });
  return { certainty: { surelyCovered, depends, surelyNot, factors }, parameters, homeVerdict };
}

/** Null for modelled roads without a measured error, or one so large that it bounds nothing. */
function findModelErrorShare({ origin, modelError }: NetworkMetadata): number | null {
  if (modelError === undefined) return origin === "modelled" ? null : 0;
  return modelError.maxAbsoluteShare <= MODEL_ERROR_SHARE_MAX ? modelError.maxAbsoluteShare : null;
}
