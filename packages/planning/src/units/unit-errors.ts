import { PlatformError } from "@maillage/errors";

/** A unit that the territory does not have, or has under another code since communes merged. */
export class UnknownUnitError extends PlatformError {
  readonly code = "planning/unknown-unit";

  /** @param kind `canton`, `epci`... */
  constructor(territory: string, kind: string, unit: string) {
    super(`Territory ${territory} has no ${kind} ${unit}.`, { territory, kind, unit });
  }
}

/** A kind of unit that no commune of the territory is known to be in: Paris has no canton. */
export class UnitKindAbsentError extends PlatformError {
  readonly code = "planning/unit-kind-absent";

  /** @param kinds those that the territory has. */
  constructor(territory: string, kind: string, kinds: readonly string[]) {
    super(`No commune of territory ${territory} is in any ${kind}; it has ${kinds.join(", ") || "none"}.`, {
      territory,
      kind,
      kinds,
    });
  }
}
