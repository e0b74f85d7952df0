import type { NON_COMMUNICATION_FIELDS } from "./bd-topo-table.ts";
import type { FeatureLayer } from "./feature-layer.ts";
import type { NonCommunication } from "./non-communications.ts";
import { splitRoadIds } from "./non-communications.ts";

export type NonCommunicationField = keyof typeof NON_COMMUNICATION_FIELDS;

/** All the rows of these layers: some twenty thousand in the whole country. @throws the layers' errors, with the row. */
export function readNonCommunications(layers: readonly FeatureLayer<NonCommunicationField>[]): NonCommunication[] {
  const read: NonCommunication[] = [];
  const position = { longitude: 0, latitude: 0 };
  for (const layer of layers) {
    for (const { row, values, shape } of layer.rows()) {
      let at: NonCommunication["at"];
      if (shape.pointCount > 0) {
        layer.projection.toPosition(shape.x[0], shape.y[0], position);
        at = { longitudeE7: position.longitude * 1e7, latitudeE7: position.latitude * 1e7 };
      }
      const [entryId] = splitRoadIds(String(values.entry ?? ""));
      read.push({
        label: String(values.id ?? `${layer.name} row ${row}`),
        entryId,
        exitIds: splitRoadIds(String(values.exits ?? "")),
        at,
      });
    }
  }
  return read;
}
