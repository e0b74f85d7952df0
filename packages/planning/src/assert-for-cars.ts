import { RoadNetworkProfileError } from "./road-network-errors.ts";
import type { RoadNetworkView } from "./views.ts";

/**
 * The goals are counted by car: roads of another mode are for the analysis of that mode alone.
 *
 * @param name what the person calls the network: its file, or its hash.
 * @throws {RoadNetworkProfileError}
 */
export function assertForCars(name: string, { profile }: Pick<RoadNetworkView, "profile">): void {
  if (profile !== "car") throw new RoadNetworkProfileError(name, profile);
}
