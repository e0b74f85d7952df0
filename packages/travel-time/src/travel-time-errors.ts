import { PlatformError } from "@maillage/errors";

/** A site id that the index does not hold: never given, or removed. */
export class NoSuchSiteError extends PlatformError {
  readonly code = "travel-time/no-such-site";

  constructor(site: number) {
    super(`Site ${site} is not in the index`, { site });
  }
}

/** A place number outside the places given, or places whose arrays do not fit the network. */
export class InvalidPlaceError extends PlatformError {
  readonly code = "travel-time/invalid-place";
}

/** A parameter of a search that has no meaning: k below 1, a negative bound, a threshold that is not a number. */
export class InvalidSearchOptionError extends PlatformError {
  readonly code = "travel-time/invalid-search-option";

  constructor(option: string, value: unknown, rule: string) {
    super(`${option} is ${String(value)}, must be ${rule}`, { option, value, rule });
  }
}

/** The caller's flag asked the computation to stop; nothing of its result is kept. */
export class ComputationCancelledError extends PlatformError {
  readonly code = "travel-time/computation-cancelled";

  constructor() {
    super("The computation was cancelled", {});
  }
}
