import type { Database } from "@maillage/database";
import { roadNetwork, territory } from "@maillage/database/schema";
import type { NetworkMetadata } from "@maillage/road-network";
import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { RoadNetworkView } from "./views.ts";

export interface RoadNetworkRow {
  readonly hash: string;
  readonly fileName: string;
  readonly importedFileName: string | null;
  readonly addedAt: Date;
  readonly inForceSince: Date | null;
  /** What is known of it without opening its artifact. */
  readonly view: RoadNetworkView;
}

/** The network in force: the one put in force last. */
export async function findRoadNetworkInForce(
  database: Database,
  territoryCode: string,
): Promise<RoadNetworkRow | undefined> {
  const [row] = await database
    .select()
    .from(roadNetwork)
    .where(and(eq(roadNetwork.territoryCode, territoryCode), isNotNull(roadNetwork.inForceSince)))
    .orderBy(desc(roadNetwork.inForceSince))
    .limit(1);
  return row && buildRow(row);
}

export async function listRoadNetworkRows(
  database: Database,
  territoryCode: string,
): Promise<readonly RoadNetworkRow[]> {
  const rows = await database
    .select()
    .from(roadNetwork)
    .where(eq(roadNetwork.territoryCode, territoryCode))
    .orderBy(roadNetwork.addedAt, roadNetwork.hash);
  return rows.map(buildRow);
}

/** Territories that may be computed on a network. */
export async function listTerritoriesOfRoadNetwork(database: Database, hash: string): Promise<readonly string[]> {
  const rows = await database
    .select({ territoryCode: roadNetwork.territoryCode })
    .from(roadNetwork)
    .where(eq(roadNetwork.hash, hash));
  return rows.map(({ territoryCode }) => territoryCode);
}

/**
 * Records a network, not in force. Does nothing when it is recorded already.
 *
 * @returns whether it was recorded.
 */
export async function insertRoadNetwork(
  database: Database,
  territoryCode: string,
  network: {
    readonly fileName: string;
    readonly importedFileName: string | null;
    readonly view: RoadNetworkView;
    readonly metadata: NetworkMetadata;
  },
): Promise<boolean> {
  const { fileName, importedFileName, view, metadata } = network;
  const { hash, junctionCount, segmentCount, kilometres } = view;
  const inserted = await database
    .insert(roadNetwork)
    .values({ hash, territoryCode, fileName, importedFileName, metadata, junctionCount, segmentCount, kilometres })
    .onConflictDoNothing()
    .returning({ hash: roadNetwork.hash });
  return inserted.length > 0;
}

/** Puts a recorded network in force: it is the latest from now on, even when two are put within the clock's step. */
export async function putRoadNetworkInForce(database: Database, territoryCode: string, hash: string): Promise<void> {
  const ofTerritory = eq(roadNetwork.territoryCode, territoryCode);
  const latest = sql`(select max(${roadNetwork.inForceSince}) from ${roadNetwork} where ${ofTerritory})`;
  await database
    .update(roadNetwork)
    .set({ inForceSince: sql`greatest(now(), ${latest} + interval '1 microsecond')` })
    .where(and(ofTerritory, eq(roadNetwork.hash, hash)));
}

export async function deleteRoadNetwork(database: Database, territoryCode: string, hash: string): Promise<void> {
  await database
    .delete(roadNetwork)
    .where(and(eq(roadNetwork.territoryCode, territoryCode), eq(roadNetwork.hash, hash)));
}

/** Holds the territory until the transaction ends: what is in force does not change between looking and writing. */
export async function lockTerritory(transaction: Database, territoryCode: string): Promise<void> {
  await transaction
    .select({ code: territory.code })
    .from(territory)
    .where(eq(territory.code, territoryCode))
    .for("update");
}

function buildRow(row: typeof roadNetwork.$inferSelect): RoadNetworkRow {
  const { hash, fileName, importedFileName, addedAt, inForceSince, junctionCount, segmentCount, kilometres } = row;
  // Written by `insertRoadNetwork` alone, from this very type; JSON keeps it.
  const { origin, profile, modelError, sources } = row.metadata as NetworkMetadata;
  return {
    hash,
    fileName,
    importedFileName,
    addedAt,
    inForceSince,
    view: { hash, origin, profile, junctionCount, segmentCount, kilometres, modelError: modelError ?? null, sources },
  };
}
