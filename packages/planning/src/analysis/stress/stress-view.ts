import type { AccessComparison } from "@maillage/coverage";
import type { AnalysisBasisView } from "../analysis-basis-view.ts";
import type { PositionView } from "../place-views.ts";

/** What a trial leaves of access: the same people and sites, on roads that are cut or slower. */
export interface StressView extends Omit<AccessComparison, "losses"> {
  readonly basis: AnalysisBasisView;
  readonly winterFactor: number;
  /** Segments of the road network that the line cuts. */
  readonly cutRoadCount: number;
  /** Their drawn shapes, longitude first; 300 at most. */
  readonly cutRoads: readonly (readonly (readonly [longitude: number, latitude: number])[])[];
  readonly lostHomeCount: number;
  /** Homes that lose cover, those cut off first, then the most populated; 50 at most. */
  readonly lostHomes: readonly (PositionView & {
    readonly id: string;
    readonly name: string;
    readonly population: number;
    readonly secondsBefore: number;
    /** Null when no site can be reached any more. */
    readonly secondsAfter: number | null;
  })[];
}
