import type { Locale } from "@maillage/errors";
import type { RoadNetworkImportView, RoadNetworkWarning } from "@maillage/planning";
import { findErrorMessage, UNFORESEEN_MESSAGE } from "../error-messages.ts";

/** How an import goes, with the sentence of its failure in the reader's language. */
export interface ImportAnswer extends Omit<RoadNetworkImportView, "failure" | "result"> {
  /** Once done. Not read-only: tRPC's type of what comes over HTTP is not either. */
  readonly result: { readonly hash: string; readonly isNew: boolean; readonly warnings: RoadNetworkWarning[] } | null;
  /** Null unless it failed. */
  readonly message: string | null;
}

export function buildImportAnswer({ failure, result, ...view }: RoadNetworkImportView, locale: Locale): ImportAnswer {
  const message = failure === null ? null : (findErrorMessage(failure, locale)?.message ?? UNFORESEEN_MESSAGE[locale]);
  if (result === null) return { ...view, result, message };
  const { hash, isNew, warnings } = result;
  return { ...view, result: { hash, isNew, warnings: [...warnings] }, message };
}
