import type { Database } from "@maillage/database";
import { scenario, scenarioVersion } from "@maillage/database/schema";
import { and, desc, eq, isNull, type SQL, sql } from "drizzle-orm";

/** A scenario at one of its versions. */
export interface ScenarioRow {
  readonly scenario: typeof scenario.$inferSelect;
  readonly content: typeof scenarioVersion.$inferSelect;
}

/** What a version says. */
export type ScenarioContent = Pick<
  typeof scenarioVersion.$inferInsert,
  "name" | "description" | "networkSlug" | "changes"
>;

/** Writes a scenario and its first version. */
export async function insertScenario(
  database: Database,
  row: { readonly id: string; readonly territoryCode: string },
  content: ScenarioContent,
): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.insert(scenario).values({ ...row, version: 1 });
    await transaction.insert(scenarioVersion).values({ ...content, scenarioId: row.id, version: 1 });
  });
}

/** The scenario at its latest version, whatever became of it. */
export async function findScenarioRow(database: Database, id: string): Promise<ScenarioRow | undefined> {
  const [row] = await selectLatest(database, eq(scenario.id, id));
  return row;
}

/** Every scenario of a territory at its latest version, deleted ones included: the one saved last comes first. */
export async function listScenarioRows(database: Database, territoryCode: string): Promise<readonly ScenarioRow[]> {
  return selectLatest(database, eq(scenario.territoryCode, territoryCode));
}

async function selectLatest(database: Database, where: SQL): Promise<ScenarioRow[]> {
  return database
    .select({ scenario, content: scenarioVersion })
    .from(scenario)
    .innerJoin(
      scenarioVersion,
      and(eq(scenarioVersion.scenarioId, scenario.id), eq(scenarioVersion.version, scenario.version)),
    )
    .where(where)
    .orderBy(desc(scenarioVersion.savedAt), scenario.id);
}

export async function findScenarioVersionRow(
  database: Database,
  scenarioId: string,
  version: number,
): Promise<ScenarioRow["content"] | undefined> {
  const [row] = await database
    .select()
    .from(scenarioVersion)
    .where(and(eq(scenarioVersion.scenarioId, scenarioId), eq(scenarioVersion.version, version)));
  return row;
}

/** A version without its changes, which are read one version at a time: a scenario may have thousands of them. */
export interface ScenarioVersionRow
  extends Pick<typeof scenarioVersion.$inferSelect, "version" | "name" | "networkSlug" | "savedAt"> {
  readonly changeCount: number;
}

/** Latest first. */
export async function listScenarioVersionRows(
  database: Database,
  scenarioId: string,
): Promise<readonly ScenarioVersionRow[]> {
  const { version, name, networkSlug, savedAt, changes } = scenarioVersion;
  return database
    .select({ version, name, networkSlug, savedAt, changeCount: sql<number>`jsonb_array_length(${changes})` })
    .from(scenarioVersion)
    .where(eq(scenarioVersion.scenarioId, scenarioId))
    .orderBy(desc(scenarioVersion.version));
}

/**
 * Adds a version on top of the one expected, if that one is still the latest and the scenario may be written.
 *
 * The condition is in the update itself, so of two processes that save at once PostgreSQL lets one through: the other
 * waits for the row, looks at its version again, and updates nothing. For example, two tabs hold version 3: one writes
 * `version = 4 where version = 3`, the other then finds 4 where it expects 3.
 *
 * @returns whether it was written.
 */
export async function addScenarioVersion(
  database: Database,
  id: string,
  expectedVersion: number,
  content: ScenarioContent,
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const version = expectedVersion + 1;
    const written = await transaction
      .update(scenario)
      .set({ version })
      .where(
        and(
          eq(scenario.id, id),
          eq(scenario.version, expectedVersion),
          isNull(scenario.lockedAt),
          isNull(scenario.archivedAt),
          isNull(scenario.deletedAt),
        ),
      )
      .returning({ id: scenario.id });
    if (written.length === 0) return false;
    await transaction.insert(scenarioVersion).values({ ...content, scenarioId: id, version });
    return true;
  });
}

/** Says that a scenario is locked, archived or deleted since now, or no longer: this makes no version. */
export async function updateScenarioState(
  database: Database,
  id: string,
  moment: "lockedAt" | "archivedAt" | "deletedAt",
  isSet: boolean,
): Promise<void> {
  // Said already: since when it was.
  const since = sql`coalesce(${scenario[moment]}, now())`;
  await database
    .update(scenario)
    .set({ [moment]: isSet ? since : null })
    .where(eq(scenario.id, id));
}
