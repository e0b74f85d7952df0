import type { Collection } from "../feature-catalogue.ts";
import { COORDINATE_SYSTEMS, CRS84 } from "../items/coordinate-systems.ts";
import { answerJson, type OgcAnswer, type OgcRequest } from "../ogc-exchange.ts";
import { linksOf } from "./links.ts";

/** OGC API - Features, parts 1 (core, OpenAPI 3.0, GeoJSON) and 2 (coordinate systems). */
const CONFORMANCE_CLASSES = [
  "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
  "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
  "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
  "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
];

export const SERVICE_TEXTS = {
  fr: {
    title: "Maillage : le réseau France Services",
    description:
      "Sites, foyers avec leurs temps de trajet, cantons, communes et zones accessibles des territoires chargés. Lecture seule. Les temps sont ceux de la page de chaque territoire : calculés, en voiture, pour le seuil de 30 minutes.",
  },
  en: {
    title: "Maillage: the France Services network",
    description:
      "Sites, homes with their travel times, cantons, communes and reachable areas of the territories loaded. Read only. Times are those of each territory’s page: computed, by car, for the threshold of 30 minutes.",
  },
} as const;

export function answerLanding(request: OgcRequest): OgcAnswer {
  const links = linksOf(request);
  return answerJson({
    ...SERVICE_TEXTS[request.locale],
    links: [links.self(request.baseUrl), links.definition(), links.page(), links.conformance(), links.collections()],
  });
}

export function answerConformance(): OgcAnswer {
  return answerJson({ conformsTo: CONFORMANCE_CLASSES });
}

export function answerCollections(request: OgcRequest, collections: readonly Collection[]): OgcAnswer {
  const links = linksOf(request);
  return answerJson({
    links: [links.self(`${request.baseUrl}/collections`), links.service(), links.licence()],
    crs: COORDINATE_SYSTEMS,
    collections: collections.map((collection) => describeCollection(request, collection, ["#/crs"])),
  });
}

export function answerCollection(request: OgcRequest, collection: Collection): OgcAnswer {
  return answerJson(describeCollection(request, collection, COORDINATE_SYSTEMS));
}

function describeCollection(request: OgcRequest, { id, territory, layer, dates }: Collection, crs: readonly string[]) {
  const links = linksOf(request);
  return {
    id,
    title: `${layer.title[request.locale]} – ${territory.name}`,
    description: layer.description[request.locale],
    // What it rests on, each with its vintage and its licence.
    attribution: layer.sources
      .map(({ name, producer, vintage, licence }) => `${name} (${producer}, ${vintage}, ${licence})`)
      .join(" ; "),
    links: [links.self(`${request.baseUrl}/collections/${encodeURIComponent(id)}`), links.items(id), links.licence()],
    extent: {
      ...(layer.bounds && { spatial: { bbox: [layer.bounds], crs: CRS84 } }),
      ...(dates[0] !== undefined && { temporal: { interval: [[`${dates[0]}T00:00:00Z`, null]] } }),
    },
    itemType: "feature",
    crs,
    storageCrs: CRS84,
  };
}
