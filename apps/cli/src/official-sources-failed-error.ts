import { PlatformError } from "@maillage/errors";

/** Some official sources could not be brought in; why is told source by source in the answer. */
export class OfficialSourcesFailedError extends PlatformError {
  readonly code = "cli/official-sources-failed";

  constructor(failedCount: number, sourceCount: number) {
    super(`${failedCount} of ${sourceCount} official sources failed.`, { failedCount, sourceCount });
  }
}
