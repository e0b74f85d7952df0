import { receiveRoadsUpload } from "@maillage/api";
import { answerUpload, type UploadParams } from "../../../../../server/answer-upload.ts";

/** A file of roads, as the whole body; `nom` is what its owner calls it. Answers once it has come: then it is built. */
export async function POST(request: Request, { params }: UploadParams): Promise<Response> {
  return answerUpload(request, (await params).code, receiveRoadsUpload);
}
