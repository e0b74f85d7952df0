import { eq, sql } from "drizzle-orm";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { useTemplate } from "../test/pglite-template.ts";
import { type PostgresServer, startPostgres } from "../test/postgres-server.ts";
import type { Database } from "./database.ts";
import { MIGRATIONS_FOLDER } from "./migrations.ts";
import { type DatabaseLocation, openDatabase } from "./open-database.ts";
import { canton, commune, communeCanton, territory } from "./schema/index.ts";

const KNOWN_MIGRATIONS = readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER });

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

const copyTemplate = useTemplate();

const engines: readonly { engine: "pglite" | "postgresql"; makeLocation: () => Promise<DatabaseLocation> }[] = [
  { engine: "pglite", makeLocation: async () => ({ folder: copyTemplate() }) },
  { engine: "postgresql", makeLocation: async () => ({ url: await server.createDatabase() }) },
];

const TABLES = [
  ...["boundary", "canton", "commune", "commune_canton", "dataset", "dataset_import", "dataset_version", "home_grid"],
  ...[
    "import_mapping",
    "national_homes",
    "national_homes_block",
    "partner",
    "partner_reference",
    "road_network",
    "run",
  ],
  ...["scenario", "scenario_version", "site", "site_activity", "site_canton", "site_event", "site_network"],
  ...["site_partner", "site_stop", "territory"],
];

describe.each(engines)("on $engine", ({ engine, makeLocation }) => {
  test("it is migrated when opened, and keeps its content when opened again", async () => {
    const location = await makeLocation();
    const first = await openDatabase(location);
    expect(first.engine).toBe(engine);
    expect(await listTables(first.database)).toStrictEqual(TABLES);
    await insertTerritory(first.database);
    await first.close();

    const second = await openDatabase(location);
    expect(await second.database.select({ code: territory.code }).from(territory)).toStrictEqual([{ code: "52" }]);
    await second.close();
  });

  test("a transaction that fails leaves nothing", async () => {
    const { database, close } = await openDatabase(await makeLocation());
    const attempt = database.transaction(async (transaction) => {
      await insertTerritory(transaction);
      await transaction.insert(canton).values({ territoryCode: "53", code: "5301", name: "orphan" });
    });
    await expect(attempt).rejects.toThrow();
    expect(await database.select().from(territory)).toStrictEqual([]);
    await close();
  });

  test("a negative population, a place off the globe and an unknown canton are refused", async () => {
    const { database, close } = await openDatabase(await makeLocation());
    await insertTerritory(database);
    const row = {
      territoryCode: "52",
      code: "52001",
      name: "Ageville",
      population: 100,
      longitudeDegrees: 5.3,
      latitudeDegrees: 48.1,
      areaSquareKilometres: 19.7,
    };
    await expect(database.insert(commune).values({ ...row, population: -1 })).rejects.toThrow();
    await expect(database.insert(commune).values({ ...row, latitudeDegrees: 91 })).rejects.toThrow();
    await database.insert(commune).values(row);
    await expect(
      database.insert(communeCanton).values({ territoryCode: "52", communeCode: "52001", cantonCode: "5299" }),
    ).rejects.toThrow();
    await close();
  });

  test("deleting a territory deletes what belongs to it", async () => {
    const { database, close } = await openDatabase(await makeLocation());
    await insertTerritory(database);
    await database.insert(canton).values({ territoryCode: "52", code: "5201", name: "Bologne" });
    await database.delete(territory).where(eq(territory.code, "52"));
    expect(await database.select().from(canton)).toStrictEqual([]);
    await close();
  });

  test("a database that a later release migrated is refused, and left as it is", async () => {
    const location = await makeLocation();
    const first = await openDatabase(location);
    await first.database.execute(
      sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9999999999999)`,
    );
    await insertTerritory(first.database);
    await first.close();

    await expect(openDatabase(location)).rejects.toMatchObject({
      code: "database/newer",
      context: { appliedMigrationCount: KNOWN_MIGRATIONS.length + 1, knownMigrationCount: KNOWN_MIGRATIONS.length },
    });
  });
});

async function insertTerritory(database: Database): Promise<void> {
  await database.insert(territory).values({
    code: "52",
    name: "Haute-Marne",
    westDegrees: 4.6,
    southDegrees: 47.6,
    eastDegrees: 5.9,
    northDegrees: 48.7,
    contentHash: "none",
  });
}

async function listTables(database: Database): Promise<string[]> {
  const rows = await database
    .select({ name: sql<string>`table_name` })
    .from(sql`information_schema.tables`)
    .where(sql`table_schema = 'public'`)
    .orderBy(sql`table_name collate "C"`);
  return rows.map(({ name }) => name);
}
