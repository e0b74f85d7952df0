import { answerOgc, FeatureCatalogue } from "@maillage/reports/ogc";
import { getLocale } from "../../../../i18n/request.ts";
import { getPlanning } from "../../../../server/planning.ts";
import { findPublicOrigin } from "../../../../server/public-origin.ts";

const PREFIX = "/api/ogc";

/** OGC API - Features: layers for QGIS and its like, read only. */
export async function GET(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const origin = findPublicOrigin(request);
  const { status, mediaType, headers, body } = await answerOgc(
    {
      path: pathname.slice(PREFIX.length).split("/").filter(Boolean).map(decodeSegment),
      query: searchParams,
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

/** As written when it is no percent-encoding: then no layer has that name, and the answer says so. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
