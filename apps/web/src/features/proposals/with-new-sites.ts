import type { ProposalAddress } from "../../view-state/proposal-parsers.ts";

/** The same question for so many new sites: that of most people, where its own goal has no such number. */
export function withNewSites(address: ProposalAddress, nombre: number): ProposalAddress {
  const { but } = address;
  return { ...address, but: but === "temps" || but === "objectifs" ? but : "personnes", nombre };
}
