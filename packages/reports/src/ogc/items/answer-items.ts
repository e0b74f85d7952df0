import type { Layer, LayerFeature } from "../../layers/layer.ts";
import { linksOf } from "../documents/links.ts";
import type { Collection, FeatureCatalogue } from "../feature-catalogue.ts";
import { OgcNotFoundError } from "../ogc-errors.ts";
import { answerJson, GEOJSON_TYPE, type OgcAnswer, type OgcRequest } from "../ogc-exchange.ts";
import { refuseUnknown } from "../read-parameters.ts";
import { type CoordinateSystem, projectGeometry } from "./coordinate-systems.ts";
import { parseItemsQuery, parseSystem } from "./parse-items-query.ts";
import { selectFeatures } from "./select-features.ts";

/** A page of a collection's features. @throws {OgcUnknownParameterError}, {OgcInvalidValueError} */
export async function answerItems(
  request: OgcRequest,
  catalogue: FeatureCatalogue,
  collection: Collection,
): Promise<OgcAnswer> {
  const { query } = request;
  const asked = parseItemsQuery(query, collection.layer.fields);
  const layer = asked.days === null ? collection.layer : await catalogue.findOn(collection, asked.days);
  const { features, matchedCount } =
    layer === null ? { features: [], matchedCount: 0 } : await selectFeatures(layer, asked);
  const links = linksOf(request);
  const itemsUrl = links.items(collection.id).href;
  const next = asked.offset + features.length;
  const body = {
    type: "FeatureCollection",
    features: features.map((feature) => describeFeature(collection.layer, feature, asked.system)),
    numberMatched: matchedCount,
    numberReturned: features.length,
    timeStamp: request.now,
    links: [
      links.self(query.size === 0 ? itemsUrl : `${itemsUrl}?${query}`, GEOJSON_TYPE),
      links.collection(collection.id),
      ...(features.length > 0 && next < matchedCount ? [links.next(`${itemsUrl}?${withOffset(query, next)}`)] : []),
    ],
  };
  return answerJson(body, GEOJSON_TYPE, { "Content-Crs": `<${asked.system}>` });
}

/** One feature. @throws {OgcNotFoundError}, {OgcUnknownParameterError}, {OgcInvalidValueError} */
export async function answerItem(request: OgcRequest, collection: Collection, featureId: string): Promise<OgcAnswer> {
  refuseUnknown(request.query, ["f", "crs"]);
  const system = parseSystem(request.query, "crs");
  const feature = await findFeature(collection.layer, featureId);
  const links = linksOf(request);
  const url = `${links.items(collection.id).href}/${encodeURIComponent(featureId)}`;
  const body = {
    ...describeFeature(collection.layer, feature, system),
    links: [links.self(url, GEOJSON_TYPE), links.collection(collection.id)],
  };
  return answerJson(body, GEOJSON_TYPE, { "Content-Crs": `<${system}>` });
}

async function findFeature(layer: Layer, id: string): Promise<LayerFeature> {
  for await (const feature of layer.read()) if (feature.id === id) return feature;
  throw new OgcNotFoundError("feature", id);
}

function describeFeature({ fields }: Layer, { id, geometry, values }: LayerFeature, system: CoordinateSystem) {
  return {
    type: "Feature",
    id,
    geometry: geometry === null ? null : projectGeometry(geometry, system),
    properties: Object.fromEntries(fields.map(({ name }, index) => [name, values[index] ?? null])),
  };
}

function withOffset(query: URLSearchParams, offset: number): URLSearchParams {
  const next = new URLSearchParams(query);
  next.set("offset", String(offset));
  return next;
}
