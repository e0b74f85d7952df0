import type { ProposalAddress } from "../../view-state/proposal-parsers.ts";
import type { Decision } from "./answer/place-decision.tsx";

/** The question once a place is in every plan, in none, or left to the search. */
export function applyDecision(address: ProposalAddress, { kind, id }: Pick<Decision, "kind" | "id">): ProposalAddress {
  const without = (ids: readonly string[]) => ids.filter((each) => each !== id);
  const [forced, forbidden] = [without(address.imposer), without(address.exclure)];
  return {
    ...address,
    imposer: kind === "accept" ? [...forced, id] : forced,
    exclure: kind === "refuse" ? [...forbidden, id] : forbidden,
  };
}
