import type { HomeView } from "@maillage/planning";
import { UNREACHABLE } from "@maillage/road-network";
import { NO_SITE } from "@maillage/travel-time";
import type { ColouredAnswer } from "./use-home-colouring.ts";

/** An inhabited home beyond the threshold. */
export interface TailHome {
  /** Its index. */
  readonly home: number;
  /** Null when it reaches no site. */
  readonly seconds: number | null;
  /** Id of its nearest site. */
  readonly site: string | undefined;
}

/** Inhabited homes beyond a threshold, farthest first, those that reach no site before all; equal ones in their order. */
export function listTail(
  { nearest, siteIds }: ColouredAnswer,
  homes: readonly HomeView[],
  thresholdSeconds: number,
): readonly TailHome[] {
  const { k, homeSite, homeDeciseconds } = nearest;
  const timeOf = (home: number) => Math.min(homeDeciseconds[home * k] ?? UNREACHABLE, UNREACHABLE);
  return homes
    .flatMap(({ population }, home) => (population > 0 && timeOf(home) > thresholdSeconds * 10 ? [home] : []))
    .sort((a, b) => timeOf(b) - timeOf(a) || a - b)
    .map((home) => {
      const deciseconds = timeOf(home);
      const isReached = deciseconds < UNREACHABLE;
      return {
        home,
        seconds: isReached ? deciseconds / 10 : null,
        site: isReached ? siteIds[homeSite[home * k] ?? NO_SITE] : undefined,
      };
    });
}
