import { computeCoverageView } from "../compute-coverage-view.ts";
import { findNearestSites } from "../find-nearest-sites.ts";
import type { LoadedTerritory } from "../loaded-territory.ts";
import { changeSites } from "../resolve-sites.ts";
import type { ImportFigures } from "./import-views.ts";

/** The State's goal. */
const THRESHOLD_SECONDS = 1_800;

const known = new WeakMap<LoadedTerritory, ImportFigures | null>();

/** The same as {@link computeImportFigures}, once for a territory in force: each file, and each choice, is compared with it. */
export function findImportFigures(territory: LoadedTerritory): ImportFigures | null {
  const found = known.get(territory);
  if (found !== undefined) return found;
  const figures = computeImportFigures(territory);
  known.set(territory, figures);
  return figures;
}

/** The two goals on the latest network of sites; null where there are no sites, or where nobody is known to live. */
export function computeImportFigures(territory: LoadedTerritory): ImportFigures | null {
  const [siteNetwork] = territory.siteNetworks.values();
  if (siteNetwork === undefined || territory.homes.length === 0) return null;
  const { countedSites } = changeSites(territory, siteNetwork, []);
  const nearest = findNearestSites(territory, countedSites);
  const parameters = { thresholdSeconds: THRESHOLD_SECONDS, timeFactor: 1 };
  const figures = computeCoverageView(territory, countedSites, nearest, parameters, {});
  const without = new Set(figures.cantonsWithoutSite);
  return {
    ...{ population: figures.population, covered: figures.covered, share: figures.share },
    cantonCount: figures.cantons.length,
    cantonsWithoutSite: figures.cantons.flatMap(({ code, name }) => (without.has(code) ? [{ code, name }] : [])),
  };
}
