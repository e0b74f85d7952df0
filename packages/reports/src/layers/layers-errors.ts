import { PlatformError } from "@maillage/errors";

/** A layer that only a question about a scenario, or a proposal, has. */
export class LayerUnavailableError extends PlatformError {
  readonly code = "reports/layer-unavailable";

  constructor(layer: string) {
    super(`The layer ${layer} is about a scenario or a proposal, and none is asked about.`, { layer });
  }
}

/** A proposal that is still searched for, or whose search failed. */
export class ProposalUnfinishedError extends PlatformError {
  readonly code = "reports/proposal-unfinished";

  constructor(proposal: string, state: string) {
    super(`Proposal ${proposal} has no plan to write: its search is ${state}.`, { proposal, state });
  }
}
