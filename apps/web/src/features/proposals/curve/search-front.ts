import type { ProposalView } from "@maillage/planning";
import type { ProposalQuery } from "@maillage/planning/proposal-queries";
import type { useTRPCClient } from "../../planner/planner-providers.tsx";

/** A number of new sites, with the best plan for it. */
export interface FrontPoint {
  readonly newSites: number;
  readonly proposal: ProposalView;
}

const POLL_MS = 250;

/**
 * Searches the best plan of 1, 2, … sites, one after the other, without the other plans. Ends soon when aborted.
 *
 * @throws {Error} with a sentence for the reader when a question has no answer.
 */
export async function searchFront(
  client: ReturnType<typeof useTRPCClient>,
  query: ProposalQuery,
  countMax: number,
  { onPoint, signal }: { readonly onPoint: (point: FrontPoint) => void; readonly signal: AbortSignal },
): Promise<void> {
  for (let newSites = 1; newSites <= countMax && !signal.aborted; newSites += 1) {
    const asked: ProposalQuery = { ...query, goal: { kind: "most-people", newSites }, alternativesMax: 0 };
    let view = await client.proposal.start.mutate(asked);
    while (view.state === "searching") {
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      if (signal.aborted) {
        await client.proposal.stop.mutate({ id: view.id });
        return;
      }
      view = await client.proposal.find.query({ id: view.id });
    }
    if (view.proposal === null) throw new Error(view.message ?? "");
    onPoint({ newSites, proposal: view.proposal });
  }
}
