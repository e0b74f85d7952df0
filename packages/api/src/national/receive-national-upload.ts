import type { ApiContext } from "../context.ts";
import { receiveUpload, type UploadAnswer, type UploadRequest } from "../receive-upload.ts";
import { buildNationalKeepingAnswer, type NationalKeepingAnswer } from "./national-router.ts";

/**
 * Takes in a national file of homes; it is then read and kept, and `national.keeping` says how far it is.
 *
 * @param vintage cited in place of what the file's name tells; null when it is not said.
 */
export function receiveNationalUpload(
  { planning, locale }: ApiContext,
  request: Omit<UploadRequest, "territory">,
  vintage: string | null,
): Promise<UploadAnswer<NationalKeepingAnswer>> {
  const citation = vintage === null || vintage.trim() === "" ? {} : { vintage };
  // It is of no territory.
  return receiveUpload({ territory: "", ...request }, locale, async (upload) =>
    buildNationalKeepingAnswer(await planning.startNationalKeeping(upload, citation), locale),
  );
}
