import type { Database } from "@maillage/database";
import type { z } from "zod";
import { assertForCars } from "./assert-for-cars.ts";
import { computeCoverageView } from "./compute-coverage-view.ts";
import { hashJson } from "./content-hash.ts";
import { ENGINE_VERSION } from "./engine-version.ts";
import { findNearestSites } from "./find-nearest-sites.ts";
import { getSiteNetwork } from "./get-site-network.ts";
import type { LoadedTerritory } from "./loaded-territory.ts";
import { parseQuery } from "./parse-query.ts";
import { coverageQuerySchema, roadNetworkComparisonQuerySchema } from "./queries.ts";
import { changeSites } from "./resolve-sites.ts";
import { findRun, saveRun } from "./run-repository.ts";
import type { TerritoryService } from "./territory-service.ts";
import type {
  CoverageQuery,
  CoverageView,
  RoadNetworkComparisonQuery,
  RoadNetworkComparisonView,
  SiteNetworkView,
} from "./views.ts";

/** A question once checked, what was left out filled in. */
type CheckedCoverageQuery = z.output<typeof coverageQuerySchema>;

/** Answers who is within the threshold of a site; a question already answered is read back. */
export class CoverageService {
  readonly #database: Database;
  readonly #territories: TerritoryService;

  constructor(database: Database, territories: TerritoryService) {
    this.#database = database;
    this.#territories = territories;
  }

  async computeCoverage(query: CoverageQuery): Promise<CoverageView> {
    const parsed = parseQuery(coverageQuerySchema, query);
    return this.#computeOn(await this.#territories.getLoaded(parsed.territory), parsed);
  }

  /** The same sites on the roads in use and on another network of the territory. */
  async compareRoadNetworks(query: RoadNetworkComparisonQuery): Promise<RoadNetworkComparisonView> {
    const { hash, ...rest } = parseQuery(roadNetworkComparisonQuerySchema, query);
    const asked = { ...rest, changes: [], timeFactor: 1 };
    const candidate = await this.#territories.getLoadedOn(asked.territory, hash);
    assertForCars(hash, candidate.roadNetworkView);
    return {
      inUse: await this.#computeOn(await this.#territories.getLoaded(asked.territory), asked),
      candidate: await this.#computeOn(candidate, asked),
    };
  }

  async #computeOn(territory: LoadedTerritory, parsed: CheckedCoverageQuery): Promise<CoverageView> {
    const siteNetwork = getSiteNetwork(territory, parsed.siteNetwork);
    const inputs = describeInputs(territory, siteNetwork, parsed);
    const inputHash = hashJson(inputs);
    const stored = await findRun(this.#database, inputHash);
    // Our own text, found under the hash of everything that shapes it, the version of its shape included.
    if (stored !== undefined) return JSON.parse(stored) as CoverageView;

    const { countedSites, problems, offRoadSites, leftOutSites } = changeSites(territory, siteNetwork, parsed.changes);
    const nearest = findNearestSites(territory, countedSites);
    const figures = computeCoverageView(territory, countedSites, nearest, parsed, { ...inputs, run: inputHash });
    const view: CoverageView = { ...figures, problems, offRoadSites, leftOutSites };
    const result = JSON.stringify(view);
    await saveRun(this.#database, {
      inputHash,
      territoryCode: parsed.territory,
      kind: "coverage",
      inputs: { inputs, query: parsed },
      result,
    });
    return view;
  }
}

function describeInputs(
  { hashes, roadNetworkView }: LoadedTerritory,
  siteNetwork: SiteNetworkView,
  { thresholdSeconds, changes, timeFactor }: CheckedCoverageQuery,
): Readonly<Record<string, string>> {
  return {
    engine: ENGINE_VERSION,
    roadNetwork: roadNetworkView.hash,
    homes: hashes.homes,
    cantons: hashes.cantons,
    siteNetwork: hashes.siteNetworks.get(siteNetwork.slug) ?? hashJson(siteNetwork),
    // In their order: made in another, the same changes may give another network. Not the name of the scenario they are
    // kept in: it changes no figure.
    changes: hashJson(changes),
    parameters: hashJson({
      thresholdSeconds,
      // A factor of 1 changes no figure, and so no hash: results kept from before there was one are still the answers.
      ...(timeFactor === 1 ? {} : { timeFactor }),
    }),
  };
}
