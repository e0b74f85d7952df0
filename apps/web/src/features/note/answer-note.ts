import { findErrorMessage } from "@maillage/api";
import { isPlatformError, type Locale } from "@maillage/errors";
import type { SiteNetworkSummary } from "@maillage/planning/views";
import { findReportSentence } from "@maillage/reports/error-sentences";
import { NOTE_FORMATS, NOTE_MEDIA_TYPES } from "@maillage/reports/note-formats";
import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { createLoader } from "nuqs/server";
import type { NoteWriter } from "../../server/note-writer.ts";
import { viewStateParsers } from "../../view-state/view-state.ts";
import { noteQuestionOf } from "./note-question.ts";

/** What an answer is made with. */
export interface NoteServices {
  /** @throws {UnknownTerritoryError} */
  readonly listSiteNetworks: (territory: string) => Promise<readonly SiteNetworkSummary[]>;
  readonly writeNote: NoteWriter;
  /** Of the reader, for what cannot be written; the note itself is in French. */
  readonly getLocale: () => Promise<Locale>;
}

const loadViewState = createLoader(viewStateParsers);

/**
 * The file, whole or not at all: nothing is sent before all of it is written. What cannot be written is a sentence in the reader's
 * language, as text, with the status that the API gives it.
 *
 * @param searchParams those of the pages, and `format`: a PDF unless it names another.
 */
export async function answerNote(
  territory: string,
  searchParams: URLSearchParams,
  { listSiteNetworks, writeNote, getLocale }: NoteServices,
): Promise<Response> {
  const view = loadViewState(searchParams);
  const format = NOTE_FORMATS.find((known) => known === searchParams.get("format")) ?? "pdf";
  try {
    const bytes = await writeNote(noteQuestionOf(territory, await listSiteNetworks(territory), view), format);
    const headers = {
      "Content-Type": NOTE_MEDIA_TYPES[format],
      "Content-Disposition": `attachment; filename="note-france-services-${territory}.${format}"`,
      "Cache-Control": "no-store",
    };
    return new Response(Uint8Array.from(bytes), { headers });
  } catch (error) {
    if (!isPlatformError(error)) throw error;
    const locale = await getLocale();
    const headers = { "Content-Type": "text/plain; charset=utf-8" };
    const reportSentence = findReportSentence(error, locale);
    if (reportSentence !== undefined) return new Response(`${reportSentence}\n`, { status: 409, headers });
    const found = findErrorMessage(error, locale);
    if (found === undefined) throw error;
    const status = getHTTPStatusCodeFromError(new TRPCError({ code: found.trpc }));
    return new Response(`${found.message}\n`, { status, headers });
  }
}
