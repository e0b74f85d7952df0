import { answerNote } from "../../../features/note/answer-note.ts";
import { getLocale } from "../../../i18n/request.ts";
import { getNoteWriter } from "../../../server/note-writer.ts";
import { getPlanning } from "../../../server/planning.ts";

interface NoteParams {
  readonly params: Promise<{ readonly territory: string }>;
}

/** The note of the view that the address says, as a file: `/52/note?format=pdf`, with the same parameters as the pages. */
export async function GET(request: Request, { params }: NoteParams): Promise<Response> {
  return answerNote((await params).territory, new URL(request.url).searchParams, {
    listSiteNetworks: async (territory) => (await getPlanning().getTerritory(territory)).siteNetworks,
    writeNote: getNoteWriter(),
    getLocale,
  });
}
