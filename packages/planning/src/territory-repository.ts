import type { Database } from "@maillage/database";
import {
  boundary,
  canton,
  commune,
  communeCanton,
  dataset,
  partner,
  site,
  siteActivity,
  siteCanton,
  siteEvent,
  siteNetwork,
  sitePartner,
  siteStop,
  territory,
} from "@maillage/database/schema";
import type { Weekday } from "@maillage/opening-hours";
import { and, asc, eq } from "drizzle-orm";

/*
 * Whole tables of one territory, sorted here and not by the database, whose collation differs from one server to the
 * next: ids and codes are compared by code unit, everywhere the same.
 */

export interface TerritoryRows {
  readonly territory: typeof territory.$inferSelect;
  readonly datasets: readonly (typeof dataset.$inferSelect)[];
  readonly cantons: readonly (typeof canton.$inferSelect)[];
  readonly communes: readonly (typeof commune.$inferSelect)[];
  /** Codes, sorted, by commune. */
  readonly communeCantons: ReadonlyMap<string, readonly string[]>;
  readonly boundaries: readonly (typeof boundary.$inferSelect)[];
}

export interface SiteNetworkRows {
  readonly network: typeof siteNetwork.$inferSelect;
  readonly sites: readonly (typeof site.$inferSelect)[];
  readonly cantons: readonly (typeof siteCanton.$inferSelect)[];
  readonly events: readonly (typeof siteEvent.$inferSelect)[];
  readonly partners: readonly { siteId: string; name: string; scope: "national" | "local"; days: Weekday[] | null }[];
  readonly stops: readonly (typeof siteStop.$inferSelect)[];
  readonly activity: readonly (typeof siteActivity.$inferSelect)[];
}

export async function listTerritoryRows(database: Database): Promise<readonly { code: string; name: string }[]> {
  const rows = await database.select({ code: territory.code, name: territory.name }).from(territory);
  return rows.sort(by(({ code }) => code));
}

/** One consistent reading: a reload may happen between two queries, so they share a transaction. */
export async function findTerritoryRows(database: Database, code: string): Promise<TerritoryRows | undefined> {
  return database.transaction(
    async (transaction) => {
      const [found] = await transaction.select().from(territory).where(eq(territory.code, code));
      if (found === undefined) return undefined;
      const datasets = await transaction.select().from(dataset).where(eq(dataset.territoryCode, code));
      const cantons = await transaction.select().from(canton).where(eq(canton.territoryCode, code));
      const communes = await transaction.select().from(commune).where(eq(commune.territoryCode, code));
      const memberships = await transaction.select().from(communeCanton).where(eq(communeCanton.territoryCode, code));
      const boundaries = await transaction
        .select()
        .from(boundary)
        .where(eq(boundary.territoryCode, code))
        .orderBy(asc(boundary.unit), asc(boundary.rank));
      const communeCantons = Map.groupBy(
        memberships.sort(by(({ cantonCode }) => cantonCode)),
        ({ communeCode }) => communeCode,
      );
      return {
        territory: found,
        datasets: datasets.sort(by(({ id }) => id)),
        cantons: cantons.sort(by((each) => each.code)),
        communes: communes.sort(by((each) => each.code)),
        communeCantons: new Map(
          Array.from(communeCantons, ([communeCode, rows]) => [communeCode, rows.map((row) => row.cantonCode)]),
        ),
        boundaries,
      };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

/** Networks of a territory, latest date first. */
export async function listSiteNetworkRows(database: Database, territoryCode: string): Promise<SiteNetworkRows[]> {
  return database.transaction(
    async (transaction) => {
      const networks = await transaction.select().from(siteNetwork).where(eq(siteNetwork.territoryCode, territoryCode));
      networks.sort(by(({ date, slug }) => `${date} ${slug}`)).reverse();
      const rows: SiteNetworkRows[] = [];
      for (const network of networks) rows.push(await readSiteNetwork(transaction, network));
      return rows;
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

async function readSiteNetwork(database: Database, network: typeof siteNetwork.$inferSelect): Promise<SiteNetworkRows> {
  const { territoryCode, slug } = network;
  const of = <
    Table extends
      | typeof siteCanton
      | typeof siteEvent
      | typeof sitePartner
      | typeof siteActivity
      | typeof siteStop
      | typeof site,
  >(
    table: Table,
  ) => and(eq(table.territoryCode, territoryCode), eq(table.networkSlug, slug));
  const sites = await database.select().from(site).where(of(site));
  const cantons = await database.select().from(siteCanton).where(of(siteCanton));
  return {
    network,
    sites: sites.sort(by(({ id }) => id)),
    cantons: cantons.sort(by(({ cantonCode }) => cantonCode)),
    events: await database.select().from(siteEvent).where(of(siteEvent)).orderBy(asc(siteEvent.rank)),
    partners: await database
      .select({ siteId: sitePartner.siteId, name: partner.name, scope: partner.scope, days: sitePartner.days })
      .from(sitePartner)
      .innerJoin(
        partner,
        and(eq(partner.territoryCode, sitePartner.territoryCode), eq(partner.name, sitePartner.partnerName)),
      )
      .where(of(sitePartner))
      .orderBy(asc(sitePartner.rank)),
    stops: await database.select().from(siteStop).where(of(siteStop)).orderBy(asc(siteStop.rank)),
    activity: await database.select().from(siteActivity).where(of(siteActivity)).orderBy(asc(siteActivity.year)),
  };
}

function by<Row>(keyOf: (row: Row) => string): (a: Row, b: Row) => number {
  return (a, b) => {
    const [x, y] = [keyOf(a), keyOf(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  };
}
