import { computeCantonCoverage } from "@maillage/coverage";
import { buildAnalysisSubject } from "../../analysis/analysis-subject.ts";
import { listCommuneAreas } from "../../analysis/cantons/list-commune-areas.ts";
import type { LoadedTerritory } from "../../loaded-territory.ts";
import { changeSites } from "../../resolve-sites.ts";
import type { SiteNetworkView } from "../../views.ts";
import { listPlaceUnits } from "../compute-unit-figures.ts";
import { computeUnitTable } from "../compute-unit-table.ts";
import type { TerritorySummary } from "./country-views.ts";

/** The two goals of a territory with the sites of one of its networks, as they are summed over the country. */
export function computeTerritorySummary(
  territory: LoadedTerritory,
  siteNetwork: SiteNetworkView,
  thresholdSeconds: number,
): TerritorySummary {
  const { countedSites } = changeSites(territory, siteNetwork, []);
  const subject = buildAnalysisSubject(territory, countedSites, { thresholdSeconds, timeFactor: 1 });
  const { code, name, homeKind, roadNetwork } = territory.view;
  const table = computeUnitTable(subject, listCommuneAreas(territory), { code, name });
  const { cantons, sites, communes, worstCommune, ...figures } = table.territory;
  const { code: _, name: __, estimated, service, possibleSites, ...people } = figures;
  const byTown = () => {
    const { membership, nearest } = { membership: territory.membership, nearest: subject.nearest };
    const places = listPlaceUnits(countedSites, ({ cantonCodes }) => cantonCodes);
    const { units } = computeCantonCoverage({ membership, nearest, thresholdSeconds, ...places });
    return { total: units.total, withSite: units.withSite };
  };
  return {
    ...{ ...people, communes, worstCommune },
    cantons: cantons && {
      ...{ ...cantons, towns: byTown() },
      namesWithoutSite: (table.unitsOfKind.get("canton") ?? [])
        .filter((canton) => canton.service === "none")
        .map((canton) => canton.name),
    },
    siteCount: sites.length,
    ...{ date: siteNetwork.date, siteNetwork: siteNetwork.slug, homeKind, roadOrigin: roadNetwork.origin },
  };
}
