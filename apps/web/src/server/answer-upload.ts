import type { receiveDatasetUpload } from "@maillage/api";
import { getIntl } from "../i18n/request.ts";
import { getPlanning } from "./planning.ts";
import { isFromOurPages } from "./same-origin.ts";

export interface UploadParams {
  readonly params: Promise<{ readonly code: string }>;
}

/** Hands a file that a page of ours sends to what takes it in, and writes its answer as JSON. */
export async function answerUpload(
  request: Request,
  territory: string,
  receive: (
    ...asked: Parameters<typeof receiveDatasetUpload>
  ) => Promise<{ readonly status: number; readonly body: unknown }>,
): Promise<Response> {
  const { locale, t } = await getIntl();
  if (!isFromOurPages(request.headers)) {
    return Response.json({ code: "cross-site", message: t("data.crossSite") }, { status: 403 });
  }
  const { status, body } = await receive(
    { planning: getPlanning(), locale },
    {
      territory,
      fileName: new URL(request.url).searchParams.get("nom") ?? "",
      contentLength: request.headers.get("content-length"),
      body: request.body,
    },
  );
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
