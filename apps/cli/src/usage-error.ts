import { PlatformError } from "@maillage/errors";

/** The command was written wrongly; the message is already in the person's language. */
export class UsageError extends PlatformError {
  static readonly code = "wrong-usage";
  readonly code = UsageError.code;

  constructor(message: string) {
    super(message, {});
  }
}
