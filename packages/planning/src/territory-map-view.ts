import type { CantonMembership } from "@maillage/coverage";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import type { TerritoryRows } from "./territory-repository.ts";
import type { HomeView, TerritoryMapView } from "./views.ts";

/** All that the planner's map draws, apart from the roads. */
export function buildTerritoryMapView(
  rows: TerritoryRows,
  homes: readonly HomeView[],
  membership: CantonMembership,
): TerritoryMapView {
  const shapesOf = (unit: "commune" | "canton") => rows.boundaries.filter((boundary) => boundary.unit === unit);
  return {
    homes,
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
    cantonNames: Object.fromEntries(rows.cantons.map(({ code, name }) => [code, name])),
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
  geometry: TerritoryRows["boundaries"][number]["geometry"],
  properties: Properties,
): Feature<Polygon | MultiPolygon, Properties> {
  // The column is written from `BoundaryContent`, whose geometry has this very type; JSON keeps it.
  return { type: "Feature", properties, geometry: geometry as Polygon | MultiPolygon };
}
