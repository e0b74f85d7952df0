import { PlatformError } from "@maillage/errors";

/** A rule names a site or a candidate that is neither in the network nor among the places to choose from. */
export class UnknownCandidateError extends PlatformError {
  readonly code = "planning/unknown-candidate";

  constructor(id: string) {
    super(`"${id}" is neither a site of the network nor one of the candidates.`, { id });
  }
}

/** No search of this id was started, or its answer was let go to make room for later ones. */
export class UnknownProposalError extends PlatformError {
  readonly code = "planning/unknown-proposal";

  constructor(id: string) {
    super(`There is no proposal ${id}: ask for it again.`, { id });
  }
}

/** As many searches run as this machine bears. */
export class ProposalsBusyError extends PlatformError {
  readonly code = "planning/proposals-busy";

  constructor(running: number) {
    super(`${running} searches run already: wait for one to end, or stop it.`, { running });
  }
}
