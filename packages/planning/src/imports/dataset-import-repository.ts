import type { Database } from "@maillage/database";
import { datasetImport, importMapping } from "@maillage/database/schema";
import type { FieldMapping, ImportKind } from "@maillage/official-data";
import { and, desc, eq, sql } from "drizzle-orm";

export type DatasetImportRow = typeof datasetImport.$inferSelect;

/** Imports told of a territory; older ones stay in the database. */
const LISTED_COUNT = 50;
/** Mappings proposed again: those chosen last. */
const REMEMBERED_COUNT = 500;

export async function insertImportRow(database: Database, row: typeof datasetImport.$inferInsert): Promise<void> {
  await database.insert(datasetImport).values(row);
}

export async function findImportRow(database: Database, id: string): Promise<DatasetImportRow | undefined> {
  const [row] = await database.select().from(datasetImport).where(eq(datasetImport.id, id));
  return row;
}

/** The latest first. */
export async function listImportRows(database: Database, territoryCode: string): Promise<DatasetImportRow[]> {
  return database
    .select()
    .from(datasetImport)
    .where(eq(datasetImport.territoryCode, territoryCode))
    .orderBy(desc(datasetImport.startedAt), datasetImport.id)
    .limit(LISTED_COUNT);
}

/** The first import that brought in each version of a territory: id by id of version. */
export async function listImportIdsByVersion(
  database: Database,
  territoryCode: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await database
    .select({ id: datasetImport.id, versionId: datasetImport.versionId })
    .from(datasetImport)
    .where(and(eq(datasetImport.territoryCode, territoryCode), eq(datasetImport.state, "done")))
    .orderBy(desc(datasetImport.startedAt));
  return new Map(rows.flatMap(({ id, versionId }) => (versionId === null ? [] : [[versionId, id]])));
}

/** Ids of those whose file waits. */
export async function listOpenImportIds(database: Database): Promise<ReadonlySet<string>> {
  const rows = await database
    .select({ id: datasetImport.id })
    .from(datasetImport)
    .where(eq(datasetImport.state, "open"));
  return new Set(rows.map(({ id }) => id));
}

export async function updateImportRow(
  database: Database,
  id: string,
  values: Partial<Pick<DatasetImportRow, "state" | "choices" | "failure" | "versionId">>,
): Promise<void> {
  await database.update(datasetImport).set(values).where(eq(datasetImport.id, id));
}

export async function listRememberedMappings(
  database: Database,
): Promise<{ kind: ImportKind; headersHash: string; mapping: readonly FieldMapping[] }[]> {
  const rows = await database.select().from(importMapping).orderBy(desc(importMapping.savedAt)).limit(REMEMBERED_COUNT);
  // Written by `rememberMapping` alone.
  return rows.map(({ kind, headersHash, mapping }) => {
    return { kind: kind as ImportKind, headersHash, mapping: mapping as FieldMapping[] };
  });
}

export async function rememberMapping(
  database: Database,
  row: { readonly kind: ImportKind; readonly headersHash: string; readonly mapping: readonly FieldMapping[] },
): Promise<void> {
  await database
    .insert(importMapping)
    .values(row)
    .onConflictDoUpdate({
      target: [importMapping.kind, importMapping.headersHash],
      set: { mapping: row.mapping, savedAt: sql`now()` },
    });
}
