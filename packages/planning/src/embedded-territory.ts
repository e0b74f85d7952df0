import type { RoadNetwork } from "@maillage/road-network";
import type { TerritoryContent } from "./territory-content.ts";

/** A territory whose roads are modelled until real ones are imported. */
export interface ModelledTerritory {
  readonly code: string;
  /** The same content gives the same network, to the byte. */
  buildRoadNetwork(content: TerritoryContent): Promise<RoadNetwork>;
}

/** A territory that comes with the program: its files are in `data/`, and its roads are modelled from its communes. */
export interface EmbeddedTerritory extends ModelledTerritory {
  readContent(): Promise<TerritoryContent>;
}
