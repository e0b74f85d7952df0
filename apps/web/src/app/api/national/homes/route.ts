import { receiveNationalUpload } from "@maillage/api";
import { answerUpload } from "../../../../server/answer-upload.ts";

/** A national file of homes, as the whole body; `nom` is what its owner calls it, `millesime` its vintage. Answers once it has come: then it is read. */
export async function POST(request: Request): Promise<Response> {
  const vintage = new URL(request.url).searchParams.get("millesime");
  return answerUpload(request, "", (context, upload) => receiveNationalUpload(context, upload, vintage));
}
