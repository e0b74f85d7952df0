/** What a site is at the network's date. */
export const SITE_STATUSES = ["studied", "planned", "labelled", "closed"] as const;
export type SiteStatus = (typeof SITE_STATUSES)[number];

/** How a site is present: `travelling` sites are where their rounds stop, not where their bus sleeps. */
export const SITE_FORMATS = ["fixed", "antenna", "multi-site", "travelling"] as const;
export type SiteFormat = (typeof SITE_FORMATS)[number];

/** Whether a partner is one of the State's own operators or was brought in locally. */
export const PARTNER_SCOPES = ["national", "local"] as const;
export type PartnerScope = (typeof PARTNER_SCOPES)[number];
