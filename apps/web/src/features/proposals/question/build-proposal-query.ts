import type { ProposalQuery } from "@maillage/planning/proposal-queries";
import type { BroughtPlace } from "../../../view-state/places-parser.ts";
import type { ProposalAddress } from "../../../view-state/proposal-parsers.ts";
import type { AskedObjective, FormatWord, GroupWord } from "../../../view-state/question-lists.ts";

/** What the page knows besides the address. */
interface QueryGround {
  readonly territory: string;
  /** Slug of the network that the address asks for, or of the latest. */
  readonly siteNetwork: string;
  /** Places to choose from that the address or the browser keeps; null for the town halls. */
  readonly places: readonly BroughtPlace[] | null;
  /** What a list of communes in priority is called when nobody said. */
  readonly priorityName: string;
}

type Goal = ProposalQuery["goal"];
type ObjectiveQuery = Extract<Goal, { kind: "objectives" }>["objectives"][number];
type SimpleObjectiveQuery = Extract<ObjectiveQuery, { kind: "weighted" }>["terms"][number]["objective"];
type PriorityGroup = NonNullable<NonNullable<ProposalQuery["priorities"]>["groups"]>[number]["group"];
type SiteFormat = NonNullable<ProposalQuery["formats"]>[number]["format"];

export const FORMAT_OF_WORD: Readonly<Record<FormatWord, SiteFormat>> = {
  fixe: "fixed",
  antenne: "antenna",
  multisite: "multi-site",
  itinerant: "travelling",
};

const GROUP_OF_WORD: Readonly<Record<GroupWord, PriorityGroup>> = {
  plus65: "aged65",
  plus75: "aged75",
  plus80: "aged80",
  pauvres: "poor",
};

/** What the goal of several objectives makes best when nobody said: cantons, then people, then time. */
export const OBJECTIVES_AT_FIRST: readonly AskedObjective[] = [
  { word: "cantons", weight: 1 },
  { word: "personnes", weight: 1 },
  { word: "temps", weight: 1 },
];

/** What the address asks, as the API takes it; undefined while it asks nothing. */
export function buildProposalQuery(address: ProposalAddress, ground: QueryGround): ProposalQuery | undefined {
  const goal = goalOf(address);
  if (goal === undefined) return undefined;
  const { territory, siteNetwork, places } = ground;
  const { cantons, epci, distance } = address;
  const asked = {
    goal,
    thresholdSeconds: address.seuil * 60,
    timeFactor: address.facteur,
    everyCanton: ({ non: "ignored", "d-abord": "first", tous: "required" } as const)[cantons],
    sharedTowns: ({ tous: "all", un: "one" } as const)[address.partages],
    sitesPerHome: ({ simple: 1, double: 2 } as const)[address.couverture],
    cover: address.parts.map(({ percent, minutes, sitesPerHome }) => ({
      ...{ share: percent / 100, thresholdSeconds: minutes * 60, sitesPerHome },
    })),
    priorities: prioritiesOf(address, ground.priorityName),
    ...(address.capacite === "non" ? {} : { capacity: capacityOf(address) }),
    candidates: places === null ? ("town-halls" as const) : [...places],
    formats: address.formats.map(({ word, cost, ...staff }) => ({
      ...{ format: FORMAT_OF_WORD[word], costEuros: cost },
      ...withoutUndefined(staff),
    })),
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

function goalOf(address: ProposalAddress): Goal | undefined {
  const { but, nombre, part, temps, budget, plafond } = address;
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
    case "objectifs":
      return {
        kind: "objectives",
        objectives: objectivesOf(address),
        newSitesMax: nombre,
        ...(plafond === null ? {} : { budgetEuros: plafond }),
      };
  }
}

function objectivesOf({ ordre, methode }: ProposalAddress): ObjectiveQuery[] {
  const asked = ordre.length === 0 ? OBJECTIVES_AT_FIRST : ordre;
  if (methode === "ordre") {
    return asked.map((each) => (each.word === "p90" ? { kind: "time-quantile" } : simpleObjectiveOf(each)));
  }
  const terms = asked
    // A time that nine people in ten reach is no sum over people: it cannot be weighed against one.
    .filter(({ word }) => word !== "p90")
    .map((each) => ({ objective: simpleObjectiveOf(each), weight: each.weight }));
  return [{ kind: "weighted", terms }];
}

function simpleObjectiveOf({ word, minutes }: AskedObjective): SimpleObjectiveQuery {
  switch (word) {
    case "personnes":
      return { kind: "people", ...(minutes === undefined ? {} : { thresholdSeconds: minutes * 60 }) };
    case "cantons":
      return { kind: "cantons" };
    case "sites":
      return { kind: "new-sites" };
    case "cout":
      return { kind: "cost" };
    case "temps":
    case "p90":
      return { kind: "mean-time" };
  }
}

function prioritiesOf(address: ProposalAddress, priorityName: string): NonNullable<ProposalQuery["priorities"]> {
  const { priorites, prioritaires } = address;
  return {
    groups: priorites.map(({ word, weight }) => ({ group: GROUP_OF_WORD[word], weight })),
    communes:
      prioritaires.length === 0
        ? []
        : [
            {
              name: address["prioritaires-nom"] ?? priorityName,
              weight: address["prioritaires-poids"],
              communeCodes: [...prioritaires],
            },
          ],
  };
}

function capacityOf({ agents, heures, demandes }: ProposalAddress): NonNullable<ProposalQuery["capacity"]> {
  return {
    ...(agents === null ? {} : { assumedAgents: agents }),
    ...(heures === null ? {} : { assumedWeeklyHours: heures }),
    ...(demandes === null ? {} : { requestsPerPersonYear: demandes }),
  };
}

function withoutUndefined<Value>(fields: Readonly<Record<string, Value | undefined>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, Value] => entry[1] !== undefined));
}
