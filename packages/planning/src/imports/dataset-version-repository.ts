import type { Database } from "@maillage/database";
import { datasetVersion } from "@maillage/database/schema";
import { type FieldMapping, IMPORT_KINDS, type ImportedRows, type ImportKind } from "@maillage/official-data";
import { asc, eq } from "drizzle-orm";
import { unpackJson } from "../json-bytes.ts";
import type { AnyComposedVersion, VersionScope } from "./compose/composed-version.ts";
import type { ImportOutcome } from "./import-views.ts";

/** A version without its rows. */
export interface DatasetVersionRow
  extends Omit<typeof datasetVersion.$inferSelect, "content" | "kind" | "scope" | "mapping" | "outcome"> {
  readonly kind: ImportKind;
  readonly scope: VersionScope;
  readonly mapping: readonly FieldMapping[];
  readonly outcome: ImportOutcome | null;
}

/** All columns but the content. */
const HEAD_COLUMNS = {
  ...{ id: datasetVersion.id, territoryCode: datasetVersion.territoryCode, rank: datasetVersion.rank },
  ...{ kind: datasetVersion.kind, name: datasetVersion.name, producer: datasetVersion.producer },
  ...{ licence: datasetVersion.licence, vintage: datasetVersion.vintage, url: datasetVersion.url },
  ...{ fileName: datasetVersion.fileName, sha256: datasetVersion.sha256, rowCount: datasetVersion.rowCount },
  ...{ mapping: datasetVersion.mapping, repairCount: datasetVersion.repairCount },
  ...{ refusedCount: datasetVersion.refusedCount, scope: datasetVersion.scope },
  ...{
    outcome: datasetVersion.outcome,
    contentHash: datasetVersion.contentHash,
    importedAt: datasetVersion.importedAt,
  },
  ...{ importedBy: datasetVersion.importedBy, undoneAt: datasetVersion.undoneAt },
};

/** In the order of acceptance. */
export async function listVersionRows(database: Database, territoryCode: string): Promise<DatasetVersionRow[]> {
  const rows = await database
    .select(HEAD_COLUMNS)
    .from(datasetVersion)
    .where(eq(datasetVersion.territoryCode, territoryCode))
    .orderBy(asc(datasetVersion.rank));
  return rows.map(buildHead);
}

export async function findVersionRow(database: Database, id: string): Promise<DatasetVersionRow | undefined> {
  const [row] = await database.select(HEAD_COLUMNS).from(datasetVersion).where(eq(datasetVersion.id, id));
  return row && buildHead(row);
}

/** The rows of a version, as they were written. */
export async function readVersionRows(database: Database, id: string): Promise<AnyComposedVersion["rows"]> {
  const [row] = await database
    .select({ content: datasetVersion.content })
    .from(datasetVersion)
    .where(eq(datasetVersion.id, id));
  if (row === undefined) throw new Error(`The version ${id} has no content.`);
  // Written by `insertVersion` alone, from rows of the version's kind.
  return unpackJson(row.content) as ImportedRows[ImportKind][] as AnyComposedVersion["rows"];
}

export async function insertVersion(database: Database, row: typeof datasetVersion.$inferInsert): Promise<void> {
  await database.insert(datasetVersion).values(row);
}

export async function setVersionUndone(database: Database, id: string, undoneAt: Date | null): Promise<void> {
  await database.update(datasetVersion).set({ undoneAt }).where(eq(datasetVersion.id, id));
}

function buildHead(row: Omit<typeof datasetVersion.$inferSelect, "content">): DatasetVersionRow {
  const kind = IMPORT_KINDS.find((each) => each === row.kind);
  if (kind === undefined) throw new Error(`The version ${row.id} is of an unknown kind: ${row.kind}.`);
  // These columns are written from these very types.
  const [scope, outcome] = [row.scope as VersionScope, row.outcome as ImportOutcome | null];
  return { ...row, kind, scope, outcome, mapping: row.mapping as readonly FieldMapping[] };
}
