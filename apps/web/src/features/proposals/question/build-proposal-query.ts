import type { ProposalQuery } from "@maillage/planning/proposal-queries";
import type { BroughtPlace } from "../../../view-state/places-parser.ts";
import type { ProposalAddress } from "../../../view-state/proposal-parsers.ts";

/** What the page knows besides the address. */
interface QueryGround {
  readonly territory: string;
  /** Slug of the network that the address asks for, or of the latest. */
  readonly siteNetwork: string;
  /** Places to choose from that the address or the browser keeps; null for the town halls. */
  readonly places: readonly BroughtPlace[] | null;
}

/** What the address asks, as the API takes it; undefined while it asks nothing. */
export function buildProposalQuery(
  address: ProposalAddress,
  { territory, siteNetwork, places }: QueryGround,
): ProposalQuery | undefined {
  const goal = goalOf(address);
  if (goal === undefined) return undefined;
  const { cantons, epci, distance } = address;
  const asked = {
    goal,
    thresholdSeconds: address.seuil * 60,
    timeFactor: address.facteur,
    everyCanton: ({ non: "ignored", "d-abord": "first", tous: "required" } as const)[cantons],
    sharedTowns: ({ tous: "all", un: "one" } as const)[address.partages],
    sitesPerHome: ({ simple: 1, double: 2 } as const)[address.couverture],
    candidates: places === null ? ("town-halls" as const) : [...places],
    ...{ keep: address.garder, forbid: address.exclure, force: address.imposer },
    ...(epci === null ? {} : { sitesPerEpciMax: epci }),
    ...(distance === null ? {} : { distanceMetresMin: distance * 1000 }),
    ...{ costEuros: address.cout, searchSeconds: address.recherche, seed: address.graine },
  };
  // A saved scenario is what is asked about: unsaved changes beside it are not read.
  if (address.scenario !== null) {
    const version = address.version === null ? {} : { version: address.version };
    return { territory, scenario: address.scenario, ...version, ...asked };
  }
  const changes = address.esquisse.changes.map(({ comment: _, year: __, costEuros: ___, ...change }) => change);
  return { territory, siteNetwork, changes, ...asked };
}

function goalOf({ but, nombre, part, temps, budget }: ProposalAddress): ProposalQuery["goal"] | undefined {
  switch (but) {
    case null:
      return undefined;
    case "personnes":
      return { kind: "most-people", newSites: nombre };
    case "moins-de-sites":
      return { kind: "fewest-sites", share: part / 100 };
    case "temps":
      return { kind: "least-time", newSites: nombre, measure: temps === "p90" ? "p90" : "mean" };
    case "budget":
      return { kind: "budget", budgetEuros: budget };
    case "fermetures":
      return { kind: "fewest-losses", closures: nombre };
    case "deplacements":
      return { kind: "best-moves", moves: nombre };
  }
}
