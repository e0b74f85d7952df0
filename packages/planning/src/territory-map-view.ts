import type { CantonMembership } from "@maillage/coverage";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import type { TerritoryContent } from "./territory-content.ts";
import type { HomeView, TerritoryMapView } from "./views.ts";

/** All that the planner's map draws, apart from the roads. */
export function buildTerritoryMapView(
  content: TerritoryContent,
  homes: readonly HomeView[],
  membership: CantonMembership,
): TerritoryMapView {
  const shapesOf = (unit: "commune" | "canton") => content.boundaries.filter((boundary) => boundary.unit === unit);
  return {
    homes,
    communeCentres: content.communes.map(({ code, name, longitude, latitude, cantonCodes }) => {
      return { code, name, longitude, latitude, cantonCodes };
    }),
    cantons: {
      type: "FeatureCollection",
      features: shapesOf("canton").map(({ code, name, cantonCodes, geometry }) =>
        buildFeature(geometry, { code, name, cantonCodes }),
      ),
    },
    communes: {
      type: "FeatureCollection",
      features: shapesOf("commune").map(({ code, name, geometry }) => buildFeature(geometry, { code, name })),
    },
    cantonNames: Object.fromEntries(content.cantons.map(({ code, name }) => [code, name])),
    cantonPopulation: Object.fromEntries(
      membership.cantons.map(({ code }, canton) => [
        code,
        {
          population: membership.cantonPopulation[canton] ?? Number.NaN,
          estimated: membership.cantonEstimated[canton] === 1,
        },
      ]),
    ),
  };
}

function buildFeature<Properties>(
  geometry: Polygon | MultiPolygon,
  properties: Properties,
): Feature<Polygon | MultiPolygon, Properties> {
  return { type: "Feature", properties, geometry };
}
