import type { Locale } from "@maillage/errors";
import type { Planning } from "@maillage/planning";

/** What every procedure is given: the services, and the language of its messages. */
export interface ApiContext {
  readonly planning: Planning;
  readonly locale: Locale;
}
