import type { CoverageView } from "@maillage/planning";
import { TRPCError } from "@trpc/server";
import { getApi } from "../../server/api.ts";

type Summary = { readonly coverage: CoverageView; readonly refusal: undefined };
type Refusal = { readonly coverage: undefined; readonly refusal: string };

type SummaryInput = Parameters<Awaited<ReturnType<typeof getApi>>["coverage"]["summary"]>[0];

/**
 * Coverage with a proposal, or the API's sentence on why that proposal cannot be counted: off the roads, in another
 * canton than it says... An address can hold anything; the base figures are shown all the same.
 */
export async function summaryOrRefusal(query: SummaryInput): Promise<Summary | Refusal> {
  try {
    return { coverage: await (await getApi()).coverage.summary(query), refusal: undefined };
  } catch (error) {
    if (!(error instanceof TRPCError) || (error.code !== "BAD_REQUEST" && error.code !== "NOT_FOUND")) throw error;
    return { coverage: undefined, refusal: error.message };
  }
}
