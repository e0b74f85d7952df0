import { appRouter } from "@maillage/api";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { getLocale } from "../../../../i18n/request.ts";
import { getPlanning } from "../../../../server/planning.ts";
import { isFromOurPages } from "../../../../server/same-origin.ts";

/**
 * What changes something comes as POST, and only from our own pages; so does a question too long for an address
 * (`methodOverride` of the client).
 */
async function handle(request: Request): Promise<Response> {
  if (request.method !== "GET" && !isFromOurPages(request.headers)) return new Response(null, { status: 403 });
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    allowMethodOverride: true,
    createContext: async () => ({ planning: getPlanning(), locale: await getLocale() }),
  });
}

export { handle as GET, handle as POST };
