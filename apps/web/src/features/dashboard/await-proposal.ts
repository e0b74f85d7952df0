import type { ProposalView } from "@maillage/planning";
import type { ProposalQuery } from "@maillage/planning/proposal-queries";
import { TRPCError } from "@trpc/server";
import type { getApi } from "../../server/api.ts";

const WAIT_MS_MAX = 15_000;
const STEP_MS = 150;

/**
 * The answer to a question of siting, found again at once when it was asked before.
 *
 * @returns a sentence in the reader's language for a search that cannot be made now; undefined for one that lasts too long for a
 *   page, and goes on.
 */
export async function awaitProposal(
  api: Awaited<ReturnType<typeof getApi>>,
  query: ProposalQuery,
): Promise<ProposalView | string | undefined> {
  try {
    let search = await api.proposal.start(query);
    const started = performance.now();
    while (search.state === "searching" && performance.now() - started < WAIT_MS_MAX) {
      await new Promise((resolve) => setTimeout(resolve, STEP_MS));
      search = await api.proposal.find({ id: search.id });
    }
    return search.proposal ?? search.message ?? undefined;
  } catch (error) {
    if (error instanceof TRPCError && error.code !== "INTERNAL_SERVER_ERROR") return error.message;
    throw error;
  }
}
