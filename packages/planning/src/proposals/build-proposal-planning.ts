import type { ProposalPlanning } from "./proposal-planning.ts";
import type { ProposalService } from "./proposal-service.ts";
import { readCandidatesUpload } from "./read-candidates-file.ts";

/** Proposals as planning offers them. */
export function buildProposalPlanning(
  service: ProposalService,
  answer: <Result>(ask: () => Promise<Result>) => Promise<Result>,
): ProposalPlanning {
  return {
    startProposal: (start) => answer(() => service.start(start)),
    findProposal: (id) => answer(async () => service.find(id)),
    stopProposal: (id) => answer(async () => service.stop(id)),
    propose: (query, options) => answer(() => service.propose(query, options)),
    startStudy: (query) => answer(() => service.startStudy(query)),
    findStudy: (id) => answer(async () => service.findStudy(id)),
    study: (query, options) => answer(() => service.study(query, options)),
    readCandidates: (upload) => answer(() => readCandidatesUpload(upload)),
  };
}
