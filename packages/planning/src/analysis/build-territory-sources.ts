import type { Database } from "@maillage/database";
import type { SitesSources } from "../resolve-sites.ts";
import { listRoadNetworkRows } from "../road-network-repository.ts";
import type { TerritoryService } from "../territory-service.ts";
import type { TerritorySources } from "./find-territory-state.ts";

/** Where questions of the application find their territories, roads and scenarios. */
export function buildTerritorySources(
  database: Database,
  territories: TerritoryService,
  getScenario: SitesSources["getScenario"],
  getPartnerReference: TerritorySources["getPartnerReference"],
): TerritorySources {
  return {
    getTerritory: (code) => territories.getLoaded(code),
    getTerritoryOn: (code, roadNetwork) => territories.getLoadedOn(code, roadNetwork),
    findModeNetworks: async (code) => {
      const rows = (await listRoadNetworkRows(database, code)).filter(
        ({ importedFileName }) => importedFileName !== null,
      );
      // Oldest first: the latest of a mode stays.
      return Object.fromEntries(
        rows.flatMap(({ hash, view: { profile } }) => (profile === "car" ? [] : [[profile, hash]])),
      );
    },
    getScenario,
    getPartnerReference,
  };
}
