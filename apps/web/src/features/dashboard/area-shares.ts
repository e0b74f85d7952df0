import type { CantonProperties, CoverageView, TerritoryMapView } from "@maillage/planning";
import type { Format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/translate.ts";
import type { MapArea } from "../charts/area-map.tsx";
import { shareColourOf } from "../charts/share-classes.ts";

/** Cantons of a map coloured by their share of people within the threshold; those without a site are marked. */
export function listCantonAreas(
  map: TerritoryMapView,
  coverage: CoverageView,
  { t, format }: { readonly t: Translate; readonly format: Format },
): readonly MapArea[] {
  const cantonOf = new Map(coverage.cantons.map((canton) => [canton.code, canton]));
  return map.cantons.features.map(({ geometry, properties }) => {
    const cantons = properties.cantonCodes.flatMap((code) => cantonOf.get(code) ?? []);
    const population = cantons.reduce((sum, canton) => sum + canton.population, 0);
    const covered = cantons.reduce((sum, canton) => sum + canton.covered, 0);
    const share = population > 0 ? covered / population : null;
    return {
      ...{ key: keyOf(properties), geometry, colour: shareColourOf(share) },
      isMarked: cantons.some(({ sites }) => sites.length === 0),
      title: t("dashboard.maps.areaTitle", {
        name: properties.name,
        share: share === null ? t("common.noValue") : format.share(share),
      }),
    };
  });
}

function keyOf({ code, cantonCodes }: CantonProperties): string {
  return `${code} ${cantonCodes.join(" ")}`;
}
