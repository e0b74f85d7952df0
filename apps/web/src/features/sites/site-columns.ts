/** Columns of the table of sites and of its export, in their order. The name always shows. */
export const SITE_COLUMNS = [
  "id",
  "name",
  "address",
  "commune",
  "canton",
  "epci",
  "status",
  "format",
  "role",
  "labelDate",
  "hostBody",
  "hours",
  "weekHours",
  "openDays",
  "agents",
  "agentsFullTimeEquivalent",
  "partners",
  "criteria",
  "notes",
  "sources",
] as const;
export type SiteColumn = (typeof SITE_COLUMNS)[number];

export const SHOWN_AT_FIRST: readonly SiteColumn[] = [
  "name",
  "commune",
  "canton",
  "status",
  "format",
  "labelDate",
  "weekHours",
  "agents",
  "partners",
  "criteria",
];

/** Columns of figures: set to the right, and sorted as numbers. */
export const FIGURE_COLUMNS: ReadonlySet<SiteColumn> = new Set([
  "weekHours",
  "openDays",
  "agents",
  "agentsFullTimeEquivalent",
]);
