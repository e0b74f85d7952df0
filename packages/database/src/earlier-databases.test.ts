import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import { expect, test } from "vitest";
import { makeTemporaryFolder } from "../test/temporary-folder.ts";
import { MIGRATIONS_FOLDER } from "./migrations.ts";
import { openDatabase } from "./open-database.ts";
import { site, siteEvent, sitePartner, siteStop } from "./schema/index.ts";

/** A database as the release that had only the first migrations left it, with what the statements put there. */
async function makeEarlierDatabase(migrationCount: number, statements: string): Promise<string> {
  const parent = makeTemporaryFolder();
  const [folder, migrations] = [join(parent, "database"), join(parent, "migrations")];
  cpSync(MIGRATIONS_FOLDER, migrations, { recursive: true });
  const journalPath = join(migrations, "meta/_journal.json");
  const journal: { entries: unknown[] } = JSON.parse(readFileSync(journalPath, "utf8"));
  writeFileSync(journalPath, JSON.stringify({ ...journal, entries: journal.entries.slice(0, migrationCount) }));
  const client = await PGlite.create(folder);
  await migrate(drizzle({ client }), { migrationsFolder: migrations });
  await client.exec(statements);
  await client.close();
  return folder;
}

test("sites of a database from before sites were held in full stay, what nobody told of them unknown", async () => {
  const folder = await makeEarlierDatabase(
    2,
    `insert into territory values ('52', 'Haute-Marne', 4.6, 47.5, 5.9, 48.7, 'none');
     insert into dataset values ('52', 'sites', 'sites', 'Liste', 'ANCT', 'LO', '2024', null, '00', 1);
     insert into site_network values ('52', '2024', '2024-08-01', 'Liste', 'List', 'sites');
     insert into site values ('52', '2024', '297', 'Bologne', null, '52058', 'Bologne', 5.14, 48.2, 'fixed', 'labelled',
       '2020-01-01', '["09:00 - 12:00", null, null, null, null, null]', 2);
     insert into partner values ('52', 'Notaires', 'local');
     insert into site_partner values ('52', '2024', '297', 'Notaires', 0);
     insert into site_event values ('52', '2024', '297', 0, '2020-01-31', 'Inauguration.', 'Inaugurated.');`,
  );
  const { database, close } = await openDatabase({ folder });
  expect(await database.select().from(site)).toMatchObject([
    {
      ...{ id: "297", agentCount: 2, hoursAsWritten: ["09:00 - 12:00", null, null, null, null, null] },
      ...{ role: "principal", hostBody: null, openingHours: null, agentsFullTimeEquivalent: null },
      ...{ areStopsKnown: false, notes: null, sources: [] },
    },
  ]);
  expect(await database.select().from(sitePartner)).toMatchObject([{ partnerName: "Notaires", days: null }]);
  expect(await database.select().from(siteEvent)).toMatchObject([{ kind: "free", textFr: "Inauguration." }]);
  expect(await database.select().from(siteStop)).toStrictEqual([]);
  await close();
});
