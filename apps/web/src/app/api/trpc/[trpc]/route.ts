import { appRouter } from "@maillage/api";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { getLocale } from "../../../../i18n/request.ts";
import { getPlanning } from "../../../../server/planning.ts";

/** Every procedure is a query; a question too long for an address comes as POST (`methodOverride` of the client). */
function handle(request: Request): Promise<Response> {
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    allowMethodOverride: true,
    createContext: async () => ({ planning: getPlanning(), locale: await getLocale() }),
  });
}

export { handle as GET, handle as POST };
