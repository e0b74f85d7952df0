import type { HomeView } from "@maillage/planning";
import { UNREACHABLE } from "@maillage/road-network";
import type { ColouredAnswer } from "./use-home-colouring.ts";

/** Who goes to a site: the homes that it is the nearest of. */
export interface Catchment {
  /** Index of the site in the answer; undefined for homes that reach none. */
  readonly site: number | undefined;
  readonly homeCount: number;
  readonly population: number;
  /** People of it beyond the threshold. */
  readonly beyond: number;
  /** Σ(people × seconds) / Σ people; null when nobody lives there, or no site is reached. */
  readonly meanSeconds: number | null;
  /** Index of the home with the longest time, and that time; null when no site is reached. */
  readonly farthest: { readonly home: number; readonly seconds: number } | null;
}

/** The catchment of every site that some home goes to, those with most people first; homes that reach none come last. */
export function listCatchments(
  { nearest, siteIds }: ColouredAnswer,
  homes: readonly HomeView[],
  thresholdSeconds: number,
): readonly Catchment[] {
  const siteCount = siteIds.length;
  const tallies = Array.from({ length: siteCount + 1 }, createTally);
  for (const [home, { population }] of homes.entries()) {
    const deciseconds = nearest.homeDeciseconds[home * nearest.k] ?? UNREACHABLE;
    const isReached = deciseconds < UNREACHABLE;
    const tally = tallies[isReached ? (nearest.homeSite[home * nearest.k] ?? siteCount) : siteCount];
    if (tally === undefined) continue;
    tally.homeCount++;
    tally.population += population;
    if (deciseconds > thresholdSeconds * 10) tally.beyond += population;
    if (!isReached) continue;
    tally.weighted += population * deciseconds;
    if (deciseconds > tally.farthestDeciseconds) {
      tally.farthest = home;
      tally.farthestDeciseconds = deciseconds;
    }
  }
  const catchments = tallies.map((tally, site): Catchment => {
    const { homeCount, population, beyond, weighted, farthest, farthestDeciseconds } = tally;
    const isReached = site < siteCount;
    return {
      site: isReached ? site : undefined,
      homeCount,
      population,
      beyond,
      meanSeconds: isReached && population > 0 ? weighted / population / 10 : null,
      farthest: farthest === undefined ? null : { home: farthest, seconds: farthestDeciseconds / 10 },
    };
  });
  return catchments
    .filter(({ homeCount }) => homeCount > 0)
    .sort((a, b) => Number(a.site === undefined) - Number(b.site === undefined) || b.population - a.population);
}

interface Tally {
  homeCount: number;
  population: number;
  beyond: number;
  weighted: number;
  farthest: number | undefined;
  farthestDeciseconds: number;
}

function createTally(): Tally {
  return { homeCount: 0, population: 0, beyond: 0, weighted: 0, farthest: undefined, farthestDeciseconds: -1 };
}
