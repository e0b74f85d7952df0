export { type BoundaryGeometry, boundary, boundaryUnit } from "./boundary.ts";
export { canton } from "./canton.ts";
export { commune } from "./commune.ts";
export { communeCanton } from "./commune-canton.ts";
export { DATASET_KINDS, type DatasetKind, dataset, datasetKind } from "./dataset.ts";
export { datasetImport } from "./dataset-import.ts";
export { datasetVersion } from "./dataset-version.ts";
export { homeGrid } from "./home-grid.ts";
export { importMapping } from "./import-mapping.ts";
export { nationalHomes } from "./national-homes.ts";
export { nationalHomesBlock } from "./national-homes-block.ts";
export { partner, partnerScope } from "./partner.ts";
export { partnerReference } from "./partner-reference.ts";
export { roadNetwork } from "./road-network.ts";
export { run, runKind } from "./run.ts";
export { scenario } from "./scenario.ts";
export { scenarioVersion } from "./scenario-version.ts";
export { hostBody, site, siteFormat, siteRole, siteStatus } from "./site.ts";
export { siteActivity } from "./site-activity.ts";
export { siteCanton } from "./site-canton.ts";
export { siteEvent, siteEventKind } from "./site-event.ts";
export { siteNetwork } from "./site-network.ts";
export { sitePartner } from "./site-partner.ts";
export { siteStop, stopFrequency } from "./site-stop.ts";
export {
  HOST_BODIES,
  type HostBody,
  PARTNER_SCOPES,
  type PartnerScope,
  SITE_EVENT_KINDS,
  SITE_FORMATS,
  SITE_ROLES,
  SITE_STATUSES,
  type SiteEventKind,
  type SiteFormat,
  type SiteRole,
  type SiteStatus,
  STOP_FREQUENCIES,
  type StopFrequency,
} from "./site-terms.ts";
export { territory } from "./territory.ts";
