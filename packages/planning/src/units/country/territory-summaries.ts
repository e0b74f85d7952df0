import type { Database } from "@maillage/database";
import { hashJson } from "../../content-hash.ts";
import { ENGINE_VERSION } from "../../engine-version.ts";
import type { LoadedTerritory } from "../../loaded-territory.ts";
import type { RoadNetworkService } from "../../road-network-service.ts";
import { findRun, saveRun } from "../../run-repository.ts";
import type { TerritoryService } from "../../territory-service.ts";
import { computeTerritorySummary } from "./compute-territory-summary.ts";
import type { SummaryNeed, TerritorySummary } from "./country-views.ts";

/** Raised by hand when a summary holds other things: those kept before are then computed again. */
const SUMMARY_SHAPE = 1;

/** What a territory gave: its figures, or what it lacks to have any. */
export type SummaryOutcome =
  | { readonly kind: "computed"; readonly summary: TerritorySummary }
  | { readonly kind: "incomplete"; readonly needs: readonly SummaryNeed[] };

/** What is kept of a territory as it is now, undefined when nothing is yet, and the hash that it is kept under. */
export interface FoundSummary {
  readonly hash: string;
  readonly outcome: SummaryOutcome | undefined;
}

/** Figures of territories as they are summed over the country, each kept under the hash of what it came from. */
export class TerritorySummaries {
  readonly #database: Database;
  readonly #territories: Pick<TerritoryService, "getContentHash" | "getLoaded">;
  readonly #roadNetworks: Pick<RoadNetworkService, "getInUse">;

  constructor(
    database: Database,
    territories: Pick<TerritoryService, "getContentHash" | "getLoaded">,
    roadNetworks: Pick<RoadNetworkService, "getInUse">,
  ) {
    this.#database = database;
    this.#territories = territories;
    this.#roadNetworks = roadNetworks;
  }

  /** Loads no territory. @throws {UnknownTerritoryError} */
  async find(territoryCode: string, thresholdSeconds: number): Promise<FoundSummary> {
    const hash = await this.#hashOf(territoryCode, thresholdSeconds);
    const stored = await findRun(this.#database, hash);
    // Our own text, found under the hash of everything that shapes it, the version of its shape included.
    return { hash, outcome: stored === undefined ? undefined : (JSON.parse(stored) as SummaryOutcome) };
  }

  /** Loads the territory, computes, and keeps. @throws {UnknownTerritoryError} and what loading throws */
  async compute(territoryCode: string, thresholdSeconds: number): Promise<void> {
    // Before the territory is read: what changes in between is computed again, never kept under another's name.
    const inputHash = await this.#hashOf(territoryCode, thresholdSeconds);
    const outcome = summarise(await this.#territories.getLoaded(territoryCode), thresholdSeconds);
    await saveRun(this.#database, {
      ...{ inputHash, territoryCode, kind: "territory-summary" },
      inputs: { territory: territoryCode, thresholdSeconds },
      result: JSON.stringify(outcome),
    });
  }

  async #hashOf(territory: string, thresholdSeconds: number): Promise<string> {
    const content = await this.#territories.getContentHash(territory);
    const { hash: roadNetwork } = await this.#roadNetworks.getInUse(territory);
    return hashJson({
      ...{ kind: "territory-summary", shape: SUMMARY_SHAPE, engine: ENGINE_VERSION },
      ...{ territory, content, roadNetwork, thresholdSeconds },
    });
  }
}

function summarise(territory: LoadedTerritory, thresholdSeconds: number): SummaryOutcome {
  const [latest] = territory.siteNetworks.values();
  const { population, roadNetwork } = territory.view;
  const needs: SummaryNeed[] = [];
  if (population === 0) needs.push("homes");
  if (latest === undefined) needs.push("sites");
  if (roadNetwork.junctionCount === 0) needs.push("roads");
  if (latest === undefined || needs.length > 0) return { kind: "incomplete", needs };
  return { kind: "computed", summary: computeTerritorySummary(territory, latest, thresholdSeconds) };
}
