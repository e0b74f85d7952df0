import type { Database } from "@maillage/database";
import { territory as territoryTable } from "@maillage/database/schema";
import { decodeRoadNetwork } from "@maillage/road-network";
import { eq } from "drizzle-orm";
import { buildLoadedTerritory, type LoadedTerritory } from "./loaded-territory.ts";
import { RoadNetworkDamagedError, UnknownTerritoryError } from "./planning-errors.ts";
import type { RoadNetworkInUse, RoadNetworkService } from "./road-network-service.ts";
import type { TerritoryContent } from "./territory-content.ts";
import { findTerritoryContent } from "./territory-repository.ts";

interface CacheEntry {
  /** What it was built from; another process may reload the territory or put other roads in force. */
  readonly version: string;
  readonly loaded: Promise<LoadedContent>;
}

/** A territory ready to be computed on, and as it is written. */
export interface LoadedContent {
  readonly territory: LoadedTerritory;
  readonly content: TerritoryContent;
}

/** Territories ready to be computed on, each built at its first question and kept. */
export class TerritoryService {
  readonly #database: Database;
  readonly #roadNetworks: RoadNetworkService;
  /** By territory, on the roads it uses. */
  readonly #entries = new Map<string, CacheEntry>();
  /** By territory, on the other roads it was last looked at with. */
  readonly #otherEntries = new Map<string, CacheEntry>();

  constructor(database: Database, roadNetworks: RoadNetworkService) {
    this.#database = database;
    this.#roadNetworks = roadNetworks;
  }

  /** @throws {UnknownTerritoryError} */
  async getLoaded(code: string): Promise<LoadedTerritory> {
    return (await this.getLoadedContent(code)).territory;
  }

  /** @throws {UnknownTerritoryError} */
  async getLoadedContent(code: string): Promise<LoadedContent> {
    const contentHash = await this.getContentHash(code);
    const load = async () => this.#load(code, contentHash, await this.#roadNetworks.getInUse(code), this.#entries);
    try {
      return await load();
    } catch (error) {
      // Found damaged and set aside just now: the modelled roads stand in, as when it was lost before.
      if (error instanceof RoadNetworkDamagedError) return await load();
      throw error;
    }
  }

  /**
   * The territory as it would be on another of its road networks.
   *
   * @throws {UnknownTerritoryError}, {UnknownRoadNetworkError}, {RoadNetworkDamagedError}
   */
  async getLoadedOn(code: string, roadNetworkHash: string): Promise<LoadedTerritory> {
    const contentHash = await this.getContentHash(code);
    const inUse = await this.#roadNetworks.getInUse(code);
    const { territory } =
      inUse.hash === roadNetworkHash
        ? await this.#load(code, contentHash, inUse, this.#entries)
        : await this.#load(code, contentHash, { hash: roadNetworkHash, lost: null }, this.#otherEntries);
    return territory;
  }

  /** Hash of everything the territory was loaded from: without loading it. @throws {UnknownTerritoryError} */
  async getContentHash(code: string): Promise<string> {
    const [row] = await this.#database
      .select({ contentHash: territoryTable.contentHash })
      .from(territoryTable)
      .where(eq(territoryTable.code, code));
    if (row === undefined) throw new UnknownTerritoryError(code);
    return row.contentHash;
  }

  #load(
    code: string,
    contentHash: string,
    roads: RoadNetworkInUse,
    entries: Map<string, CacheEntry>,
  ): Promise<LoadedContent> {
    const version = [contentHash, roads.hash, roads.lost?.hash].join(" ");
    const cached = entries.get(code);
    if (cached?.version === version) return cached.loaded;

    const entry = { version, loaded: this.#build(code, roads, cached?.loaded) };
    entries.set(code, entry);
    // A failure is told to whoever waits, and not kept: the next question tries again.
    entry.loaded.catch(() => {
      if (entries.get(code) === entry) entries.delete(code);
    });
    return entry.loaded;
  }

  /** @param former the territory as it was, of which what has not changed is kept; a failure of it is its own. */
  async #build(
    code: string,
    roads: RoadNetworkInUse,
    former: Promise<LoadedContent> | undefined,
  ): Promise<LoadedContent> {
    const known = await former?.catch(() => undefined);
    const content = await findTerritoryContent(this.#database, code, known?.content);
    if (content === undefined) throw new UnknownTerritoryError(code);
    const bytes = await this.#roadNetworks.readArtifact(roads.hash);
    return { content, territory: buildLoadedTerritory(content, decodeRoadNetwork(bytes), roads) };
  }
}
