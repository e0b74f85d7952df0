import type { Planning } from "@maillage/planning";
import type { Locale } from "./locale.ts";

/** What every procedure is given: the services, and the language of its messages. */
export interface ApiContext {
  readonly planning: Planning;
  readonly locale: Locale;
}
