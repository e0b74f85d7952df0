/** How sure a recognition is, in three steps that a person can act on. */
export type Confidence = "high" | "medium" | "low";

/** From this on, nothing needs a look; under the other, whoever imports must say. */
const HIGH_MIN = 0.85;
const MEDIUM_MIN = 0.5;

/** @param share 0 to 1. */
export function confidenceOf(share: number): Confidence {
  if (share >= HIGH_MIN) return "high";
  return share >= MEDIUM_MIN ? "medium" : "low";
}
