import { isPlatformError } from "@maillage/errors";
import type { Locale } from "./locale.ts";

/** What a person is told of a failure. */
export function explainFailure(error: unknown, locale: Locale): string {
  if (isPlatformError(error)) return error.message;
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { fr: `Erreur imprévue, à signaler :\n${detail}`, en: `Unforeseen error, to be reported:\n${detail}` }[locale];
}
