import { PlatformError } from "@maillage/errors";

/** No such address in the service: a collection, a feature, a path. */
export class OgcNotFoundError extends PlatformError {
  readonly code = "reports/ogc-not-found";

  constructor(what: "path" | "collection" | "feature", value: string) {
    super(`There is no ${what} "${value}".`, { what, value });
  }
}

/** A parameter that the resource does not have: refused, since ignoring it would answer something else than was asked. */
export class OgcUnknownParameterError extends PlatformError {
  readonly code = "reports/ogc-unknown-parameter";

  constructor(name: string, known: readonly string[]) {
    super(`There is no parameter "${name}".`, { name, known });
  }
}

export type OgcValueRule =
  | "count"
  | "bbox"
  | "coordinate-system"
  | "datetime"
  | "number"
  | "boolean"
  | "format"
  | "once";

/** A parameter's value that cannot be understood. */
export class OgcInvalidValueError extends PlatformError {
  readonly code = "reports/ogc-invalid-value";

  constructor(name: string, value: string, rule: OgcValueRule) {
    super(`Parameter "${name}" cannot be "${value}".`, { name, value, rule });
  }
}
