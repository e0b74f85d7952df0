import type { Database } from "@maillage/database";
import {
  boundary,
  canton,
  commune,
  communeCanton,
  dataset,
  homeGrid,
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
import type { MultiPolygon, Polygon } from "geojson";
import { unpackJson } from "./json-bytes.ts";
import { buildSiteViews } from "./site-rows.ts";
import { by, sortSiteNetwork, sortSiteNetworks, sortTerritoryContent } from "./sort-territory-content.ts";
import type { HomeContent, SiteNetworkContent, TerritoryContent } from "./territory-content.ts";

/*
 * Whole tables of one territory, sorted here and not by the database, whose collation differs from one server to the
 * next: ids and codes are compared by code unit, everywhere the same.
 */

export interface SiteNetworkRows {
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

/** Hash that each network was read under: its rows change only with it. */
const readHashes = new WeakMap<SiteNetworkContent, string>();

/**
 * What a territory was loaded with, in {@link sortTerritoryContent}'s order. One consistent reading: a reload may happen
 * between two queries, so they share a transaction.
 *
 * @param former what was read before: its networks that have not changed since are not read again.
 */
export async function findTerritoryContent(
  database: Database,
  code: string,
  former?: Pick<TerritoryContent, "siteNetworks">,
): Promise<TerritoryContent | undefined> {
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
      const [grid] = await transaction.select().from(homeGrid).where(eq(homeGrid.territoryCode, code));
      const siteNetworks = await readSiteNetworks(transaction, code, former?.siteNetworks ?? []);
      const communeCantons = Map.groupBy(memberships, ({ communeCode }) => communeCode);
      const sorted = sortTerritoryContent({
        code,
        name: found.name,
        datasets: datasets.map(({ territoryCode: _, ...each }) => each),
        cantons: cantons.map((each) => ({ code: each.code, name: each.name })),
        communes: communes.map(({ territoryCode: _, longitudeDegrees, latitudeDegrees, ...each }) => ({
          ...each,
          longitude: longitudeDegrees,
          latitude: latitudeDegrees,
          cantonCodes: (communeCantons.get(each.code) ?? []).map(({ cantonCode }) => cantonCode),
        })),
        boundaries: boundaries.map(({ territoryCode: _, rank: __, geometry, ...each }) => ({
          ...each,
          // The column is written from `BoundaryContent`, whose geometry has this very type; JSON keeps it.
          geometry: geometry as Polygon | MultiPolygon,
        })),
        siteNetworks: [],
        // Written by `saveTerritory` from this very type.
        homeGrid:
          grid === undefined ? null : { homeKind: grid.homeKind, homes: unpackJson(grid.homes) as HomeContent[] },
      });
      return { ...sorted, siteNetworks: sortSiteNetworks(siteNetworks) };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

/** ISO `YYYY-MM-DD`; null while a territory has no network of sites. */
export async function findLatestNetworkDate(database: Database, code: string): Promise<string | null> {
  const rows = await database
    .select({ date: siteNetwork.date })
    .from(siteNetwork)
    .where(eq(siteNetwork.territoryCode, code));
  return (
    rows
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? null
  );
}

async function readSiteNetworks(
  database: Database,
  territoryCode: string,
  former: readonly SiteNetworkContent[],
): Promise<SiteNetworkContent[]> {
  const networks = await database.select().from(siteNetwork).where(eq(siteNetwork.territoryCode, territoryCode));
  const read: SiteNetworkContent[] = [];
  for (const network of networks) {
    const { slug, contentHash } = network;
    const same = former.find(
      (each) => each.slug === slug && contentHash !== null && readHashes.get(each) === contentHash,
    );
    read.push(same ?? (await readSiteNetwork(database, network)));
  }
  return read;
}

async function readSiteNetwork(
  database: Database,
  network: typeof siteNetwork.$inferSelect,
): Promise<SiteNetworkContent> {
  const { slug, date, nameFr, nameEn, datasetId, contentHash } = network;
  const sites = buildSiteViews(await readSiteNetworkRows(database, network));
  const content = sortSiteNetwork({ slug, date, name: { fr: nameFr, en: nameEn }, datasetId, sites });
  if (contentHash !== null) readHashes.set(content, contentHash);
  return content;
}

async function readSiteNetworkRows(
  database: Database,
  network: typeof siteNetwork.$inferSelect,
): Promise<SiteNetworkRows> {
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
    sites,
    cantons,
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
