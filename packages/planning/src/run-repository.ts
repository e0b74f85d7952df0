import type { Database } from "@maillage/database";
import { run } from "@maillage/database/schema";
import { and, desc, eq, notInArray } from "drizzle-orm";

/** Results kept for each territory. An older one is computed again when it is asked for: its inputs are all it needs. */
const KEPT_RUN_COUNT = 1_000;

/** JSON text of a result already computed from the same inputs. */
export async function findRun(database: Database, inputHash: string): Promise<string | undefined> {
  const [row] = await database.select({ result: run.result }).from(run).where(eq(run.inputHash, inputHash));
  return row?.result;
}

/** Keeps a result, and forgets the oldest ones beyond the number kept. Another process may have written the same. */
export async function saveRun(
  database: Database,
  row: Pick<typeof run.$inferInsert, "inputHash" | "territoryCode" | "kind" | "inputs" | "result">,
  keptCount = KEPT_RUN_COUNT,
): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.insert(run).values(row).onConflictDoNothing();
    const kept = transaction
      .select({ inputHash: run.inputHash })
      .from(run)
      .where(eq(run.territoryCode, row.territoryCode))
      .orderBy(desc(run.createdAt), run.inputHash)
      .limit(keptCount);
    await transaction.delete(run).where(and(eq(run.territoryCode, row.territoryCode), notInArray(run.inputHash, kept)));
  });
}
