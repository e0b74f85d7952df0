import { isPlatformError, type Locale } from "@maillage/errors";
import type { FileUpload } from "@maillage/planning";
import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { findErrorMessage } from "./error-messages.ts";

export interface UploadRequest {
  readonly territory: string;
  /** What the sender calls its file. */
  readonly fileName: string;
  /** The request's `Content-Length`. */
  readonly contentLength: string | null;
  readonly body: AsyncIterable<Uint8Array> | null;
}

export type UploadAnswer<Answer> =
  | { readonly status: 202; readonly body: Answer }
  | { readonly status: number; readonly body: { readonly code: string; readonly message: string } };

/** Status of a request that its own sender gave up: nobody reads the answer. */
const CANCELLED = 499;

/**
 * A file sent as the whole body of a request, not as a form: it goes from the line to the disk without being held in
 * memory. Answers once all of it has come. Refusals are answered in the reader's language; anything else is thrown.
 *
 * @param start takes the file in, and answers what goes on with it.
 */
export async function receiveUpload<Answer>(
  { fileName, contentLength, body }: UploadRequest,
  locale: Locale,
  start: (upload: FileUpload) => Promise<Answer>,
): Promise<UploadAnswer<Answer>> {
  const byteCount = contentLength !== null && /^\d{1,15}$/.test(contentLength) ? Number(contentLength) : undefined;
  try {
    return { status: 202, body: await start({ fileName, byteCount, bytes: body ?? noBytes() }) };
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
