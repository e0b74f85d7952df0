import { answerOgc, FeatureCatalogue } from "@maillage/reports/ogc";
import { getLocale } from "../../../../i18n/request.ts";
import { getPlanning } from "../../../../server/planning.ts";
import { findPublicOrigin } from "../../../../server/public-origin.ts";
import { readServicePath } from "../../../../server/read-service-path.ts";

const PREFIX = "/api/ogc";

/** OGC API - Features: layers for QGIS and its like, read only. */
export async function GET(request: Request): Promise<Response> {
  const origin = findPublicOrigin(request.headers, request.url);
  const { status, mediaType, headers, body } = await answerOgc(
    {
      ...readServicePath(request, PREFIX),
      baseUrl: `${origin}${PREFIX}`,
      pageUrl: `${origin}/sources`,
      locale: await getLocale(),
      now: new Date().toISOString(),
    },
    new FeatureCatalogue(getPlanning()),
  );
  return new Response(body, {
    status,
    headers: { ...headers, "Content-Type": mediaType, "Cache-Control": "no-store" },
  });
}
