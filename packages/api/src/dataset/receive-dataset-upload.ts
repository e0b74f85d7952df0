import type { ApiContext } from "../context.ts";
import { receiveUpload, type UploadAnswer, type UploadRequest } from "../receive-upload.ts";
import { buildDatasetImportAnswer, type DatasetImportAnswer } from "./dataset-import-answer.ts";

/** Takes in a file of data; it is then read, and `dataset.import` says how far it is. Nothing is written yet. */
export function receiveDatasetUpload(
  { planning, locale }: ApiContext,
  request: UploadRequest,
): Promise<UploadAnswer<DatasetImportAnswer>> {
  return receiveUpload(request, locale, async (upload) =>
    buildDatasetImportAnswer(await planning.startDatasetImport(request.territory, upload), locale),
  );
}
