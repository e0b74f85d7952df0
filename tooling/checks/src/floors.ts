/**
 * The house: a package may depend only on packages of a floor strictly below its own. The order and the rooms are those of
 * the README's drawing.
 */
export const FLOORS: readonly (readonly string[])[] = [
  ["@maillage/errors", "@maillage/haute-marne", "@maillage/typescript-config"],
  ["@maillage/opening-hours", "@maillage/road-network", "@maillage/site-terms"],
  ["@maillage/travel-time"],
  ["@maillage/coverage", "@maillage/official-data", "@maillage/database", "@maillage/siting"],
  ["@maillage/planning"],
  ["@maillage/api", "@maillage/reports", "@maillage/ui"],
  ["@maillage/web", "@maillage/cli", "@maillage/worker"],
];

/** Not rooms of the house: they look at it from outside, and may import any of it. */
export const OUTSIDE = ["@maillage/bench", "@maillage/e2e", "@maillage/checks", "@maillage/test-run"];

export function floorOf(packageName: string): number {
  return FLOORS.findIndex((floor) => floor.includes(packageName));
}
