import type { Database } from "@maillage/database";
import { parseQuery } from "../parse-query.ts";
import { UnknownTerritoryError } from "../planning-errors.ts";
import { territoryCodeSchema } from "../queries.ts";
import { lockLoading } from "../save-territory.ts";
import type { TerritoryContent } from "../territory-content.ts";
import { listTerritoryRows } from "../territory-repository.ts";
import { compareRecords } from "./compare-records.ts";
import { listSuperseded, type VersionHead } from "./compose/list-superseded.ts";
import {
  DatasetVersionNeededError,
  DatasetVersionsNotComparableError,
  UnknownDatasetVersionError,
} from "./dataset-errors.ts";
import { listImportIdsByVersion } from "./dataset-import-repository.ts";
import { datasetIdSchema } from "./dataset-queries.ts";
import {
  type DatasetVersionRow,
  findVersionRow,
  listVersionRows,
  setVersionUndone,
} from "./dataset-version-repository.ts";
import type { DatasetDifferenceView, DatasetVersionView } from "./import-views.ts";
import { listDependents } from "./list-dependents.ts";
import { listRowRecords } from "./list-records.ts";
import type { TerritoryComposer } from "./territory-composer.ts";

/** The imports that were accepted: which there are, which are in force, and their way back. */
export class DatasetVersions {
  readonly #database: Database;
  readonly #composer: TerritoryComposer;

  constructor(database: Database, composer: TerritoryComposer) {
    this.#database = database;
    this.#composer = composer;
  }

  async list(territory: string): Promise<readonly DatasetVersionView[]> {
    const code = parseQuery(territoryCodeSchema, territory);
    await getTerritoryName(this.#database, code);
    const rows = await listVersionRows(this.#database, code);
    return this.#describe(code, rows, await listImportIdsByVersion(this.#database, code)).toReversed();
  }

  async get(id: string): Promise<DatasetVersionView> {
    const row = await this.#getRow(this.#database, id);
    const { territoryCode } = row;
    const importIds = await listImportIdsByVersion(this.#database, territoryCode);
    const views = this.#describe(territoryCode, await listVersionRows(this.#database, territoryCode), importIds);
    const view = views.find((each) => each.id === id);
    if (view === undefined) throw new UnknownDatasetVersionError(id);
    return view;
  }

  async compare(beforeId: string, afterId: string): Promise<DatasetDifferenceView> {
    const before = await this.#getRow(this.#database, parseQuery(datasetIdSchema, beforeId));
    const after = await this.#getRow(this.#database, parseQuery(datasetIdSchema, afterId));
    if (before.kind !== after.kind || before.territoryCode !== after.territoryCode) {
      throw new DatasetVersionsNotComparableError(beforeId, afterId);
    }
    const records = async ({ id, kind }: DatasetVersionRow) =>
      listRowRecords(kind, await this.#composer.readRows(this.#database, id), new Map());
    const former = new Map(await records(before));
    const listed = await records(after);
    // Sites in rows that could not be read are not absent.
    for (const key of after.scope.unreadSites ?? []) if (!listed.has(key)) former.delete(key);
    return compareRecords(former, listed).view;
  }

  /** @throws {DatasetVersionNeededError} */
  undo(id: string): Promise<DatasetVersionView> {
    return this.#setUndone(id, new Date());
  }

  redo(id: string): Promise<DatasetVersionView> {
    return this.#setUndone(id, null);
  }

  async #setUndone(id: string, undoneAt: Date | null): Promise<DatasetVersionView> {
    parseQuery(datasetIdSchema, id);
    const { territoryCode } = await this.#getRow(this.#database, id);
    const content = await this.#database.transaction(async (transaction): Promise<TerritoryContent | undefined> => {
      await lockLoading(transaction);
      const row = await this.#getRow(transaction, id);
      if ((row.undoneAt === null) === (undoneAt === null)) return undefined;
      if (undoneAt !== null) await this.#assertNotNeeded(transaction, row);
      await setVersionUndone(transaction, id, undoneAt);
      return this.#composer.save(transaction, territoryCode, await getTerritoryName(transaction, territoryCode));
    });
    if (content !== undefined) await this.#composer.prepareRoads(territoryCode, content);
    return this.get(id);
  }

  async #assertNotNeeded(database: Database, row: DatasetVersionRow): Promise<void> {
    const rows = await listVersionRows(database, row.territoryCode);
    const dependents = this.#listDependents(row, rows);
    if (dependents.length === 0) return;
    const names = dependents.map((each) => rows.find((other) => other.id === each.id)?.name ?? each.id);
    throw new DatasetVersionNeededError(row.id, row.name, names);
  }

  #listDependents(row: DatasetVersionRow, rows: readonly DatasetVersionRow[]): readonly VersionHead[] {
    const hasOwnCommunes = this.#composer.getBase(row.territoryCode, "").communes.length > 0;
    return listDependents(toHead(row), rows.map(toHead), hasOwnCommunes);
  }

  #describe(
    territory: string,
    rows: readonly DatasetVersionRow[],
    importIds: ReadonlyMap<string, string>,
  ): DatasetVersionView[] {
    const superseded = listSuperseded(rows.map(toHead));
    return rows.map((row) => ({
      ...{ id: row.id, territory, kind: row.kind, name: row.name, producer: row.producer, licence: row.licence },
      ...{ vintage: row.vintage, url: row.url, fileName: row.fileName, sha256: row.sha256, rowCount: row.rowCount },
      ...{ importedAt: row.importedAt.toISOString(), importedBy: row.importedBy, mapping: row.mapping },
      ...{ repairCount: row.repairCount, refusedCount: row.refusedCount, outcome: row.outcome },
      importId: importIds.get(row.id) ?? null,
      state: row.undoneAt !== null ? "undone" : superseded.has(row.id) ? "superseded" : "in-force",
      neededBy: this.#listDependents(row, rows).map(({ id }) => id),
    }));
  }

  async #getRow(database: Database, id: string): Promise<DatasetVersionRow> {
    const row = await findVersionRow(database, id);
    if (row === undefined) throw new UnknownDatasetVersionError(id);
    return row;
  }
}

/** @throws {UnknownTerritoryError} */
export async function getTerritoryName(database: Database, code: string): Promise<string> {
  const found = (await listTerritoryRows(database)).find((each) => each.code === code);
  if (found === undefined) throw new UnknownTerritoryError(code);
  return found.name;
}

export function toHead({ id, rank, kind, scope, undoneAt }: DatasetVersionRow): VersionHead {
  return { id, rank, kind, scope, isUndone: undoneAt !== null };
}
