import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { findErrorMessage } from "@maillage/api";
import { isPlatformError } from "@maillage/errors";
import { getLocale } from "../../../../../../i18n/request.ts";
import { getPlanning } from "../../../../../../server/planning.ts";

interface RoadNetworkParams {
  readonly params: Promise<{ readonly code: string; readonly hash: string }>;
}

const unfold = promisify(gunzip);

/**
 * One of a territory's road networks, in its transport form, gzipped. Named by the hash of the network, it never changes:
 * browsers keep it.
 */
export async function GET(request: Request, { params }: RoadNetworkParams): Promise<Response> {
  const { code, hash } = await params;
  const headers = {
    "Content-Type": "application/octet-stream",
    "Cache-Control": "public, max-age=31536000, immutable",
    ETag: `"${hash}"`,
    Vary: "Accept-Encoding",
  };
  try {
    const folded = await getPlanning().readRoadNetworkTransport(code, hash);
    if (request.headers.get("if-none-match") === headers.ETag) return new Response(null, { status: 304, headers });
    return /\bgzip\b/.test(request.headers.get("accept-encoding") ?? "")
      ? new Response(Uint8Array.from(folded), { headers: { ...headers, "Content-Encoding": "gzip" } })
      : new Response(Uint8Array.from(await unfold(folded)), { headers });
  } catch (error) {
    if (!isPlatformError(error)) throw error;
    const found = findErrorMessage(error, await getLocale());
    const status = found?.trpc === "NOT_FOUND" ? 404 : found?.trpc === "BAD_REQUEST" ? 400 : 500;
    return Response.json({ code: error.code, message: found?.message }, { status });
  }
}
