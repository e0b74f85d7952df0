import type { Layer } from "../layers/layer.ts";
import { encodeChunks } from "./text-chunks.ts";

/**
 * A layer as GeoJSON (RFC 7946: WGS84, longitude first), a feature on each line. Beside the features the collection has the
 * layer's `name`, `date` and `hash`, as RFC 7946 (6.1) lets it. Coordinates are as they are.
 */
export function writeGeoJson(layer: Layer): AsyncIterable<Uint8Array> {
  return encodeChunks(listPieces(layer));
}

async function* listPieces(layer: Layer): AsyncIterable<string> {
  const { id: name, date, hash, bounds } = layer;
  const head = JSON.stringify({ type: "FeatureCollection", name, date, hash, ...(bounds && { bbox: bounds }) });
  yield `${head.slice(0, -1)},"features":[`;
  const keys = layer.fields.map((field, index) => `${index === 0 ? "" : ","}${JSON.stringify(field.name)}:`);
  let separator = "\n";
  for await (const { id, geometry, values } of layer.read()) {
    let properties = "";
    for (const [index, key] of keys.entries()) properties += key + JSON.stringify(values[index] ?? null);
    yield `${separator}{"type":"Feature","id":${JSON.stringify(id)},"geometry":${JSON.stringify(geometry)},"properties":{${properties}}}`;
    separator = ",\n";
  }
  yield "\n]}\n";
}
