import { getPlanning } from "../../../server/planning.ts";
import { VERSION } from "../../../server/version.ts";

/** For whoever watches over the server: 200 when the database answers, 503 when it does not. */
export async function GET(): Promise<Response> {
  try {
    const territories = await getPlanning().listTerritories();
    return answer(200, { status: "ok", version: VERSION, database: "ok", territories: territories.length });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return answer(503, { status: "failing", version: VERSION, database: "failing", reason });
  }
}

function answer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
