import { ban, banLayer, cleabs, road, roadLayer, SHORT_NAMES } from "./ign-roads.ts";
import { type WrittenFeature, writeShapefile } from "./ign-writers.ts";

/** A few roads with a bit of everything, one of them without geometry. */
export const ROADS = [
  road(
    1,
    [
      [0, 0],
      [100, 5],
      [200, 0],
    ],
    { urbain: 1, nature: "Route à 2 chaussées" },
  ),
  road(
    2,
    [
      [200, 0],
      [300, 0],
    ],
    { sens_de_circulation: "Sens inverse" },
  ),
  road(
    3,
    [
      [200, 0],
      [200, 150],
    ],
    { acces_vehicule_leger: "À péage", restriction_de_hauteur: 2.5 },
  ),
  road(
    4,
    [
      [200, 150],
      [300, 0],
    ],
    { prive: 1 },
  ),
  { ...road(5, []), parts: null },
];
/** A turn banned, and a road that no file holds. */
export const BANS = [ban(1, cleabs(1), `${cleabs(3)}/${cleabs(99)}`, [200, 0])];

/** Writes Shapefiles with the names IGN gives them; the path is that of the roads. */
export function writeRoadShapefiles(
  folder: string,
  roads: readonly WrittenFeature[],
  bans: readonly WrittenFeature[],
): string {
  const options = { columnNames: SHORT_NAMES };
  if (bans.length > 0) writeShapefile(folder, { ...banLayer(bans), name: "NON_COMMUNICATION" }, options);
  return writeShapefile(folder, { ...roadLayer(roads), name: "TRONCON_DE_ROUTE" }, options);
}
