import type { Locale } from "@maillage/errors";
import type { CandidatesReadingView } from "@maillage/planning";
import type { ApiContext } from "../context.ts";
import { receiveUpload, type UploadAnswer, type UploadRequest } from "../receive-upload.ts";

/** What a file of possible places gave, the rows refused told in the reader's language. */
export interface CandidatesReadingAnswer extends Omit<CandidatesReadingView, "refused"> {
  readonly refused: readonly { readonly line: number; readonly reason: string }[];
}

/** Reads a file of possible places, of any format, and answers with them; nothing of it is kept. */
export function receiveCandidatesUpload(
  { planning, locale }: ApiContext,
  request: Omit<UploadRequest, "territory">,
): Promise<UploadAnswer<CandidatesReadingAnswer>> {
  return receiveUpload({ ...request, territory: "" }, locale, async (upload) =>
    tell(await planning.readCandidates(upload), locale),
  );
}

function tell({ refused, ...reading }: CandidatesReadingView, locale: Locale): CandidatesReadingAnswer {
  return { ...reading, refused: refused.map(({ line, reason }) => ({ line, reason: reason[locale] })) };
}
