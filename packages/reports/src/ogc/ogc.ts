// biome-ignore lint/performance/noBarrelFile: the service's door.
export { answerOgc } from "./answer-ogc.ts";
export { FeatureCatalogue } from "./feature-catalogue.ts";
export type { OgcAnswer, OgcRequest } from "./ogc-exchange.ts";
