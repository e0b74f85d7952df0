import type { ScenarioChange, SiteChange } from "@maillage/planning/scenario";
import type { SiteFormat, SiteStatus } from "@maillage/planning/views";

/** A change as an address keeps it: without the name and the date that only a saved scenario gives it. */
export type SketchedChange = SiteChange & Pick<ScenarioChange, "comment" | "year" | "costEuros">;

/** A change of status is its verb. */
export const STATUS_VERBS = {
  labelled: "ouverture",
  closed: "fermeture",
  planned: "prevision",
  studied: "etude",
} as const satisfies Record<SiteStatus, string>;

/** Status of a site that is added; labelled when unsaid. */
export const STATUS_WORDS = {
  labelled: "labellise",
  closed: "ferme",
  planned: "prevu",
  studied: "etudie",
} as const satisfies Record<SiteStatus, string>;

/** Format of a site that is added; fixed when unsaid. */
export const FORMAT_WORDS = {
  fixed: "fixe",
  antenna: "antenne",
  "multi-site": "multisite",
  travelling: "itinerant",
} as const satisfies Record<SiteFormat, string>;
