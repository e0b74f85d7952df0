import { GEOJSON_TYPE, JSON_TYPE, type OgcLink, type OgcRequest, OPENAPI_TYPE } from "../ogc-exchange.ts";

const TITLES = {
  self: { fr: "Ce document", en: "This document" },
  service: { fr: "Le service", en: "The service" },
  definition: { fr: "La définition du service (OpenAPI)", en: "The service’s definition (OpenAPI)" },
  page: { fr: "Les données et leurs sources, à lire", en: "The data and their sources, to read" },
  conformance: { fr: "Les règles que le service suit", en: "The rules that the service follows" },
  collections: { fr: "Les couches", en: "The layers" },
  collection: { fr: "La couche", en: "The layer" },
  items: { fr: "Les objets de la couche", en: "The features of the layer" },
  next: { fr: "La page suivante", en: "The next page" },
  licence: { fr: "Licence Ouverte 2.0", en: "Open Licence 2.0" },
} as const;

type LinkTitle = keyof typeof TITLES;

/** The links of the service, in the reader's language. */
export function linksOf({ baseUrl, pageUrl, locale }: Pick<OgcRequest, "baseUrl" | "pageUrl" | "locale">) {
  const link = (rel: string, href: string, type: string, title: LinkTitle): OgcLink => ({
    ...{ href, rel, type, title: TITLES[title][locale] },
  });
  const collectionUrl = (id: string) => `${baseUrl}/collections/${encodeURIComponent(id)}`;
  return {
    self: (href: string, type: string = JSON_TYPE) => link("self", href, type, "self"),
    service: () => link("root", baseUrl, JSON_TYPE, "service"),
    definition: () => link("service-desc", `${baseUrl}/api`, OPENAPI_TYPE, "definition"),
    page: () => link("service-doc", pageUrl, "text/html", "page"),
    conformance: () => link("conformance", `${baseUrl}/conformance`, JSON_TYPE, "conformance"),
    collections: () => link("data", `${baseUrl}/collections`, JSON_TYPE, "collections"),
    collection: (id: string) => link("collection", collectionUrl(id), JSON_TYPE, "collection"),
    items: (id: string) => link("items", `${collectionUrl(id)}/items`, GEOJSON_TYPE, "items"),
    next: (href: string) => link("next", href, GEOJSON_TYPE, "next"),
    licence: () => link("license", "https://www.etalab.gouv.fr/licence-ouverte-open-licence/", "text/html", "licence"),
  };
}
