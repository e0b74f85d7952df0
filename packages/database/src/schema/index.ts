export { type BoundaryGeometry, boundary, boundaryUnit } from "./boundary.ts";
export { canton } from "./canton.ts";
export { commune } from "./commune.ts";
export { communeCanton } from "./commune-canton.ts";
export { DATASET_KINDS, type DatasetKind, dataset, datasetKind } from "./dataset.ts";
export { partner, partnerScope } from "./partner.ts";
export { roadNetwork } from "./road-network.ts";
export { run, runKind } from "./run.ts";
export { site, siteFormat, siteStatus } from "./site.ts";
export { siteActivity } from "./site-activity.ts";
export { siteCanton } from "./site-canton.ts";
export { siteEvent } from "./site-event.ts";
export { siteNetwork } from "./site-network.ts";
export { sitePartner } from "./site-partner.ts";
export {
  PARTNER_SCOPES,
  type PartnerScope,
  SITE_FORMATS,
  SITE_STATUSES,
  type SiteFormat,
  type SiteStatus,
} from "./site-terms.ts";
export { territory } from "./territory.ts";
