import type { SiteNetworkSummary, SiteView, TerritoryView } from "@maillage/planning";
import {
  applyChanges,
  type HomeTimesView,
  type ScenarioComparisonView,
  type ScenarioSummary,
} from "@maillage/planning/scenario";
import { COMPARED_COUNT_MIN } from "@maillage/planning/scenario-queries";
import { TRPCError } from "@trpc/server";
import { createLoader, parseAsInteger, type SearchParams } from "nuqs/server";
import { getApi } from "../../../server/api.ts";
import { type ViewState, viewStateParsers } from "../../../view-state/view-state.ts";
import { getReadyTerritory } from "../../territory/get-ready-territory.ts";
import { readHomeSeconds } from "../map/home-seconds.ts";
import { type ComparedEntry, comparedParser, writeEntry } from "./compared-parser.ts";
import { type Differences, listDifferences } from "./list-differences.ts";

export interface ComparisonContent {
  readonly territory: TerritoryView;
  readonly view: Pick<ViewState, "seuil" | "facteur">;
  /** What is compared, each scenario with its version: the address that reproduces the page. */
  readonly entries: readonly ComparedEntry[];
  /** Undefined with fewer than two left to compare. */
  readonly comparison: ScenarioComparisonView | undefined;
  /** What of the address could not be followed, and why. */
  readonly refusals: readonly { readonly entry: string; readonly reason: string }[];
  /** Undefined when nothing is compared. */
  readonly difference: ComparedPair | undefined;
  /** To choose from: active and archived, at their latest version. */
  readonly scenarios: readonly ScenarioSummary[];
  readonly siteNetworks: readonly SiteNetworkSummary[];
}

/** Two columns, and what their map shows. */
export interface ComparedPair {
  /** Indexes of columns. */
  readonly before: number;
  readonly after: number;
  readonly differences: Differences;
  /** Of both, for the map. */
  readonly beforeTimes: HomeTimesView;
  readonly afterTimes: HomeTimesView;
  /** Those of the second column, changes made. */
  readonly sites: readonly SiteView[];
}

const loadView = createLoader({
  seuil: viewStateParsers.seuil,
  facteur: viewStateParsers.facteur,
  de: parseAsInteger,
  vers: parseAsInteger,
});

/** Whether an address asks for a comparison rather than for the list. */
export function isComparison({ comparer }: SearchParams): boolean {
  return comparer !== undefined;
}

/** Networks and scenarios side by side, for an address that anyone may have typed. */
export async function loadComparison(code: string, searchParams: SearchParams): Promise<ComparisonContent> {
  const [territory, api] = await Promise.all([getReadyTerritory(code), getApi()]);
  const { seuil, facteur, de, vers } = loadView(searchParams);
  // A form without a script repeats the word for each box that is ticked.
  const words = [searchParams.comparer ?? []].flat().filter((word) => word !== "");
  const asked = comparedParser.parse(words.join(",")) ?? [];
  const scenarios = (await api.scenario.list({ territory: code })).filter(({ shelf }) => shelf !== "deleted");
  const refusals: { entry: string; reason: string }[] = [];
  const entries: ComparedEntry[] = [];
  for (const entry of asked) {
    const found = await pinVersion(entry);
    if (typeof found === "string") refusals.push({ entry: writeEntry(entry), reason: found });
    else if (!entries.some((other) => writeEntry(other) === writeEntry(found))) entries.push(found);
  }
  const comparison =
    entries.length < COMPARED_COUNT_MIN
      ? undefined
      : await api.scenario.compare({
          ...{ territory: code, thresholdSeconds: seuil * 60, timeFactor: facteur },
          compared: entries.map(sitesOf),
        });
  return {
    ...{ territory, view: { seuil, facteur }, entries, comparison, refusals, scenarios },
    difference: comparison && (await loadPair(comparison, columnOf(de) ?? 0, columnOf(vers) ?? 1)),
    siteNetworks: territory.siteNetworks.toSorted((a, b) => b.date.localeCompare(a.date)),
  };

  /** Addresses count columns from one, as people do. */
  function columnOf(number: number | null): number | undefined {
    return number !== null && number >= 1 && number <= entries.length ? number - 1 : undefined;
  }

  async function timesOf(column: number): Promise<HomeTimesView | undefined> {
    const entry = entries[column];
    return entry && api.scenario.homeTimes({ territory: code, timeFactor: facteur, ...sitesOf(entry) });
  }

  async function loadPair(
    { columns }: ScenarioComparisonView,
    before: number,
    after: number,
  ): Promise<ComparedPair | undefined> {
    const [first, second] = [columns[before], columns[after]];
    if (first === undefined || second === undefined) return undefined;
    const map = await api.territory.map({ code });
    const [beforeTimes, afterTimes] = await Promise.all([timesOf(before), timesOf(after)]);
    if (beforeTimes === undefined || afterTimes === undefined) return undefined;
    const siteNetwork = await api.siteNetwork.get({ territory: code, siteNetwork: second.siteNetwork.slug });
    const changes =
      second.scenario === null
        ? []
        : (await api.scenario.get({ id: second.scenario.id, version: second.scenario.version })).changes;
    return {
      ...{ before, after, beforeTimes, afterTimes },
      differences: listDifferences(map.homes, readHomeSeconds(beforeTimes), readHomeSeconds(afterTimes)),
      sites: applyChanges(siteNetwork, changes, map).sites,
    };
  }

  /** The entry with its version, or why it cannot be compared. */
  async function pinVersion(entry: ComparedEntry): Promise<ComparedEntry | string> {
    try {
      if (entry.kind === "network") {
        await api.siteNetwork.get({ territory: code, siteNetwork: entry.siteNetwork });
        return entry;
      }
      const { scenario: id, version } = entry;
      const scenario = await api.scenario.get({ id, ...(version !== undefined && { version }) });
      await api.siteNetwork.get({ territory: code, siteNetwork: scenario.siteNetwork });
      return { kind: "scenario", scenario: id, version: scenario.version };
    } catch (error) {
      if (error instanceof TRPCError && error.code !== "INTERNAL_SERVER_ERROR") return error.message;
      throw error;
    }
  }
}

/** An entry as the API asks for it. */
function sitesOf(entry: ComparedEntry) {
  return entry.kind === "network"
    ? { siteNetwork: entry.siteNetwork }
    : { scenario: entry.scenario, version: entry.version };
}
