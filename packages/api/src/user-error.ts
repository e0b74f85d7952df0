import { isPlatformError, type Locale } from "@maillage/errors";
import { listQueryIssues } from "@maillage/planning/query-issues";
import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { findErrorMessage, UNFORESEEN_MESSAGE } from "./error-messages.ts";

/** What a failed procedure answers: the tRPC code and a sentence in the reader's language; the cause is kept for the log. */
export function buildUserError(error: TRPCError, locale: Locale): TRPCError {
  const found = findErrorMessage(findRefusal(error), locale);
  return found === undefined
    ? new TRPCError({ code: error.code, message: UNFORESEEN_MESSAGE[locale], cause: error.cause ?? error })
    : new TRPCError({ code: found.trpc, message: found.message, cause: error.cause });
}

/** Code of the refusal behind a tRPC error, stable across languages; `undefined` for a bug. */
export function findRefusalCode(error: TRPCError): string | undefined {
  const { code, context } = findRefusal(error);
  return findErrorMessage({ code, context }, "fr") === undefined ? undefined : code;
}

/** Zod refuses a question at the router's door as `planning` would at its own. */
function findRefusal({ cause }: TRPCError): { code: string; context: Readonly<Record<string, unknown>> } {
  if (isPlatformError(cause)) return cause;
  if (cause instanceof z.core.$ZodError) {
    return { code: "planning/invalid-query", context: { issues: listQueryIssues(cause) } };
  }
  return { code: "", context: {} };
}
