import type { ProposalPlanning } from "./proposal-planning.ts";
import type { ProposalService } from "./proposal-service.ts";

/** Proposals as planning offers them. */
export function buildProposalPlanning(
  service: ProposalService,
  answer: <Result>(ask: () => Promise<Result>) => Promise<Result>,
): ProposalPlanning {
  return {
    startProposal: (query) => answer(() => service.start(query)),
    findProposal: (id) => answer(async () => service.find(id)),
    stopProposal: (id) => answer(async () => service.stop(id)),
    propose: (query, options) => answer(() => service.propose(query, options)),
  };
}
