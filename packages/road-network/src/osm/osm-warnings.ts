import type { CountedWarning, CountedWarnings } from "../building/counted-warnings.ts";

/** What can be odd in a file without making it useless. Each is counted. */
export const OSM_WARNING_KINDS = [
  "unknown-blob",
  "missing-node",
  "coordinates-out-of-range",
  "zero-length-way",
  "repeated-node",
  "absurd-speed",
  "invalid-restriction",
  "way-with-one-node",
] as const;
export type OsmWarningKind = (typeof OSM_WARNING_KINDS)[number];

export type OsmWarning = CountedWarning<OsmWarningKind>;
export type OsmWarnings = CountedWarnings<OsmWarningKind>;
