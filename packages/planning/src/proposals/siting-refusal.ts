import { type ErrorCodeOf, PlatformError } from "@maillage/errors";
import type { RuleConflict } from "@maillage/siting";
import { describeConflict } from "./describe-conflict.ts";
import type { ProposalWords } from "./describe-proposal.ts";

/** Code of everything that the engine of proposals refuses. */
export type SitingErrorCode = ErrorCodeOf<typeof import("@maillage/siting")>;

/** What the engine refused, with its own code, its numbers put into names: told in the reader's language by that code. */
export class SitingRefusal extends PlatformError {
  readonly code: SitingErrorCode;

  constructor(
    code: SitingErrorCode,
    message: string,
    context: Readonly<Record<string, unknown>>,
    words: ProposalWords,
  ) {
    super(message, isConflictContext(code, context) ? { parts: describeConflict(context.conflict, words) } : context);
    this.code = code;
  }
}

/** The engine's own class types it: it crossed to this thread as a copy. */
function isConflictContext(
  code: SitingErrorCode,
  context: Readonly<Record<string, unknown>>,
): context is { readonly conflict: RuleConflict } {
  return code === "siting/conflicting-rules" && "conflict" in context;
}
