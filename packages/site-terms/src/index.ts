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
} from "./site-terms.ts";
