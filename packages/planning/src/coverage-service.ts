import type { Database } from "@maillage/database";
import { computeCoverageView } from "./compute-coverage-view.ts";
import { hashJson } from "./content-hash.ts";
import { listCountedSites } from "./counted-sites.ts";
import { ENGINE_VERSION } from "./engine-version.ts";
import type { LoadedTerritory } from "./loaded-territory.ts";
import { parseQuery } from "./parse-query.ts";
import { UnknownSiteNetworkError } from "./planning-errors.ts";
import { coverageQuerySchema } from "./queries.ts";
import { findRun, saveRun } from "./run-repository.ts";
import type { TerritoryService } from "./territory-service.ts";
import type { CoverageQuery, CoverageView, SiteNetworkView } from "./views.ts";

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
    const territory = await this.#territories.getLoaded(parsed.territory);
    const siteNetwork = getSiteNetwork(territory, parsed.siteNetwork);
    // Checked before looking for a stored result: a refusal must not depend on what was asked before.
    const sites = listCountedSites(territory, siteNetwork, parsed);

    const inputs = describeInputs(territory, siteNetwork, parsed);
    const inputHash = hashJson(inputs);
    const stored = await findRun(this.#database, inputHash);
    // Our own text, found under the hash of everything that shapes it, the version of its shape included.
    if (stored !== undefined) return JSON.parse(stored) as CoverageView;

    const view = computeCoverageView(territory, sites, parsed.thresholdSeconds, { ...inputs, run: inputHash });
    const result = JSON.stringify(view);
    await saveRun(this.#database, {
      inputHash,
      territoryCode: parsed.territory,
      inputs: { inputs, query: parsed },
      result,
    });
    return view;
  }
}

/** @throws {UnknownSiteNetworkError} */
export function getSiteNetwork(territory: LoadedTerritory, slug: string): SiteNetworkView {
  const found = territory.siteNetworks.get(slug);
  if (found === undefined) {
    throw new UnknownSiteNetworkError(territory.view.code, slug, [...territory.siteNetworks.keys()]);
  }
  return found;
}

function describeInputs(
  { hashes, roadNetworkView }: LoadedTerritory,
  siteNetwork: SiteNetworkView,
  { thresholdSeconds, proposals, alsoOpen }: CoverageQuery,
): Readonly<Record<string, string>> {
  return {
    engine: ENGINE_VERSION,
    roadNetwork: roadNetworkView.hash,
    homes: hashes.homes,
    cantons: hashes.cantons,
    siteNetwork: hashes.siteNetworks.get(siteNetwork.slug) ?? hashJson(siteNetwork),
    // A set: the same sites opened in another order are the same question. Proposals keep theirs, it names them.
    parameters: hashJson({ thresholdSeconds, proposals, alsoOpen: [...new Set(alsoOpen)].sort() }),
  };
}
