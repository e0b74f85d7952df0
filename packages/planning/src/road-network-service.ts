import type { Database } from "@maillage/database";
import { decodeRoadNetwork, encodeRoadNetwork } from "@maillage/road-network";
import { buildRoadNetworkView } from "./build-road-network-view.ts";
import { hashBytes } from "./content-hash.ts";
import type { ModelledTerritory } from "./embedded-territory.ts";
import { NetworkStore } from "./network-store.ts";
import { RoadNetworkDamagedError, UnknownRoadNetworkError } from "./planning-errors.ts";
import {
  findRoadNetworkInForce,
  insertRoadNetwork,
  listTerritoriesOfRoadNetwork,
  lockTerritory,
  putRoadNetworkInForce,
} from "./road-network-repository.ts";
import { buildTransport } from "./road-network-transport.ts";
import type { TerritoryContent } from "./territory-content.ts";
import type { LostRoadNetworkView } from "./views.ts";

/** The network a territory is computed on. */
export interface RoadNetworkInUse {
  readonly hash: string;
  /** The one chosen, when its artifact is gone and the modelled one stands in. */
  readonly lost: LostRoadNetworkView | null;
}

/** Artifacts of road networks: the modelled ones are built here, and built again when their file is lost or damaged. */
export class RoadNetworkService {
  readonly #database: Database;
  readonly #store: NetworkStore;
  readonly #onProgress: (step: string) => void;
  /** Bytes of the networks built by this process, by hash: what a lost file is written again from. */
  readonly #built = new Map<string, Uint8Array>();
  /** Hash of the network modelled for each territory. */
  readonly #embedded = new Map<string, string>();

  constructor(database: Database, store: NetworkStore, onProgress: (step: string) => void) {
    this.#database = database;
    this.#store = store;
    this.#onProgress = onProgress;
  }

  /**
   * Builds the modelled network of a territory, makes sure that its artifact is on the disk, whole, and puts it
   * in force, unless other roads were chosen. Built at every start (a fraction of a second), so a release that models
   * better is taken up at once.
   */
  async prepareModelled(embedded: ModelledTerritory, content: TerritoryContent): Promise<void> {
    const network = await embedded.buildRoadNetwork(content);
    const bytes = encodeRoadNetwork(network);
    const hash = hashBytes(bytes);
    this.#built.set(hash, bytes);
    this.#embedded.set(embedded.code, hash);
    await this.readArtifact(hash);
    const view = buildRoadNetworkView(network, hash);
    const fileName = NetworkStore.fileNameOf(hash);
    await this.#database.transaction(async (transaction) => {
      await lockTerritory(transaction, embedded.code);
      await insertRoadNetwork(transaction, embedded.code, {
        ...{ fileName, view, importedFileName: null },
        metadata: network.metadata,
      });
      const inForce = await findRoadNetworkInForce(transaction, embedded.code);
      const isChosen = inForce !== undefined && inForce.importedFileName !== null;
      if (!isChosen && inForce?.hash !== hash) await putRoadNetworkInForce(transaction, embedded.code, hash);
    });
  }

  /** Hash of the network modelled for a territory; undefined until it was. */
  findEmbedded(territoryCode: string): string | undefined {
    return this.#embedded.get(territoryCode);
  }

  /** @throws {UnknownRoadNetworkError} when the territory has no road network. */
  async getInUse(territoryCode: string): Promise<RoadNetworkInUse> {
    const inForce = await findRoadNetworkInForce(this.#database, territoryCode);
    if (inForce === undefined) throw new UnknownRoadNetworkError(`(none for territory ${territoryCode})`);
    const { hash, importedFileName, view } = inForce;
    const embedded = this.findEmbedded(territoryCode);
    if (importedFileName === null || embedded === undefined || (await this.#store.findByteCount(hash)) !== undefined) {
      return { hash, lost: null };
    }
    return { hash: embedded, lost: { hash, fileName: importedFileName, origin: view.origin } };
  }

  /** Size of an artifact; undefined when it is not there. */
  findByteCount(hash: string): Promise<number | undefined> {
    return this.#store.findByteCount(hash);
  }

  /**
   * Bytes of an artifact, checked against its hash.
   *
   * @throws {UnknownRoadNetworkError} when nothing has this hash, or its file is lost and cannot be built again.
   * @throws {RoadNetworkDamagedError} when its file is damaged and cannot be built again.
   */
  async readArtifact(hash: string): Promise<Uint8Array> {
    const built = this.#built.get(hash);
    if (built === undefined && (await listTerritoriesOfRoadNetwork(this.#database, hash)).length === 0) {
      throw new UnknownRoadNetworkError(hash);
    }
    const stored = await this.#store.read(hash);
    if (stored.state === "whole") return stored.bytes;
    if (stored.state === "damaged") {
      this.#onProgress(
        `Attention : le réseau routier ${hash} était endommagé ; son fichier est conservé sous le nom ${stored.asideFile}${built ? ", et le réseau est reconstruit" : ""}.`,
      );
    }
    if (built === undefined) {
      throw stored.state === "damaged"
        ? new RoadNetworkDamagedError(hash, stored.asideFile)
        : new UnknownRoadNetworkError(hash);
    }
    await this.#store.write(hash, built);
    return built;
  }

  /**
   * The network as browsers fetch it: its transport form, gzipped. Made when it is first asked for, except for imported
   * ones, which come with it.
   *
   * @throws what {@link readArtifact} throws.
   */
  async readTransport(hash: string): Promise<Uint8Array> {
    const stored = await this.#store.findTransport(hash);
    if (stored !== undefined) return stored;
    const transport = await buildTransport(decodeRoadNetwork(await this.readArtifact(hash)));
    await this.#store.writeTransport(hash, transport);
    return transport;
  }
}
