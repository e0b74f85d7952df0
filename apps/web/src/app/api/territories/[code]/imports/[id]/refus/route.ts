import { findErrorMessage } from "@maillage/api";
import { isPlatformError } from "@maillage/errors";
import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { getLocale } from "../../../../../../../i18n/request.ts";
import { getPlanning } from "../../../../../../../server/planning.ts";

interface RefusalsParams {
  readonly params: Promise<{ readonly code: string; readonly id: string }>;
}

/** The rows of an import that are refused, with what is wrong in each: a file to send back to whoever made it. */
export async function GET(_request: Request, { params }: RefusalsParams): Promise<Response> {
  const { id } = await params;
  const locale = await getLocale();
  try {
    const csv = await getPlanning().readImportIssuesCsv(id, locale);
    const headers = {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="refus-${id}.csv"`,
      "Cache-Control": "no-store",
    };
    return new Response(Uint8Array.from(csv), { headers });
  } catch (error) {
    const found = isPlatformError(error) ? findErrorMessage(error, locale) : undefined;
    if (found === undefined) throw error;
    const status = getHTTPStatusCodeFromError(new TRPCError({ code: found.trpc }));
    return Response.json({ message: found.message }, { status });
  }
}
