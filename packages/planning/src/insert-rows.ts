import type { Database } from "@maillage/database";
import { getTableColumns, type SQLWrapper, sql } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import type { PgTable } from "drizzle-orm/pg-core";

/** Rows of a statement: a few megabytes of text at most. */
const ROW_COUNT_MAX = 2_000;

export interface InsertRowsOptions<Table extends PgTable> {
  readonly over?: readonly (keyof Table["$inferInsert"])[];
}

/**
 * Inserts rows as one JSON text a statement, which the server takes apart: a value to a parameter costs several times as much
 * over the tens of thousands of values of a list of sites.
 *
 * @param rows all with the keys of the first: a column that it lacks has its default, a key that a later one lacks is null.
 *   Columns of bytes do not go through JSON.
 * @param options.over the key of rows that may be there already, which then say what these say.
 */
export async function insertRows<Table extends PgTable>(
  database: Database,
  table: Table,
  rows: readonly Table["$inferInsert"][],
  { over = [] }: InsertRowsOptions<Table> = {},
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.entries(getTableColumns(table)).flatMap(([key, { name, keyAsName }]) =>
    key in first ? [[key, keyAsName ? toSnakeCase(name) : name] as const] : [],
  );
  const list = (parts: readonly SQLWrapper[]) => sql.join([...parts], sql`, `);
  const names = list(columns.map(([, name]) => sql.identifier(name)));
  const keys = columns.filter(([key]) => over.some((each) => each === key));
  const others = columns.filter((each) => !keys.includes(each));
  const onConflict =
    over.length === 0
      ? sql``
      : sql` on conflict (${list(keys.map(([, name]) => sql.identifier(name)))}) do update set ${list(
          others.map(([, name]) => sql`${sql.identifier(name)} = excluded.${sql.identifier(name)}`),
        )}`;
  for (let start = 0; start < rows.length; start += ROW_COUNT_MAX) {
    const named = rows
      .slice(start, start + ROW_COUNT_MAX)
      .map((row: Readonly<Record<string, unknown>>) =>
        Object.fromEntries(columns.map(([key, name]) => [name, row[key] ?? null])),
      );
    await database.execute(
      sql`insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, ${writeJson(named)}::json)${onConflict}`,
    );
  }
}

/** Half a surrogate pair, which JSON may spell and no database holds, is written as the sign for a character lost. */
function writeJson(rows: readonly unknown[]): string {
  const text = JSON.stringify(rows);
  if (!text.includes("\\ud")) return text;
  return JSON.stringify(rows, (_key, value: unknown) => (typeof value === "string" ? value.toWellFormed() : value));
}
