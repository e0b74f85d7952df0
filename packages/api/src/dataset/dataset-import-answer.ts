import type { Locale } from "@maillage/errors";
import type { DatasetImportView } from "@maillage/planning";
import { findErrorMessage, UNFORESEEN_MESSAGE } from "../error-messages.ts";

/** How an import goes, with the sentence of its failure in the reader's language. */
export interface DatasetImportAnswer extends Omit<DatasetImportView, "failure"> {
  /** Null unless it failed. */
  readonly message: string | null;
}

export function buildDatasetImportAnswer({ failure, ...view }: DatasetImportView, locale: Locale): DatasetImportAnswer {
  const message = failure === null ? null : (findErrorMessage(failure, locale)?.message ?? UNFORESEEN_MESSAGE[locale]);
  return { ...view, message };
}
