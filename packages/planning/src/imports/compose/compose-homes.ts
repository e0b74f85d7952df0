import type { ImportedHome } from "@maillage/official-data";
import { by } from "../../sort-territory-content.ts";
import type { HomeContent, HomeGridContent } from "../../territory-content.ts";
import type { ComposedUnits } from "./compose-units.ts";
import { type AnyComposedVersion, versionsOf } from "./composed-version.ts";
import { spreadCells } from "./spread-cells.ts";
import type { UnitLocator } from "./unit-locator.ts";

/**
 * Homes finer than communes: the latest grid, over which addresses are laid when a file of them is in force. Cells of other
 * territories, with a commune's code that is not of this one, are left out when the territory knows its communes.
 */
export function composeHomeGrid(
  base: HomeGridContent | null,
  versions: readonly AnyComposedVersion[],
  units: ComposedUnits,
  locator: UnitLocator,
): HomeGridContent | null {
  const cells = versionsOf(versions, "homes").at(-1)?.rows;
  const addresses = versionsOf(versions, "addresses").at(-1)?.rows;
  if (cells === undefined) return base === null ? null : relocate(base, locator);
  const homes = addresses === undefined ? cells : spreadCells(cells, addresses);
  const known = units.communes.length > 0;
  return {
    homeKind: addresses === undefined ? "cells" : "addresses",
    homes: homes
      .flatMap((home): HomeContent[] => {
        const commune = locator.findCommune(home.longitude, home.latitude, home.communeCode);
        return commune === undefined && known ? [] : [describeHome(home, commune?.code ?? home.communeCode, locator)];
      })
      .sort(by(({ id }) => id)),
  };
}

function describeHome(home: ImportedHome, communeCode: string | null, locator: UnitLocator): HomeContent {
  const { id, longitude, latitude, population, population65, population80, households, poorHouseholds } = home;
  const commune = locator.findCommune(longitude, latitude, communeCode);
  return {
    ...{ id, communeCode, longitude, latitude, population },
    cantonCodes: locator.listCantons(longitude, latitude, commune),
    ...{ population65, population80, households, poorHouseholds },
  };
}

function relocate({ homeKind, homes }: HomeGridContent, locator: UnitLocator): HomeGridContent {
  return {
    homeKind,
    homes: homes.map((home) => ({
      ...home,
      cantonCodes: locator.listCantons(
        home.longitude,
        home.latitude,
        locator.findCommune(home.longitude, home.latitude, home.communeCode),
      ),
    })),
  };
}
