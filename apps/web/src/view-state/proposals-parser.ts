import type { ProposedSite } from "@maillage/planning/views";
import { createParser } from "nuqs/server";

/** About 1 m: finer would only make addresses longer. */
const DECIMALS = 5;
/** More proposals than that is a forged address; a planner works with a handful. */
const PROPOSAL_COUNT_MAX = 50;

/**
 * Proposed sites in an address: `lon,lat` or `lon,lat,canton`, joined by semicolons. One entry that cannot be read makes
 * the whole value unreadable (null): a proposal is never silently dropped from a shared view.
 */
export function parseProposals(text: string): ProposedSite[] | null {
  if (text === "") return [];
  const proposals = text.split(";").map(parseProposal);
  const readable = proposals.filter((proposal) => proposal !== undefined);
  return readable.length === proposals.length && readable.length <= PROPOSAL_COUNT_MAX ? readable : null;
}

/** The inverse of {@link parseProposals}, to 5 decimals. */
export function serializeProposals(proposals: readonly ProposedSite[]): string {
  return proposals
    .map(({ longitude, latitude, cantonCode }) =>
      [roundDegrees(longitude), roundDegrees(latitude), ...(cantonCode === undefined ? [] : [cantonCode])].join(","),
    )
    .join(";");
}

/** Degrees as an address keeps them: what is computed and what is shared are then the same point. */
export function roundDegrees(degrees: number): number {
  return Number(degrees.toFixed(DECIMALS));
}

export const proposalsParser = createParser<readonly ProposedSite[]>({
  parse: parseProposals,
  serialize: serializeProposals,
  eq: (a, b) => serializeProposals(a) === serializeProposals(b),
});

const ENTRY = /^(-?\d{1,3}(?:\.\d+)?),(-?\d{1,2}(?:\.\d+)?)(?:,([0-9A-Z]{3,6}))?$/;

function parseProposal(text: string): ProposedSite | undefined {
  const match = ENTRY.exec(text);
  if (match === null) return undefined;
  const longitude = Number(match[1]);
  const latitude = Number(match[2]);
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) return undefined;
  const [, , , cantonCode] = match;
  return cantonCode === undefined ? { longitude, latitude } : { longitude, latitude, cantonCode };
}
