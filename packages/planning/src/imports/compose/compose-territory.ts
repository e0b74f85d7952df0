import type { TerritoryContent } from "../../territory-content.ts";
import { composeBoundaries } from "./compose-boundaries.ts";
import { composeHomeGrid } from "./compose-homes.ts";
import { composeSiteNetworks } from "./compose-site-networks.ts";
import { composeUnits } from "./compose-units.ts";
import type { AnyComposedVersion } from "./composed-version.ts";
import { listDatasets } from "./list-datasets.ts";
import { listSuperseded } from "./list-superseded.ts";
import { buildUnitLocator } from "./unit-locator.ts";

/**
 * A territory as what it comes with and the imports that were accepted make it. The same base and versions always give the
 * same content, whatever was undone and done again in between: nothing else is looked at.
 *
 * @param base its embedded content, or {@link emptyTerritory}.
 * @param versions those that are not undone, in any order.
 */
export function composeTerritory(base: TerritoryContent, versions: readonly AnyComposedVersion[]): TerritoryContent {
  if (versions.length === 0) return base;
  const superseded = listSuperseded(versions.map((version) => ({ ...version, isUndone: false })));
  const inForce = versions.filter(({ id }) => !superseded.has(id)).sort((a, b) => a.rank - b.rank);
  const units = composeUnits(base, inForce);
  const locator = buildUnitLocator(units);
  return {
    ...{ code: base.code, name: base.name },
    datasets: listDatasets(base, inForce),
    cantons: units.cantons,
    communes: units.communes,
    boundaries: composeBoundaries(base, units),
    homeGrid: composeHomeGrid(base.homeGrid, inForce, units, locator),
    siteNetworks: composeSiteNetworks(base, inForce, units, locator),
  };
}

/** A territory that holds nothing yet. */
export function emptyTerritory(code: string, name: string): TerritoryContent {
  return {
    ...{ code, name, datasets: [], cantons: [], communes: [], boundaries: [], siteNetworks: [], homeGrid: null },
  };
}
