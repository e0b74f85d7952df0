/**
 * The terms a site is described with, each list feeding its PostgreSQL enumeration. `planning` declares the same lists for
 * the pages, which must not load a table module; a test there states that the two are equal.
 */
export const SITE_STATUSES = ["studied", "planned", "labelled", "closed"] as const;
export type SiteStatus = (typeof SITE_STATUSES)[number];

export const SITE_FORMATS = ["fixed", "antenna", "multi-site", "travelling"] as const;
export type SiteFormat = (typeof SITE_FORMATS)[number];

export const PARTNER_SCOPES = ["national", "local"] as const;
export type PartnerScope = (typeof PARTNER_SCOPES)[number];
