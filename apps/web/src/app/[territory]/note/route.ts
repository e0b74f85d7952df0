import { answerNote } from "../../../features/note/answer-note.ts";

interface NoteParams {
  readonly params: Promise<{ readonly territory: string }>;
}

/** The note of the view that the address says, as a file: `/52/note?format=pdf`, with the same parameters as the pages. */
export async function GET(request: Request, { params }: NoteParams): Promise<Response> {
  return answerNote((await params).territory, new URL(request.url).searchParams);
}
