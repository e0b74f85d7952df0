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
  "criteria",
  "role",
  "labelDate",
  "hostBody",
  "hours",
  "weekHours",
  "openDays",
  "agents",
  "agentsFullTimeEquivalent",
  "partners",
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
  "criteria",
  "labelDate",
  "weekHours",
  "agents",
  "partners",
];

/** Columns of figures: set to the right, and sorted as numbers. */
export const FIGURE_COLUMNS: ReadonlySet<SiteColumn> = new Set([
  "weekHours",
  "openDays",
  "agents",
  "agentsFullTimeEquivalent",
]);
