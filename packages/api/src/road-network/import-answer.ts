import type { Locale } from "@maillage/errors";
import type { RoadNetworkImportView } from "@maillage/planning";
import { findErrorMessage, UNFORESEEN_MESSAGE } from "../error-messages.ts";

/** How an import goes, with the sentence of its failure in the reader's language. */
export interface ImportAnswer extends Omit<RoadNetworkImportView, "failure"> {
  /** Null unless it failed. */
  readonly message: string | null;
}

export function buildImportAnswer({ failure, ...view }: RoadNetworkImportView, locale: Locale): ImportAnswer {
  const message = failure === null ? null : (findErrorMessage(failure, locale)?.message ?? UNFORESEEN_MESSAGE[locale]);
  return { ...view, message };
}
