import type { NetworkMetadata } from "../road-network.ts";
import type { FieldRequests } from "./feature-layer.ts";
import type { IgnWarnings } from "./ign-warnings.ts";
import type { RowValues } from "./row-values.ts";

/** How one road is travelled; filled in by {@link IgnProfile.travelRoad}, one object used again for every row. */
export interface RoadTravel {
  /** Kilometres per hour in the direction the road is drawn and against it; 0 when closed. */
  forwardKmPerHour: number;
  backwardKmPerHour: number;
  /** Added to the time of the whole road, in either direction. */
  junctionSeconds: number;
  /** Open only to those who start or end their trip there. */
  isEndsOnly: boolean;
  isFerry: boolean;
  /** A place may not be set on it. */
  isNoSnap: boolean;
  /** A link of the topology without real geometry: travelled, and drawn straight. */
  isFictive: boolean;
}

/** Facts of a file that the rules depend on. */
export interface IgnFileFacts {
  readonly urbanJunctionSeconds: number;
}

/** The rules of driving over one of IGN's road products: which columns matter, speeds, who may pass. */
export interface IgnProfile<Field extends string> {
  readonly origin: NetworkMetadata["origin"];
  /** Changes whenever any rule does; part of the network's hash. */
  readonly version: string;
  readonly layerName: string;
  readonly fields: FieldRequests<Field>;
  readonly idField: Field;
  readonly accessKmPerHour: number;
  readonly snapMetresMax: number;
  /** What turning round where a road ends costs; no other turn costs anything. */
  readonly uTurnSeconds: number;
  /** False when the road cannot be driven at all; else `travel` is wholly filled in. */
  travelRoad(values: RowValues<Field>, facts: IgnFileFacts, travel: RoadTravel, warnings: IgnWarnings): boolean;
}
