import { type Bilingual, PlatformError } from "@maillage/errors";

/** The command was written wrongly. Exit code 2, with a hint to its help. */
export class UsageError extends PlatformError {
  static readonly code = "cli/wrong-usage";
  readonly code = UsageError.code;

  constructor(problem: Bilingual) {
    super(problem.en, { problem });
  }
}
