import type { Database } from "@maillage/database";
import { roadNetwork } from "@maillage/database/schema";
import { desc, eq, sql } from "drizzle-orm";
import type { RoadNetworkView } from "./views.ts";

/** Hash of the road network in force: the one put in force last. */
export async function findRoadNetworkInForce(database: Database, territoryCode: string): Promise<string | undefined> {
  const [row] = await database
    .select({ hash: roadNetwork.hash })
    .from(roadNetwork)
    .where(eq(roadNetwork.territoryCode, territoryCode))
    .orderBy(desc(roadNetwork.inForceSince))
    .limit(1);
  return row?.hash;
}

/** Territory that a network was made for. */
export async function findTerritoryOfRoadNetwork(database: Database, hash: string): Promise<string | undefined> {
  const [row] = await database
    .select({ territoryCode: roadNetwork.territoryCode })
    .from(roadNetwork)
    .where(eq(roadNetwork.hash, hash))
    .limit(1);
  return row?.territoryCode;
}

/** Records a network and puts it in force. Does nothing when it already is. */
export async function putRoadNetworkInForce(
  database: Database,
  territoryCode: string,
  fileName: string,
  view: RoadNetworkView,
  metadata: unknown,
): Promise<void> {
  await database.transaction(async (transaction) => {
    if ((await findRoadNetworkInForce(transaction, territoryCode)) === view.hash) return;
    const { hash, junctionCount, segmentCount, kilometres } = view;
    await transaction
      .insert(roadNetwork)
      .values({ hash, territoryCode, fileName, metadata, junctionCount, segmentCount, kilometres })
      .onConflictDoUpdate({
        target: [roadNetwork.territoryCode, roadNetwork.hash],
        set: { inForceSince: sql`now()` },
      });
  });
}
