import { findErrorMessage } from "@maillage/api";
import { isPlatformError } from "@maillage/errors";
import { getLocale } from "../../../../../../i18n/request.ts";
import { getPlanning } from "../../../../../../server/planning.ts";

interface RoadNetworkParams {
  readonly params: Promise<{ readonly code: string; readonly hash: string }>;
}

/**
 * One of a territory's road networks, as a gzip file of its transport form, which the worker unfolds: Next lets no route
 * say `Content-Encoding`. Named by the hash of the network, it never changes: browsers keep it.
 */
export async function GET(request: Request, { params }: RoadNetworkParams): Promise<Response> {
  const { code, hash } = await params;
  const headers = {
    "Content-Type": "application/gzip",
    "Cache-Control": "public, max-age=31536000, immutable",
    ETag: `"${hash}"`,
  };
  try {
    const folded = await getPlanning().readRoadNetworkTransport(code, hash);
    if (request.headers.get("if-none-match") === headers.ETag) return new Response(null, { status: 304, headers });
    return new Response(Uint8Array.from(folded), { headers });
  } catch (error) {
    if (!isPlatformError(error)) throw error;
    const found = findErrorMessage(error, await getLocale());
    const status = found?.trpc === "NOT_FOUND" ? 404 : found?.trpc === "BAD_REQUEST" ? 400 : 500;
    return Response.json({ code: error.code, message: found?.message }, { status });
  }
}
