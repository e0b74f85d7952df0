import { answerFigures } from "@maillage/api";
import { getLocale } from "../../../../i18n/request.ts";
import { getPlanning } from "../../../../server/planning.ts";
import { findPublicOrigin } from "../../../../server/public-origin.ts";
import { readServicePath } from "../../../../server/read-service-path.ts";

const PREFIX = "/api/v1";

/** The main figures as JSON, for other people's programs: documented in `/api/v1/openapi.json`. */
export async function GET(request: Request): Promise<Response> {
  const { status, body } = await answerFigures(
    {
      ...readServicePath(request, PREFIX),
      baseUrl: `${findPublicOrigin(request.headers, request.url)}${PREFIX}`,
      locale: await getLocale(),
    },
    getPlanning(),
  );
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
