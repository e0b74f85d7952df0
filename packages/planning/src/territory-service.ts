import type { Database } from "@maillage/database";
import { territory as territoryTable } from "@maillage/database/schema";
import { decodeRoadNetwork } from "@maillage/road-network";
import { eq } from "drizzle-orm";
import { buildLoadedTerritory, type LoadedTerritory } from "./loaded-territory.ts";
import { UnknownTerritoryError } from "./planning-errors.ts";
import type { RoadNetworkService } from "./road-network-service.ts";
import { findTerritoryRows, listSiteNetworkRows } from "./territory-repository.ts";

interface CacheEntry {
  /** What it was built from; another process may reload the territory or put other roads in force. */
  readonly version: string;
  readonly loaded: Promise<LoadedTerritory>;
}

/** Territories ready to be computed on, each built at its first question and kept. */
export class TerritoryService {
  readonly #database: Database;
  readonly #roadNetworks: RoadNetworkService;
  readonly #entries = new Map<string, CacheEntry>();

  constructor(database: Database, roadNetworks: RoadNetworkService) {
    this.#database = database;
    this.#roadNetworks = roadNetworks;
  }

  /** @throws {UnknownTerritoryError} */
  async getLoaded(code: string): Promise<LoadedTerritory> {
    const [row] = await this.#database
      .select({ contentHash: territoryTable.contentHash })
      .from(territoryTable)
      .where(eq(territoryTable.code, code));
    if (row === undefined) throw new UnknownTerritoryError(code);
    const roadNetworkHash = await this.#roadNetworks.getHashInForce(code);
    const version = `${row.contentHash} ${roadNetworkHash}`;
    const cached = this.#entries.get(code);
    if (cached?.version === version) return cached.loaded;

    const entry = { version, loaded: this.#load(code, roadNetworkHash) };
    this.#entries.set(code, entry);
    // A failure is told to whoever waits, and not kept: the next question tries again.
    entry.loaded.catch(() => {
      if (this.#entries.get(code) === entry) this.#entries.delete(code);
    });
    return entry.loaded;
  }

  async #load(code: string, roadNetworkHash: string): Promise<LoadedTerritory> {
    const rows = await findTerritoryRows(this.#database, code);
    if (rows === undefined) throw new UnknownTerritoryError(code);
    const siteNetworkRows = await listSiteNetworkRows(this.#database, code);
    const bytes = await this.#roadNetworks.readArtifact(roadNetworkHash);
    return buildLoadedTerritory(rows, siteNetworkRows, decodeRoadNetwork(bytes), roadNetworkHash);
  }
}
