import { PlatformError } from "@maillage/errors";

/** A parameter of the capacity method, or what is said of a site's staff, is out of its bounds. */
export class InvalidCapacityError extends PlatformError {
  readonly code = "coverage/invalid-capacity";

  constructor(parameter: string, value: unknown, rule: string) {
    super(`${parameter} is ${String(value)}, must be ${rule}.`, { parameter, value, rule });
  }
}
