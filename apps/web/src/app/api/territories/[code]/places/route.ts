import { receiveCandidatesUpload } from "@maillage/api";
import { getIntl } from "../../../../../i18n/request.ts";
import { getPlanning } from "../../../../../server/planning.ts";
import { isFromOurPages } from "../../../../../server/same-origin.ts";

/**
 * A file of places, of any format, or a pasted table, as the whole body; `nom` is what its owner calls it. Answers the places and the rows
 * that could not be used; nothing of it is kept.
 */
export async function POST(request: Request): Promise<Response> {
  const { locale, t } = await getIntl();
  if (!isFromOurPages(request.headers)) {
    return Response.json({ code: "cross-site", message: t("data.crossSite") }, { status: 403 });
  }
  const { status, body } = await receiveCandidatesUpload(
    { planning: getPlanning(), locale },
    {
      fileName: new URL(request.url).searchParams.get("nom") || t("proposals.places.pasted"),
      contentLength: request.headers.get("content-length"),
      body: request.body,
    },
  );
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
