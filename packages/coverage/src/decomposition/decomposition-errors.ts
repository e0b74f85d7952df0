import { PlatformError } from "@maillage/errors";

/** Too many factors for a decomposition, or figures that do not fit them. */
export class InvalidDecompositionError extends PlatformError {
  readonly code = "coverage/invalid-decomposition";
}
