import { decodeRoadNetwork, type SnappedPlaces } from "@maillage/road-network";
import { type CancelSignal, computeMatrix, NearestSiteIndex } from "../src/index.ts";

/** What a worker is given. The artifact's buffer may be shared by several threads. */
export interface Task {
  readonly artifact: ArrayBuffer | SharedArrayBuffer;
  readonly homes: SnappedPlaces;
  readonly sites: SnappedPlaces;
}

/** What it gives back: nearest sites from scratch, then after edits, and the matrix. */
export interface Answers {
  readonly nearest: readonly Uint32Array[];
  readonly edited: readonly Uint32Array[];
  readonly matrix: Uint32Array;
}

/** The same work for any thread. */
export function computeOnArtifact(
  { artifact, homes, sites }: Task,
  signal: CancelSignal = { aborted: false },
): Answers {
  const network = decodeRoadNetwork(new Uint8Array(artifact));
  const index = new NearestSiteIndex(network, homes, { boundSeconds: 900 });
  index.setSites(sites, { signal });
  const nearest = [index.nearest.homeSite.slice(), index.nearest.homeDeciseconds.slice()];
  index.moveSite(3, sites, 0);
  index.removeSite(1);
  index.addSite(homes, 5);
  const edited = [index.nearest.homeSite, index.nearest.homeDeciseconds, index.changedHomes.slice()];
  return { nearest, edited, matrix: computeMatrix(network, homes, sites, { signal }) };
}
