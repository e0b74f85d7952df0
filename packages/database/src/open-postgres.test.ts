import { sql } from "drizzle-orm";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type PostgresServer, startPostgres } from "../test/postgres-server.ts";
import { MIGRATIONS_FOLDER } from "./migrations.ts";
import { openDatabase } from "./open-database.ts";

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

test("several processes may open one database at once: it is migrated once", async () => {
  const url = await server.createDatabase();
  const opened = await Promise.all([1, 2, 3].map(() => openDatabase({ url })));
  const [first] = opened;
  const applied = await first?.database.execute(sql`select 1 from drizzle.__drizzle_migrations`);
  expect(applied).toMatchObject({ rows: readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER }).map(() => ({})) });
  await Promise.all(opened.map(({ close }) => close()));
});

test("a wrong password is told as such, and is in no part of the error", async () => {
  const failure = await openDatabase({ url: server.urlOf("postgres", "pas-le-bon") }).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: "database/access-refused", context: { user: server.user } });
  expect(JSON.stringify([failure, String(failure)])).not.toContain("pas-le-bon");
});

test("a missing password is told as a refused access", async () => {
  const url = `postgresql://${server.user}@127.0.0.1:${server.port}/postgres`;
  await expect(openDatabase({ url })).rejects.toMatchObject({ code: "database/access-refused" });
});

test("a database that does not exist is named", async () => {
  await expect(openDatabase({ url: server.urlOf("absente") })).rejects.toMatchObject({
    code: "database/missing",
    context: { database: "absente" },
  });
});

test("a server that does not answer is told with its address", async () => {
  // Port 1 is kept for a service that nothing runs any more.
  await expect(openDatabase({ url: "postgresql://a:b@127.0.0.1:1/x" })).rejects.toMatchObject({
    code: "database/unreachable",
    context: { server: "127.0.0.1:1", reason: "ECONNREFUSED" },
  });
});

test.each(["nonsense", "http://a/b", "postgresql://a:secret@host"])("the address %s is refused", async (url) => {
  const failure = await openDatabase({ url }).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: "database/invalid-url" });
  expect(String(failure)).not.toContain("secret");
});

test("a server that stops is told as unreachable by the next query", async () => {
  const own = await startPostgres();
  const open = await openDatabase({ url: await own.createDatabase() });
  await open.database.execute(sql`select 1`);
  await own.stop();
  const failure = await open.database.execute(sql`select 1`).catch((error: unknown) => error);
  expect(open.findFailure(failure)).toMatchObject({ code: "database/unreachable" });
  expect(open.findFailure(new TypeError("a bug"))).toBeUndefined();
  await open.close();
});
