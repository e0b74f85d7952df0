import { receiveRoadsUpload } from "@maillage/api";
import { getIntl } from "../../../../../i18n/request.ts";
import { getPlanning } from "../../../../../server/planning.ts";
import { isFromOurPages } from "../../../../../server/same-origin.ts";

interface UploadParams {
  readonly params: Promise<{ readonly code: string }>;
}

/** A file of roads, as the whole body; `nom` is what its owner calls it. Answers once it has come: then it is built. */
export async function POST(request: Request, { params }: UploadParams): Promise<Response> {
  const { locale, t } = await getIntl();
  if (!isFromOurPages(request.headers)) {
    return Response.json({ code: "cross-site", message: t("data.crossSite") }, { status: 403 });
  }
  const { status, body } = await receiveRoadsUpload(
    { planning: getPlanning(), locale },
    {
      territory: (await params).code,
      fileName: new URL(request.url).searchParams.get("nom") ?? "",
      contentLength: request.headers.get("content-length"),
      body: request.body,
    },
  );
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
