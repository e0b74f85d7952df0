import { TRPCClientError } from "@trpc/client";
import type { Translate } from "../../i18n/translate.ts";

/** Why something was not done, for a reader: in the server's words, or that it did not answer. */
export function failureText(error: { readonly message: string }, t: Translate): string {
  return isUnanswered(error) ? t("scenarios.actions.noAnswer") : error.message;
}

/** The server, or whatever is before it, did not answer in its own words. */
export function isUnanswered(error: { readonly message: string }): boolean {
  // The shape of the router's own errors; there is none when it is not the router that answered.
  return error instanceof TRPCClientError && error.data == null;
}
