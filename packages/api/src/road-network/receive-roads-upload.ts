import { isPlatformError, type Locale } from "@maillage/errors";
import type { Planning } from "@maillage/planning";
import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { findErrorMessage } from "../error-messages.ts";
import { buildImportAnswer, type ImportAnswer } from "./import-answer.ts";

export interface RoadsUploadRequest {
  readonly territory: string;
  /** What the sender calls its file. */
  readonly fileName: string;
  /** The request's `Content-Length`. */
  readonly contentLength: string | null;
  readonly body: AsyncIterable<Uint8Array> | null;
}

export type RoadsUploadAnswer =
  | { readonly status: 202; readonly body: ImportAnswer }
  | { readonly status: number; readonly body: { readonly code: string; readonly message: string } };

/** Status of a request that its own sender gave up: nobody reads the answer. */
const CANCELLED = 499;

/**
 * A file of roads sent as the whole body of a request, not as a form: it goes from the line to the disk without being held
 * in memory. Answers once all of it has come; the import then goes on, and `importProgress` says how far it is. Refusals are
 * answered in the reader's language; anything else is thrown.
 */
export async function receiveRoadsUpload(
  { planning, locale }: { readonly planning: Planning; readonly locale: Locale },
  { territory, fileName, contentLength, body }: RoadsUploadRequest,
): Promise<RoadsUploadAnswer> {
  const byteCount = contentLength !== null && /^\d{1,15}$/.test(contentLength) ? Number(contentLength) : undefined;
  try {
    const started = await planning.startRoadNetworkImport(territory, { fileName, byteCount, bytes: body ?? noBytes() });
    return { status: 202, body: buildImportAnswer(started, locale) };
  } catch (error) {
    if (error instanceof Error && error.name === "AbortError") {
      return { status: CANCELLED, body: { code: "cancelled", message: "" } };
    }
    const found = isPlatformError(error) ? findErrorMessage(error, locale) : undefined;
    // A bug: it goes up to whoever logs it.
    if (!isPlatformError(error) || found === undefined) throw error;
    const status = getHTTPStatusCodeFromError(new TRPCError({ code: found.trpc }));
    return { status, body: { code: error.code, message: found.message } };
  }
}

async function* noBytes(): AsyncGenerator<Uint8Array> {}
