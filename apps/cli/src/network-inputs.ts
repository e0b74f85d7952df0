import type { ModelError, NetworkMetadata, RoadNetwork } from "@maillage/road-network";

/** What the `inputs` of any answer say of the roads it rests on. */
export interface NetworkInputs {
  /** Hash of the network. */
  readonly roadNetwork: string;
  readonly origin: NetworkMetadata["origin"];
  /** Null on real roads, and for modelled ones that no known time was given for. */
  readonly modelError: ModelError | null;
}

export function networkInputsOf({ metadata }: RoadNetwork, hash: string): NetworkInputs {
  return { roadNetwork: hash, origin: metadata.origin, modelError: metadata.modelError ?? null };
}
