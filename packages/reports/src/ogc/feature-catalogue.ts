import type { Planning, TerritoryView } from "@maillage/planning";
import { buildTerritoryLayers } from "../layers/build-territory-layers.ts";
import type { Layer } from "../layers/layer.ts";
import { LAYER_IDS, type LayerId } from "../layers/layers-question.ts";
import type { DayInterval } from "./items/parse-datetime.ts";
import { OgcNotFoundError } from "./ogc-errors.ts";

/** Layers that every territory has, whatever is asked about: those that the service publishes. */
const PUBLISHED = LAYER_IDS.filter((id) => id !== "scenario-changes" && id !== "proposal");

/** The State's goal. */
const THRESHOLD_SECONDS = 1800;

/** A layer of a territory as the service names it: `52-sites`. */
export interface Collection {
  readonly id: string;
  readonly territory: TerritoryView;
  readonly layer: Layer;
  /** First days of the territory's networks, the oldest first: each is in force until the next begins. */
  readonly dates: readonly string[];
}

/** What the service publishes: the latest network of every territory, and the earlier ones by their days. */
export class FeatureCatalogue {
  readonly #planning: Planning;

  constructor(planning: Planning) {
    this.#planning = planning;
  }

  async list(): Promise<readonly Collection[]> {
    const collections: Collection[] = [];
    for (const { code } of await this.#planning.listTerritories()) {
      const territory = await this.#planning.getTerritory(code);
      const layers = await this.#build(territory, null, PUBLISHED);
      collections.push(...layers.map((layer) => describe(territory, layer)));
    }
    return collections;
  }

  /** A layer of the latest network. @throws {OgcNotFoundError} */
  async find(id: string): Promise<Collection> {
    const { territory, layerId } = await this.#findTerritory(id);
    const [layer] = await this.#build(territory, null, [layerId]);
    if (layer === undefined) throw new OgcNotFoundError("collection", id);
    return describe(territory, layer);
  }

  /** The collection's layer as it was on these days: of several networks the last one; null when none was in force. */
  async findOn({ id, territory }: Collection, days: DayInterval): Promise<Layer | null> {
    const slug = findNetworkOn(territory, days);
    if (slug === null) return null;
    const [layer] = await this.#build(territory, slug, [(await this.#findTerritory(id)).layerId]);
    return layer ?? null;
  }

  async #findTerritory(id: string): Promise<{ readonly territory: TerritoryView; readonly layerId: LayerId }> {
    const [, code, name] = /^([0-9AB]{2,3})-(.+)$/.exec(id) ?? [];
    const layerId = PUBLISHED.find((known) => known === name);
    const isLoaded = (await this.#planning.listTerritories()).some((territory) => territory.code === code);
    if (code === undefined || layerId === undefined || !isLoaded) throw new OgcNotFoundError("collection", id);
    return { territory: await this.#planning.getTerritory(code), layerId };
  }

  async #build(territory: TerritoryView, slug: string | null, ids: readonly LayerId[]): Promise<readonly Layer[]> {
    const siteNetwork = slug ?? sortNetworks(territory).at(-1)?.slug;
    // A territory that has no list of sites yet has nothing to publish.
    if (siteNetwork === undefined) return [];
    const about = { territory: territory.code, siteNetwork, thresholdSeconds: THRESHOLD_SECONDS };
    return buildTerritoryLayers(this.#planning, { about }, ids);
  }
}

function describe(territory: TerritoryView, layer: Layer): Collection {
  const dates = sortNetworks(territory).map(({ date }) => date);
  return { id: `${territory.code}-${layer.id}`, territory, layer, dates };
}

/** A network is in force from its day until the next one's: the last one of an interval is that of its end. */
function findNetworkOn(territory: TerritoryView, { to }: DayInterval): string | null {
  const begun = sortNetworks(territory).filter(({ date }) => to === null || date <= to);
  return begun.at(-1)?.slug ?? null;
}

function sortNetworks({ siteNetworks }: TerritoryView): TerritoryView["siteNetworks"] {
  return siteNetworks.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
