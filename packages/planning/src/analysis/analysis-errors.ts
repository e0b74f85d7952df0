import { PlatformError } from "@maillage/errors";

/** A home that the territory does not have. */
export class UnknownHomeError extends PlatformError {
  readonly code = "planning/unknown-home";

  /** @param nearest names and codes that look like what was asked. */
  constructor(home: string, nearest: readonly string[]) {
    super(`No home is ${home}; the nearest names are ${nearest.join(", ") || "none"}.`, { home, nearest });
  }
}
