import type { CountedWarning, CountedWarnings } from "../building/counted-warnings.ts";

/** What can be odd in a file of IGN without making it useless. Each is counted. */
export const IGN_WARNING_KINDS = [
  "missing-geometry",
  "coordinates-out-of-range",
  "zero-length",
  "missing-id",
  "unknown-nature",
  "unknown-state",
  "unknown-direction",
  "unknown-access",
  "unknown-restriction",
  "missing-speed",
  "absurd-speed",
  "no-non-communication",
  "unknown-segment",
  "invalid-non-communication",
] as const;
export type IgnWarningKind = (typeof IGN_WARNING_KINDS)[number];

export type IgnWarning = CountedWarning<IgnWarningKind>;
export type IgnWarnings = CountedWarnings<IgnWarningKind>;
