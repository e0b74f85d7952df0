import { PlatformError } from "@maillage/errors";

/** Closing a site needs to know where its people would go next: two sites of every home at least. */
export class TooFewNearestError extends PlatformError {
  readonly code = "coverage/too-few-nearest";

  constructor(k: number) {
    super(`The nearest sites of every home hold ${k} when 2 or more are needed.`, { k });
  }
}
