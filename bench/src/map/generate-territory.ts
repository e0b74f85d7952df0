import type { HomeView, TerritoryMapView } from "@maillage/planning";
import type { RoadNetwork } from "@maillage/road-network";
import { createRandom, generateRoadNetwork } from "../generate-road-network.ts";

export const HOME_COLUMNS = 160;
export const HOME_ROWS = 125;
const JUNCTION_COUNT = 250_000;
/** South-west corner: the square then surrounds Haute-Marne, whose sites stand on it. */
const ORIGIN = { longitude: 4.42, latitude: 47.57 } as const;
/** Share of a cell by which its corners are moved, at most. */
const JITTER = 0.25;

export interface GeneratedTerritory {
  readonly network: RoadNetwork;
  /** In place of a real territory's: homes and shapes of communes. */
  readonly homes: readonly HomeView[];
  readonly communes: TerritoryMapView["communes"];
}

/**
 * A made-up territory of 20,000 homes, each the commune of a cell of a jittered grid, on 250,000 junctions. The same seed gives the
 * same one, on any machine.
 *
 * @param cantonCodes cantons that the homes are shared out among, in stripes.
 */
export function generateTerritory(seed: number, cantonCodes: readonly string[]): GeneratedTerritory {
  const network = generateRoadNetwork(JUNCTION_COUNT, seed, "junction", ORIGIN);
  const random = createRandom(seed + 1);
  const extent = {
    longitude: largest(network.junctionLongitude) - ORIGIN.longitude,
    latitude: largest(network.junctionLatitude) - ORIGIN.latitude,
  };
  // One corner more than cells, each way.
  const corners = Array.from({ length: (HOME_COLUMNS + 1) * (HOME_ROWS + 1) }, (_, corner) => {
    const column = (corner % (HOME_COLUMNS + 1)) + JITTER * (random() - 0.5);
    const row = Math.floor(corner / (HOME_COLUMNS + 1)) + JITTER * (random() - 0.5);
    return [
      ORIGIN.longitude + (column / HOME_COLUMNS) * extent.longitude,
      ORIGIN.latitude + (row / HOME_ROWS) * extent.latitude,
    ];
  });
  const cells = Array.from({ length: HOME_COLUMNS * HOME_ROWS }, (_, home) => {
    const southWest = (home % HOME_COLUMNS) + Math.floor(home / HOME_COLUMNS) * (HOME_COLUMNS + 1);
    const ring = [southWest, southWest + 1, southWest + HOME_COLUMNS + 2, southWest + HOME_COLUMNS + 1, southWest];
    return ring.map((corner) => corners[corner] ?? []);
  });
  const homes = cells.map((ring, home): HomeView => {
    const [[west = 0, south = 0] = [], , [east = 0, north = 0] = []] = ring;
    const canton = cantonCodes[Math.floor((home * cantonCodes.length) / cells.length)];
    return {
      id: `G${String(home).padStart(5, "0")}`,
      name: `Lieu ${home}`,
      communeCode: `G${String(home).padStart(5, "0")}`,
      longitude: (west + east) / 2,
      latitude: (south + north) / 2,
      // Many hamlets and few towns.
      population: Math.max(1, Math.round(3 / (random() + 0.01))),
      cantonCodes: canton === undefined ? [] : [canton],
    };
  });
  return {
    network,
    homes,
    communes: {
      type: "FeatureCollection",
      features: cells.map((ring, home) => ({
        type: "Feature",
        properties: { code: homes[home]?.id ?? "", name: homes[home]?.name ?? "" },
        geometry: { type: "Polygon", coordinates: [ring] },
      })),
    },
  };
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
}
