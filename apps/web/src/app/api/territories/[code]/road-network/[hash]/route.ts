import { findErrorMessage } from "@maillage/api";
import { isPlatformError } from "@maillage/errors";
import { getLocale } from "../../../../../../i18n/request.ts";
import { getPlanning } from "../../../../../../server/planning.ts";

interface RoadNetworkParams {
  readonly params: Promise<{ readonly code: string; readonly hash: string }>;
}

/** The bytes of a territory's road network. Named by their hash, they never change: browsers keep them. */
export async function GET(_request: Request, { params }: RoadNetworkParams): Promise<Response> {
  const { code, hash } = await params;
  try {
    const planning = getPlanning();
    const territory = await planning.getTerritory(code);
    if (territory.roadNetwork.hash !== hash) return new Response(null, { status: 404 });
    const bytes = await planning.readRoadNetworkArtifact(hash);
    return new Response(Uint8Array.from(bytes), {
      headers: {
        "Content-Type": "application/octet-stream",
        "Cache-Control": "public, max-age=31536000, immutable",
        ETag: `"${hash}"`,
      },
    });
  } catch (error) {
    if (!isPlatformError(error)) throw error;
    const found = findErrorMessage(error, await getLocale());
    const status = found?.trpc === "NOT_FOUND" ? 404 : found?.trpc === "BAD_REQUEST" ? 400 : 500;
    return Response.json({ code: error.code, message: found?.message }, { status });
  }
}
