/** What a site is at the network's date. */
export const SITE_STATUSES = ["studied", "planned", "labelled", "closed"] as const;
export type SiteStatus = (typeof SITE_STATUSES)[number];

/** How a site is present: `travelling` sites are where their rounds stop, not where their bus sleeps. */
export const SITE_FORMATS = ["fixed", "antenna", "multi-site", "travelling"] as const;
export type SiteFormat = (typeof SITE_FORMATS)[number];

/** Whether a place is its label's own, or an outpost of another's. */
export const SITE_ROLES = ["principal", "antenna"] as const;
export type SiteRole = (typeof SITE_ROLES)[number];

/** Who runs a site. */
export const HOST_BODIES = [
  "municipality",
  "intermunicipality",
  "department",
  "la-poste",
  "msa",
  "association",
  "sub-prefecture",
  "state",
  "other",
] as const;
export type HostBody = (typeof HOST_BODIES)[number];

/** A change of status, or anything worth telling. */
export const SITE_EVENT_KINDS = ["status", "free"] as const;
export type SiteEventKind = (typeof SITE_EVENT_KINDS)[number];

/** Whether a partner is one of the State's own operators or was brought in locally. */
export const PARTNER_SCOPES = ["national", "local"] as const;
export type PartnerScope = (typeof PARTNER_SCOPES)[number];
