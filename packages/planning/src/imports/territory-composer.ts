import type { Database } from "@maillage/database";
import { decodeRoadNetwork, encodeRoadNetwork, type RoadNetwork } from "@maillage/road-network";
import { buildUncalibratedNetwork } from "../build-uncalibrated-network.ts";
import { hashBytes } from "../content-hash.ts";
import { buildLoadedTerritory, type LoadedTerritory } from "../loaded-territory.ts";
import type { RoadNetworkService } from "../road-network-service.ts";
import { saveTerritory } from "../save-territory.ts";
import { sortTerritoryContent } from "../sort-territory-content.ts";
import type { TerritoryContent } from "../territory-content.ts";
import { composeTerritory, emptyTerritory } from "./compose/compose-territory.ts";
import type { AnyComposedVersion } from "./compose/composed-version.ts";
import { type DatasetVersionRow, listVersionRows, readVersionRows } from "./dataset-version-repository.ts";

/** Rows of versions kept in memory: a version is never rewritten, and is asked for at each composing. */
const KEPT_VERSION_COUNT = 40;

/** Makes the content of territories from what they come with and from the versions that are in force. */
export class TerritoryComposer {
  readonly #roadNetworks: RoadNetworkService;
  /** What embedded territories come with, by code. */
  readonly #bases: ReadonlyMap<string, TerritoryContent>;
  readonly #rows = new Map<string, AnyComposedVersion["rows"]>();

  constructor(roadNetworks: RoadNetworkService, bases: ReadonlyMap<string, TerritoryContent>) {
    this.#roadNetworks = roadNetworks;
    this.#bases = bases;
  }

  isEmbedded(code: string): boolean {
    return this.#bases.has(code);
  }

  getBase(code: string, name: string): TerritoryContent {
    return this.#bases.get(code) ?? emptyTerritory(code, name);
  }

  /** The versions that are not undone, with their rows. */
  async readVersions(database: Database, heads: readonly DatasetVersionRow[]): Promise<AnyComposedVersion[]> {
    const versions: AnyComposedVersion[] = [];
    for (const head of heads) {
      if (head.undoneAt !== null) continue;
      // The rows of a version are those of its kind: `insertVersion` is given both together.
      versions.push({ ...head, rows: await this.readRows(database, head.id) } as AnyComposedVersion);
    }
    return versions;
  }

  async readRows(database: Database, id: string): Promise<AnyComposedVersion["rows"]> {
    const rows = this.#rows.get(id) ?? (await readVersionRows(database, id));
    // Taken out and put back: the one asked for longest ago is the first.
    this.#rows.delete(id);
    this.#rows.set(id, rows);
    const [oldest] = this.#rows.keys();
    if (this.#rows.size > KEPT_VERSION_COUNT && oldest !== undefined) this.#rows.delete(oldest);
    return rows;
  }

  /** @param database inside a transaction: what is composed is written, or nothing is. */
  async save(database: Database, code: string, name: string): Promise<TerritoryContent> {
    const versions = await this.readVersions(database, await listVersionRows(database, code));
    const content = composeTerritory(this.getBase(code, name), versions);
    await saveTerritory(database, content);
    return content;
  }

  /** Roads of a territory made from files alone follow its communes. Those of an embedded one are of its own files. */
  async prepareRoads(code: string, content: TerritoryContent): Promise<void> {
    if (this.isEmbedded(code)) return;
    await this.#roadNetworks.prepareModelled(
      { code, buildRoadNetwork: async (each) => buildUncalibratedNetwork(each) },
      content,
    );
  }

  /** A territory as versions would make it, ready to be computed on: nothing is written. */
  preview(current: LoadedTerritory, name: string, versions: readonly AnyComposedVersion[]): PreviewedTerritory {
    const { code } = current.view;
    const content = sortTerritoryContent(composeTerritory(this.getBase(code, name), versions));
    const { network, hash } = this.#previewRoads(current, content);
    const { lostRoadNetwork: lost } = current.view;
    // Figures are of the latest network: the others would be hashed for nothing.
    const shown = { ...content, siteNetworks: content.siteNetworks.slice(0, 1) };
    return { content, load: () => buildLoadedTerritory(shown, network, { hash, lost }) };
  }

  #previewRoads(
    { network, view, roadNetworkView, communes }: LoadedTerritory,
    content: TerritoryContent,
  ): { readonly network: RoadNetwork; readonly hash: string } {
    // A single commune has no roads but those between its homes.
    const isSameGround =
      communes.length > 1 &&
      communes.length === content.communes.length &&
      communes.every(({ code }, i) => content.communes[i]?.code === code);
    if (this.isEmbedded(view.code) || roadNetworkView.origin !== "modelled" || isSameGround) {
      return { network, hash: roadNetworkView.hash };
    }
    const bytes = encodeRoadNetwork(buildUncalibratedNetwork(content));
    return { network: decodeRoadNetwork(bytes), hash: hashBytes(bytes) };
  }
}

export interface PreviewedTerritory {
  readonly content: TerritoryContent;
  /** On its latest network of sites alone. */
  readonly load: () => LoadedTerritory;
}
