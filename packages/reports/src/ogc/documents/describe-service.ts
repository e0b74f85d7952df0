import type { LayerField } from "../../layers/layer.ts";
import type { Collection } from "../feature-catalogue.ts";
import { COORDINATE_SYSTEMS } from "../items/coordinate-systems.ts";
import { LIMIT_DEFAULT, LIMIT_MAX } from "../items/parse-items-query.ts";
import { GEOJSON_TYPE, JSON_TYPE, type OgcRequest } from "../ogc-exchange.ts";
import { SERVICE_TEXTS } from "./service-documents.ts";

/** Raised with what the service answers. */
const SERVICE_VERSION = "1.0.0";

/** The service in OpenAPI 3.0: every address, parameter and field. */
export function describeService({ baseUrl, locale }: OgcRequest, collections: readonly Collection[]) {
  return {
    openapi: "3.0.3",
    info: { ...SERVICE_TEXTS[locale], version: SERVICE_VERSION },
    servers: [{ url: baseUrl }],
    paths: {
      "/": operation("getLandingPage", [], JSON_TYPE),
      "/conformance": operation("getConformanceDeclaration", [], JSON_TYPE),
      "/collections": operation("getCollections", [], JSON_TYPE),
      ...Object.fromEntries(collections.flatMap((collection) => pathsOf(collection, locale))),
    },
    components: {
      parameters: PARAMETERS,
      schemas: {
        exception: {
          type: "object",
          required: ["code"],
          properties: { code: { type: "string" }, description: { type: "string" } },
        },
      },
    },
  };
}

function pathsOf({ id, layer }: Collection, locale: OgcRequest["locale"]): [string, object][] {
  const name = id.replace(/\W(\w)/g, (_, letter: string) => letter.toUpperCase());
  const schema = {
    type: "object",
    required: ["type", "id", "geometry", "properties"],
    properties: {
      type: { type: "string", enum: ["Feature"] },
      id: { type: "string" },
      geometry: { type: "object", nullable: true },
      properties: {
        type: "object",
        properties: Object.fromEntries(layer.fields.map((field) => [field.name, schemaOf(field, locale)])),
      },
    },
  };
  const list = { type: "object", properties: { features: { type: "array", items: schema } } };
  const filters = layer.fields.map((field) => ({
    ...{ name: field.name, in: "query", description: field.title[locale], schema: schemaOf(field, locale) },
  }));
  const featureId = { name: "featureId", in: "path", required: true, schema: { type: "string" } };
  const shared = ["limit", "offset", "bbox", "bbox-crs", "datetime", "crs"].map(reference);
  return [
    [`/collections/${id}`, operation(`describe_${name}`, [], JSON_TYPE)],
    [`/collections/${id}/items`, operation(`get_${name}`, [...shared, ...filters], GEOJSON_TYPE, list)],
    [
      `/collections/${id}/items/{featureId}`,
      operation(`getOne_${name}`, [featureId, reference("crs")], GEOJSON_TYPE, schema),
    ],
  ];
}

function operation(operationId: string, parameters: readonly object[], mediaType: string, schema: object = {}) {
  const refusal = { [JSON_TYPE]: { schema: { $ref: "#/components/schemas/exception" } } };
  return {
    get: {
      operationId,
      parameters: [...parameters, reference("f")],
      responses: {
        200: { description: "OK", content: { [mediaType]: { schema } } },
        400: { description: "Bad request", content: refusal },
        404: { description: "Not found", content: refusal },
      },
    },
  };
}

function reference(name: string) {
  return { $ref: `#/components/parameters/${name}` };
}

const SYSTEM_SCHEMA = { type: "string", format: "uri", enum: COORDINATE_SYSTEMS, default: COORDINATE_SYSTEMS[0] };

const PARAMETERS = {
  f: { name: "f", in: "query", schema: { type: "string", enum: ["json"] } },
  limit: {
    ...{ name: "limit", in: "query", style: "form", explode: false },
    schema: { type: "integer", minimum: 1, maximum: LIMIT_MAX, default: LIMIT_DEFAULT },
  },
  offset: { name: "offset", in: "query", schema: { type: "integer", minimum: 0, default: 0 } },
  bbox: {
    ...{ name: "bbox", in: "query", style: "form", explode: false },
    schema: { type: "array", items: { type: "number" }, oneOf: [sizedArray(4), sizedArray(6)] },
  },
  datetime: { name: "datetime", in: "query", style: "form", explode: false, schema: { type: "string" } },
  crs: { name: "crs", in: "query", schema: SYSTEM_SCHEMA },
  "bbox-crs": { name: "bbox-crs", in: "query", schema: SYSTEM_SCHEMA },
};

function sizedArray(size: number) {
  return { minItems: size, maxItems: size };
}

function schemaOf({ type, title, words }: LayerField, locale: OgcRequest["locale"]) {
  const base = type === "date" ? { type: "string", format: "date" } : { type: type === "text" ? "string" : type };
  return { ...base, nullable: true, title: title[locale], ...(words && { enum: [...Object.keys(words), null] }) };
}
