import type { ScenarioVersionSummary } from "@maillage/planning/scenario";

/** Savings that follow one another within this time are of one sitting. */
export const SITTING_MS = 10 * 60_000;

/** Savings of one sitting, told by the last of them. */
export interface Sitting {
  readonly last: ScenarioVersionSummary;
  /** Number of its first version. */
  readonly firstVersion: number;
  /** The last version before it; undefined for the sitting that begins the scenario. */
  readonly before: ScenarioVersionSummary | undefined;
}

/**
 * The sittings of a scenario that saves itself at each rest of the hand: who looks for what it was last week reads days and
 * hours, not letters.
 *
 * @param versions the latest first; so are the sittings.
 */
export function groupVersions(versions: readonly ScenarioVersionSummary[]): readonly Sitting[] {
  const sittings: Sitting[] = [];
  for (const [rank, version] of versions.entries()) {
    const after = versions[rank - 1];
    const before = versions[rank + 1];
    const current = sittings.at(-1);
    const isSameSitting =
      current !== undefined &&
      after !== undefined &&
      Date.parse(after.savedAt) - Date.parse(version.savedAt) <= SITTING_MS;
    if (isSameSitting) sittings[sittings.length - 1] = { ...current, firstVersion: version.version, before };
    else sittings.push({ last: version, firstVersion: version.version, before });
  }
  return sittings;
}

/** Each version for itself. */
export function listVersionsApart(versions: readonly ScenarioVersionSummary[]): readonly Sitting[] {
  return versions.map((last, rank) => ({ last, firstVersion: last.version, before: versions[rank + 1] }));
}
