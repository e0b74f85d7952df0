import { PlatformError } from "@maillage/errors";

export class PullRunningError extends PlatformError {
  readonly code = "planning/pull-running";

  constructor(territory: string) {
    super(`Official data of ${territory} are being fetched.`, { territory });
  }
}
