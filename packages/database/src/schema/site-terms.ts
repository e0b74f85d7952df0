/**
 * The terms a site is described with, each list feeding its PostgreSQL enumeration. Readers of files and pages take theirs from
 * `official-data`, which is on the same floor and knows no table; a test of `planning` states that the two are equal.
 */
export const SITE_STATUSES = ["studied", "planned", "labelled", "closed"] as const;
export type SiteStatus = (typeof SITE_STATUSES)[number];

export const SITE_FORMATS = ["fixed", "antenna", "multi-site", "travelling"] as const;
export type SiteFormat = (typeof SITE_FORMATS)[number];

/** Whether a place is its label's own, or an outpost of another's. */
export const SITE_ROLES = ["principal", "antenna"] as const;
export type SiteRole = (typeof SITE_ROLES)[number];

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

export const SITE_EVENT_KINDS = ["status", "free"] as const;
export type SiteEventKind = (typeof SITE_EVENT_KINDS)[number];

export const STOP_FREQUENCIES = ["weekly", "fortnightly", "monthly"] as const;
export type StopFrequency = (typeof STOP_FREQUENCIES)[number];

export const PARTNER_SCOPES = ["national", "local"] as const;
export type PartnerScope = (typeof PARTNER_SCOPES)[number];
