import type { RoadNetwork } from "@maillage/road-network";
import type { TerritoryContent } from "./territory-content.ts";

/** A territory that comes with the program: its files are in `data/`, and its roads are modelled from its communes. */
export interface EmbeddedTerritory {
  readonly code: string;
  readContent(): Promise<TerritoryContent>;
  /** The same content gives the same network, to the byte. */
  buildRoadNetwork(content: TerritoryContent): Promise<RoadNetwork>;
}
