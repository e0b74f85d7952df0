import type { ApiContext } from "../context.ts";
import { receiveUpload, type UploadAnswer, type UploadRequest } from "../receive-upload.ts";
import { buildImportAnswer, type ImportAnswer } from "./import-answer.ts";

/** Takes in a file of roads; the import then goes on, and `importProgress` says how far it is. */
export function receiveRoadsUpload(
  { planning, locale }: ApiContext,
  request: UploadRequest,
): Promise<UploadAnswer<ImportAnswer>> {
  return receiveUpload(request, locale, async (upload) =>
    buildImportAnswer(await planning.startRoadNetworkImport(request.territory, upload), locale),
  );
}
