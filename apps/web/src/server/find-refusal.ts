import { findErrorMessage } from "@maillage/api";
import { isPlatformError, type Locale } from "@maillage/errors";
import { findReportSentence } from "@maillage/reports/error-sentences";
import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";

export interface Refusal {
  readonly status: number;
  readonly message: string;
}

/** Of what cannot leave the platform; the others are asked wrongly: 400. */
const REPORT_STATUS: Readonly<Record<string, number>> = {
  "reports/note-territory-empty": 409,
  "reports/temporary-file": 507,
};

/** What to answer for an error that people are told about, in their language; `undefined` for an accident. */
export function findRefusal(error: unknown, locale: Locale): Refusal | undefined {
  if (!isPlatformError(error)) return undefined;
  const sentence = findReportSentence(error, locale);
  if (sentence !== undefined) return { status: REPORT_STATUS[error.code] ?? 400, message: sentence };
  const found = findErrorMessage(error, locale);
  if (found === undefined) return undefined;
  return { status: getHTTPStatusCodeFromError(new TRPCError({ code: found.trpc })), message: found.message };
}

/** A refusal of a download: a sentence that a browser shows, in place of the file. */
export function answerRefusal({ status, message }: Refusal): Response {
  const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(`${message}\n`, { status, headers });
}
