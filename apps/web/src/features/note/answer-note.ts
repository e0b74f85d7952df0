import { findErrorMessage } from "@maillage/api";
import { isPlatformError } from "@maillage/errors";
import { findReportSentence } from "@maillage/reports/error-sentences";
import { NOTE_FORMATS, NOTE_MEDIA_TYPES } from "@maillage/reports/note-formats";
import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { createLoader } from "nuqs/server";
import { getLocale } from "../../i18n/request.ts";
import { getNoteWriter } from "../../server/note-writer.ts";
import { getPlanning } from "../../server/planning.ts";
import { viewStateParsers } from "../../view-state/view-state.ts";
import { noteQuestionOf } from "./note-question.ts";

const loadViewState = createLoader(viewStateParsers);

/**
 * The file, whole or not at all: nothing is sent before all of it is written. What cannot be told is a sentence in the reader's
 * language, as text, with the status that the API gives it.
 */
export async function answerNote(code: string, searchParams: URLSearchParams): Promise<Response> {
  const view = loadViewState(searchParams);
  const format = NOTE_FORMATS.find((known) => known === searchParams.get("format")) ?? "pdf";
  try {
    const { siteNetworks } = await getPlanning().getTerritory(code);
    const bytes = await getNoteWriter()(noteQuestionOf(code, siteNetworks, view), format);
    const headers = {
      "Content-Type": NOTE_MEDIA_TYPES[format],
      "Content-Disposition": `attachment; filename="note-france-services-${code}.${format}"`,
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
