import type { Database } from "@maillage/database";
import { decodeRoadNetwork, NOT_SNAPPED } from "@maillage/road-network";
import { assertForCars } from "./assert-for-cars.ts";
import { describeHomesReach } from "./home-reach.ts";
import type { LoadedTerritory } from "./loaded-territory.ts";
import type { NetworkStore } from "./network-store.ts";
import { UnknownRoadNetworkError } from "./planning-errors.ts";
import { RoadNetworkEmbeddedError, RoadNetworkInUseError, RoadNetworkLostError } from "./road-network-errors.ts";
import {
  deleteRoadNetwork,
  findRoadNetworkInForce,
  listRoadNetworkRows,
  listTerritoriesOfRoadNetwork,
  lockTerritory,
  putRoadNetworkInForce,
  type RoadNetworkRow,
} from "./road-network-repository.ts";
import type { RoadNetworkService } from "./road-network-service.ts";
import { snapOnRoads } from "./snap-within-reach.ts";
import type { TerritoryService } from "./territory-service.ts";
import type { HomesReachView, RoadNetworkEntryView } from "./views.ts";

/** The road networks a territory may be computed on: which there are, which is used. */
export class RoadNetworkLibrary {
  readonly #database: Database;
  readonly #store: NetworkStore;
  readonly #roadNetworks: RoadNetworkService;
  readonly #territories: TerritoryService;
  /** By homes and network: an artifact is opened once to see who is on it. */
  readonly #reach = new Map<string, HomesReachView>();

  constructor(
    services: { readonly database: Database; readonly store: NetworkStore },
    roadNetworks: RoadNetworkService,
    territories: TerritoryService,
  ) {
    this.#database = services.database;
    this.#store = services.store;
    this.#roadNetworks = roadNetworks;
    this.#territories = territories;
  }

  /** The modelled network that comes with the territory first, then those imported, oldest first. */
  async list(territoryCode: string): Promise<readonly RoadNetworkEntryView[]> {
    const territory = await this.#territories.getLoaded(territoryCode);
    const embedded = this.#roadNetworks.findEmbedded(territoryCode);
    const rows = await listRoadNetworkRows(this.#database, territoryCode);
    const entries: RoadNetworkEntryView[] = [];
    for (const row of rows.filter(({ hash }) => hash === embedded)) {
      entries.push(await this.#describe(territory, row, null));
    }
    // Modelled ones of earlier releases are not offered: this release's replaces them.
    for (const row of rows) {
      if (row.hash === embedded || row.importedFileName === null) continue;
      entries.push(await this.#describe(territory, row, row.importedFileName));
    }
    return entries;
  }

  /**
   * @throws {UnknownTerritoryError}, {UnknownRoadNetworkError}, {RoadNetworkProfileError}, {RoadNetworkLostError},
   *   {RoadNetworkDamagedError}
   */
  async use(territoryCode: string, hash: string): Promise<void> {
    await this.#territories.getLoaded(territoryCode);
    const row = await this.#get(territoryCode, hash);
    assertForCars(row.importedFileName ?? row.fileName, row.view);
    if (hash !== this.#roadNetworks.findEmbedded(territoryCode)) {
      if ((await this.#roadNetworks.findByteCount(hash)) === undefined)
        throw new RoadNetworkLostError(hash, row.fileName);
      // Opened before it is chosen: a damaged one is refused here, not met by every page afterwards.
      await this.#territories.getLoadedOn(territoryCode, hash);
    }
    await this.#database.transaction(async (transaction) => {
      await lockTerritory(transaction, territoryCode);
      await putRoadNetworkInForce(transaction, territoryCode, hash);
    });
  }

  /**
   * Forgets an imported network, and deletes its artifact when no other territory has it.
   *
   * @throws {UnknownTerritoryError}, {UnknownRoadNetworkError}, {RoadNetworkInUseError}, {RoadNetworkEmbeddedError}
   */
  async remove(territoryCode: string, hash: string): Promise<void> {
    await this.#territories.getLoaded(territoryCode);
    const { importedFileName } = await this.#get(territoryCode, hash);
    if (importedFileName === null) throw new RoadNetworkEmbeddedError(territoryCode, hash);
    await this.#database.transaction(async (transaction) => {
      await lockTerritory(transaction, territoryCode);
      const inForce = await findRoadNetworkInForce(transaction, territoryCode);
      if (inForce?.hash === hash) {
        const isLost = (await this.#roadNetworks.findByteCount(hash)) === undefined;
        const embedded = this.#roadNetworks.findEmbedded(territoryCode);
        if (!isLost || embedded === undefined) throw new RoadNetworkInUseError(territoryCode, hash);
        // Chosen and lost: giving it up is choosing the one that stands in for it.
        await putRoadNetworkInForce(transaction, territoryCode, embedded);
      }
      await deleteRoadNetwork(transaction, territoryCode, hash);
    });
    if ((await listTerritoriesOfRoadNetwork(this.#database, hash)).length === 0) await this.#store.delete(hash);
  }

  /** @throws {UnknownTerritoryError}, {UnknownRoadNetworkError}, {RoadNetworkDamagedError} */
  async readTransport(territoryCode: string, hash: string): Promise<Uint8Array> {
    await this.#territories.getLoaded(territoryCode);
    await this.#get(territoryCode, hash);
    return this.#roadNetworks.readTransport(hash);
  }

  async #get(territoryCode: string, hash: string): Promise<RoadNetworkRow> {
    const rows = await listRoadNetworkRows(this.#database, territoryCode);
    const row = rows.find((each) => each.hash === hash);
    if (row === undefined) throw new UnknownRoadNetworkError(hash);
    return row;
  }

  async #describe(
    territory: LoadedTerritory,
    row: RoadNetworkRow,
    fileName: string | null,
  ): Promise<RoadNetworkEntryView> {
    const byteCount = (await this.#roadNetworks.findByteCount(row.hash)) ?? null;
    return {
      ...row.view,
      fileName,
      addedAt: row.addedAt.toISOString(),
      isInUse: row.hash === territory.view.roadNetwork.hash,
      byteCount,
      reach: byteCount === null ? null : await this.#findReach(territory, row.hash),
    };
  }

  async #findReach(territory: LoadedTerritory, hash: string): Promise<HomesReachView> {
    const key = `${territory.hashes.homes} ${hash}`;
    const known = this.#reach.get(key);
    if (known !== undefined) return known;
    const { placeSegment } =
      hash === territory.view.roadNetwork.hash
        ? territory.homePlaces
        : snapOnRoads(decodeRoadNetwork(await this.#roadNetworks.readArtifact(hash)), territory.homes);
    const reach = describeHomesReach(territory.homes, (home) => placeSegment[home] !== NOT_SNAPPED);
    this.#reach.set(key, reach);
    return reach;
  }
}
