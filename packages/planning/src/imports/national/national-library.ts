import type { Database } from "@maillage/database";
import { buildAreaFilter, type GeographicBounds, isInFrance, readDegree } from "@maillage/official-data";
import { parseQuery } from "../../parse-query.ts";
import { datasetIdSchema } from "../dataset-queries.ts";
import type { KeptSource, SentContext } from "../read-source-protocol.ts";
import { NoNationalHomesError, UnknownNationalHomesError } from "./national-errors.ts";
import {
  findNationalHomesRow,
  listNationalHomesRows,
  listTerritoriesBySha256,
  type NationalHomesRow,
  readNationalHomesBlocks,
} from "./national-homes-repository.ts";
import type { NationalHomesView } from "./national-views.ts";

/** The national files of homes that are kept, and what a territory reads of one. */
export class NationalLibrary {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async list(): Promise<readonly NationalHomesView[]> {
    const territories = await listTerritoriesBySha256(this.#database);
    const rows = await listNationalHomesRows(this.#database);
    return rows.map((row) => describeNationalHomes(row, territories.get(row.sha256) ?? []));
  }

  /** @throws {UnknownNationalHomesError} */
  async view(id: string): Promise<NationalHomesView> {
    const view = (await this.list()).find((each) => each.id === id);
    if (view === undefined) throw new UnknownNationalHomesError(id);
    return view;
  }

  /**
   * @param id the one kept last when undefined.
   * @throws {InvalidQueryError}, {UnknownNationalHomesError}, {NoNationalHomesError}
   */
  async get(id: string | undefined): Promise<NationalHomesRow> {
    if (id === undefined) {
      const [latest] = await listNationalHomesRows(this.#database);
      if (latest === undefined) throw new NoNationalHomesError();
      return latest;
    }
    const row = await findNationalHomesRow(this.#database, parseQuery(datasetIdSchema, id));
    if (row === undefined) throw new UnknownNationalHomesError(id);
    return row;
  }

  /**
   * All that the reading thread needs in place of the file.
   *
   * @param bounds those that homes without a commune are read with.
   * @throws {UnknownNationalHomesError} when it was removed meanwhile.
   */
  async collect(
    id: string,
    table: number,
    context: SentContext,
    bounds: GeographicBounds | undefined,
  ): Promise<KeptSource> {
    const { sha256, byteCount, tables, areas } = await this.get(id);
    const isWanted = buildAreaFilter(context, bounds);
    const wanted = areas.flatMap((each) => (each.table === table && isWanted(each.area) ? [each.area] : []));
    return { sha256, byteCount, tables, blocks: await readNationalHomesBlocks(this.#database, id, table, wanted) };
  }
}

/** The table that a département's homes are in: it has most of those that name it, or else of those that stand in it. */
export function findTableOf({ areas }: Pick<NationalHomesRow, "areas">, departement: string): number {
  const countOf = new Map<number, number>();
  const add = (table: number, count: number) => countOf.set(table, (countOf.get(table) ?? 0) + count);
  for (const { table, area, homeCount } of areas) {
    const degree = readDegree(area);
    if (area === departement) add(table, homeCount);
    else if (degree !== null && isInFrance(degree.west + 0.5, degree.south + 0.5, departement)) add(table, homeCount);
  }
  const [most] = [...countOf].sort(([a, m], [b, n]) => n - m || a - b);
  return most?.[0] ?? 0;
}

function describeNationalHomes(row: NationalHomesRow, territories: readonly string[]): NationalHomesView {
  const { contentHash: _, areas, tables, keptAt, ...rest } = row;
  const byDepartement = Map.groupBy(
    areas.filter(({ area }) => area !== "" && readDegree(area) === null),
    ({ area }) => area,
  );
  const sum = (of: readonly { readonly homeCount: number; readonly population: number }[]) => ({
    homeCount: of.reduce((total, { homeCount }) => total + homeCount, 0),
    population: of.reduce((total, { population }) => total + population, 0),
  });
  return {
    ...rest,
    tables: tables.map(({ name, rowCount }) => ({ name, rowCount })),
    departements: Array.from(byDepartement, ([code, own]) => ({ code, ...sum(own) })).sort((a, b) =>
      a.code < b.code ? -1 : 1,
    ),
    homeCountWithoutCommune: sum(areas.filter(({ area }) => readDegree(area) !== null)).homeCount,
    keptAt: keptAt.toISOString(),
    territories,
  };
}
