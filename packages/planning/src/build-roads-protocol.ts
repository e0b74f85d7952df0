import type { NetworkMetadata } from "@maillage/road-network";
import type { RoadNetworkView, RoadNetworkWarning } from "./views.ts";

/** What the building thread is started with. */
export interface BuildRoadsRequest {
  /** An OpenStreetMap extract, a GeoPackage of BD TOPO or a network of ours: told by content. */
  readonly roadsPath: string;
  /** What OpenStreetMap's roads are read for; the other files say it themselves. */
  readonly profile: RoadNetworkView["profile"];
  /** Where to write the artifact; there is nothing there yet. */
  readonly artifactPath: string;
  /** Where to write the form for browsers. */
  readonly transportPath: string;
  /** Float64[homeCount], degrees. */
  readonly homeLongitude: Float64Array;
  readonly homeLatitude: Float64Array;
}

export interface BuiltRoads {
  readonly view: RoadNetworkView;
  readonly metadata: NetworkMetadata;
  readonly warnings: readonly RoadNetworkWarning[];
  /** Uint8[homeCount]: 1 when a road is near enough to the home. */
  readonly homeIsOnRoads: Uint8Array;
}

export const BUILD_STAGES = ["ways", "nodes", "network", "checking"] as const;
export type BuildStage = (typeof BUILD_STAGES)[number];

/** What the thread says; the last message is `done` or `refused`. */
export type BuildRoadsMessage =
  | { readonly kind: "progress"; readonly stage: BuildStage; readonly share: number }
  | { readonly kind: "done"; readonly built: BuiltRoads }
  | {
      readonly kind: "refused";
      readonly code: string;
      readonly message: string;
      readonly context: Readonly<Record<string, unknown>>;
      /** The operating system's word when it refused: `ENOSPC`. */
      readonly systemCode: string | undefined;
    };
