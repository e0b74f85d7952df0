import { isPlatformError } from "@maillage/errors";
import type { CoverageView, ProposedSite } from "@maillage/planning";
import { TRPCError } from "@trpc/server";
import type { Translate } from "../../i18n/translate.ts";

interface ProposalsQuery {
  readonly proposals: readonly ProposedSite[];
  readonly alsoOpen: readonly string[];
}

export interface CoveredProposals {
  /** Undefined when nothing that is proposed or opened can be counted. */
  readonly coverage: CoverageView | undefined;
  /** Ids of the proposals counted, in their order. */
  readonly counted: readonly string[];
  /** What was not followed, and why, in the reader's language. */
  readonly refusals: readonly string[];
}

/**
 * Coverage of the proposals that can be counted, as on the map: one that no road is near enough to is named and skipped,
 * one said to be in another canton than its own is counted without. The others keep the number that the address gives
 * them. An address can hold anything: what else the API refuses sets all of it aside.
 *
 * @param compute the API's summary.
 */
export async function coverProposals<Query extends ProposalsQuery>(
  query: Query,
  compute: (query: Query) => Promise<CoverageView>,
  t: Translate,
): Promise<CoveredProposals> {
  const refusals: string[] = [];
  let kept = query.proposals.map((proposal, index) => ({ number: String(index + 1), proposal }));
  // Each refusal takes away a proposal or its canton: this ends.
  while (kept.length + query.alsoOpen.length > 0) {
    try {
      const coverage = await compute({ ...query, proposals: kept.map(({ proposal }) => proposal) });
      const numbers = kept.map(({ number }) => number);
      const counted = numbers.map((number) => `proposal-${number}`);
      return { coverage: renumber(coverage, numbers), counted, refusals };
    } catch (error) {
      if (!(error instanceof TRPCError) || (error.code !== "BAD_REQUEST" && error.code !== "NOT_FOUND")) throw error;
      const refused = findRefused(error);
      const entry = kept[refused?.index ?? -1];
      if (refused === undefined || entry === undefined) {
        return { coverage: undefined, counted: [], refusals: [...refusals, error.message] };
      }
      const { number, proposal } = entry;
      refusals.push(t("overview.refusedProposal", { number, reason: error.message }));
      const { longitude, latitude } = proposal;
      kept = refused.isOutOfReach
        ? kept.toSpliced(refused.index, 1)
        : kept.with(refused.index, { number, proposal: { longitude, latitude } });
    }
  }
  return { coverage: undefined, counted: [], refusals };
}

/** Which proposal of the question an error is about, when it is about one. */
function findRefused({ cause }: TRPCError): { readonly index: number; readonly isOutOfReach: boolean } | undefined {
  if (!isPlatformError(cause)) return undefined;
  if (cause.code === "planning/place-out-of-reach") {
    const number = /^proposal-(\d+)$/.exec(String(cause.context.place))?.[1];
    return number === undefined ? undefined : { index: Number(number) - 1, isOutOfReach: true };
  }
  if (cause.code !== "planning/proposal-canton") return undefined;
  return { index: Number(cause.context.proposal) - 1, isOutOfReach: false };
}

/** The answer numbers proposals as they were asked; the page as they are in the address. */
function renumber(coverage: CoverageView, numbers: readonly string[]): CoverageView {
  const idInAddress = new Map(numbers.map((number, index) => [`proposal-${index + 1}`, `proposal-${number}`]));
  const rename = (id: string) => idInAddress.get(id) ?? id;
  return {
    ...coverage,
    cantons: coverage.cantons.map((canton) => ({
      ...canton,
      sites: canton.sites.map(rename),
      possibleSites: canton.possibleSites.map(rename),
    })),
    worst: coverage.worst.map((home) => ({ ...home, site: home.site === null ? null : rename(home.site) })),
  };
}
