import type { Locale } from "@maillage/errors";
import { parseQuery } from "@maillage/planning/parse-query";
import type { SiteNetworkSummary } from "@maillage/planning/views";
import { NOTE_FORMATS, NOTE_MEDIA_TYPES } from "@maillage/reports/note-formats";
import { createLoader } from "nuqs/server";
import { z } from "zod";
import { answerRefusal, findRefusal } from "../../server/find-refusal.ts";
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

const noteAddressSchema = z.object({ format: z.enum(NOTE_FORMATS) });
const loadViewState = createLoader(viewStateParsers);

/**
 * The file, whole or not at all: nothing is sent before all of it is written. What cannot be written is a sentence in the reader's
 * language, as text, with the status that the API gives it.
 *
 * @param searchParams those of the pages, and `format`: a PDF unless told.
 */
export async function answerNote(
  territory: string,
  searchParams: URLSearchParams,
  { listSiteNetworks, writeNote, getLocale }: NoteServices,
): Promise<Response> {
  const view = loadViewState(searchParams);
  try {
    const { format } = parseQuery(noteAddressSchema, { format: searchParams.get("format") ?? "pdf" });
    const bytes = await writeNote(noteQuestionOf(territory, await listSiteNetworks(territory), view), format);
    const headers = {
      "Content-Type": NOTE_MEDIA_TYPES[format],
      "Content-Disposition": `attachment; filename="note-france-services-${territory}.${format}"`,
      "Cache-Control": "no-store",
    };
    return new Response(Uint8Array.from(bytes), { headers });
  } catch (error) {
    const refusal = findRefusal(error, await getLocale());
    if (refusal === undefined) throw error;
    return answerRefusal(refusal);
  }
}
