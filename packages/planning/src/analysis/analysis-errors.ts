import { PlatformError } from "@maillage/errors";

/** A home that the territory does not have. */
export class UnknownHomeError extends PlatformError {
  readonly code = "planning/unknown-home";

  /** @param nearest names and codes that look like what was asked. */
  constructor(home: string, nearest: readonly string[]) {
    super(`No home is ${home}; the nearest names are ${nearest.join(", ") || "none"}.`, { home, nearest });
  }
}

/** A kind of unit that no home is known to be in. */
export class UnknownAreaKindError extends PlatformError {
  readonly code = "planning/unknown-area-kind";

  /** @param known the kinds that homes are in; none when nobody says. */
  constructor(areaKind: string, known: readonly string[]) {
    super(`No home is known to be in any ${areaKind}; known kinds: ${known.join(", ") || "none"}.`, {
      areaKind,
      known,
    });
  }
}

/** A partner that neither the national reference nor any site names. */
export class UnknownPartnerError extends PlatformError {
  readonly code = "planning/unknown-partner";

  /** @param nearest short names that look like what was asked; `known` all of them. */
  constructor(partner: string, nearest: readonly string[], known: readonly string[]) {
    super(`No partner is ${partner}; known ones are ${known.join(", ")}.`, { partner, nearest, known });
  }
}
