import { buildModelledNetwork, parseMainAxes, parseUsualDrivingTimes, type RoadNetwork } from "@maillage/road-network";
import { listModelledPlaces } from "./list-modelled-places.ts";
import { readHauteMarneFiles } from "./read-haute-marne.ts";
import type { TerritoryContent } from "./territory-content.ts";

/** Datasets that the modelled roads are made from; the others tell nothing about roads. */
const SOURCE_IDS: ReadonlySet<string> = new Set(["communes", "commune-centres", "main-axes", "usual-driving-times"]);

/** Roads modelled between the communes' centres, better along the main axes, measured against usual driving times. */
export function buildHauteMarneNetwork(content: TerritoryContent): RoadNetwork {
  const { mainAxes, usualDrivingTimes } = readHauteMarneFiles();
  return buildModelledNetwork(listModelledPlaces(content.communes), parseMainAxes(mainAxes.text), {
    drivingTimes: parseUsualDrivingTimes(usualDrivingTimes.text),
    sources: content.datasets
      .filter(({ id }) => SOURCE_IDS.has(id))
      .map(({ name, producer, licence, vintage, sha256 }) => ({ name, producer, licence, vintage, sha256 })),
  });
}
