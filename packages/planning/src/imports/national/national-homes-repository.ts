import type { Database } from "@maillage/database";
import { datasetImport, datasetVersion, nationalHomes, nationalHomesBlock } from "@maillage/database/schema";
import type { FieldMapping, KeptArea, KeptTable, TableIssue } from "@maillage/official-data";
import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { NationalHomesView } from "./national-views.ts";

/** What is said of a national file, as the database has it. */
export interface NationalHomesRow
  extends Omit<typeof nationalHomes.$inferSelect, "tables" | "mapping" | "areas" | "repairs" | "issues"> {
  readonly tables: readonly KeptTable[];
  readonly mapping: readonly FieldMapping[];
  readonly areas: readonly KeptArea[];
  readonly repairs: NationalHomesView["repairs"];
  readonly issues: readonly TableIssue[];
}

/** The one kept last first. */
export async function listNationalHomesRows(database: Database): Promise<NationalHomesRow[]> {
  const rows = await database.select().from(nationalHomes).orderBy(desc(nationalHomes.keptAt), nationalHomes.id);
  return rows.map(buildRow);
}

export async function findNationalHomesRow(database: Database, id: string): Promise<NationalHomesRow | undefined> {
  const [row] = await database.select().from(nationalHomes).where(eq(nationalHomes.id, id));
  return row && buildRow(row);
}

export async function insertNationalHomesRow(
  database: Database,
  row: typeof nationalHomes.$inferInsert,
): Promise<void> {
  await database.insert(nationalHomes).values(row);
}

/** Its bytes go as base64, which is made and read by native code: PGlite writes bytes as digits one by one, for as long as the file takes to be read. */
export async function insertNationalHomesBlock(
  database: Database,
  { content, ...block }: Omit<typeof nationalHomesBlock.$inferInsert, "content"> & { readonly content: Buffer },
): Promise<void> {
  await database
    .insert(nationalHomesBlock)
    .values({ ...block, content: sql`decode(${content.toString("base64")}, 'base64')` });
}

/** Blocks of a table that are of one of these areas, in the order that they were written. */
export async function readNationalHomesBlocks(
  database: Database,
  nationalHomesId: string,
  tableRank: number,
  areas: readonly string[],
): Promise<Uint8Array[]> {
  const rows = await database
    .select({ content: nationalHomesBlock.content })
    .from(nationalHomesBlock)
    .where(
      and(
        eq(nationalHomesBlock.nationalHomesId, nationalHomesId),
        eq(nationalHomesBlock.tableRank, tableRank),
        inArray(nationalHomesBlock.area, [...areas]),
      ),
    )
    .orderBy(asc(nationalHomesBlock.rank));
  return rows.map(({ content }) => content);
}

/** Its blocks go with it. */
export async function deleteNationalHomes(database: Database, id: string): Promise<void> {
  await database.delete(nationalHomes).where(eq(nationalHomes.id, id));
}

/** Ids of the drafts that take their rows from it, and wait. */
export async function listDraftsOfNationalHomes(database: Database, id: string): Promise<string[]> {
  const rows = await database
    .select({ id: datasetImport.id })
    .from(datasetImport)
    .where(and(eq(datasetImport.nationalHomesId, id), eq(datasetImport.state, "open")));
  return rows.map((row) => row.id);
}

/** By the checksum of a file of homes, the territories that an import of it was accepted for and not undone. */
export async function listTerritoriesBySha256(database: Database): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await database
    .selectDistinct({ sha256: datasetVersion.sha256, territory: datasetVersion.territoryCode })
    .from(datasetVersion)
    .where(and(eq(datasetVersion.kind, "homes"), isNull(datasetVersion.undoneAt)))
    .orderBy(datasetVersion.territoryCode);
  const bySha256 = Map.groupBy(rows, ({ sha256 }) => sha256);
  return new Map(Array.from(bySha256, ([sha256, own]) => [sha256, own.map(({ territory }) => territory)]));
}

/** Columns of JSON are written from these very types, by `NationalKeepings` alone. */
function buildRow(row: typeof nationalHomes.$inferSelect): NationalHomesRow {
  return row as NationalHomesRow;
}
