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
import { and, eq, notInArray, sql } from "drizzle-orm";
import { computeBounds } from "./compute-bounds.ts";
import { hashJson } from "./content-hash.ts";
import { hashSiteNetwork } from "./hash-site-network.ts";
import { insertRows } from "./insert-rows.ts";
import { packJson } from "./json-bytes.ts";
import type { SiteNetworkContent, TerritoryContent } from "./territory-content.ts";

/** Any number, the same in every release: one process at a time loads, the others then find it done. */
const LOAD_LOCK = 520_002;

/**
 * Makes the database hold exactly this content for this territory, in one transaction: all of it, or what was there
 * before. Does nothing when the territory was loaded from the same content; networks of sites that are the same stay as they
 * are. Results already computed stay: they are keyed by the hashes of what they came from.
 *
 * @returns whether anything was written.
 */
export async function saveTerritory(database: Database, content: TerritoryContent): Promise<boolean> {
  const scopeOf = new Map(listPartners(content).map(({ name, scope }) => [name, scope]));
  const networkHashes = new Map(
    content.siteNetworks.map((network) => [network.slug, hashSiteNetwork(network, scopeOf)]),
  );
  const contentHash = hashJson({ ...content, siteNetworks: [...networkHashes] });
  return database.transaction(async (transaction) => {
    await lockLoading(transaction);
    const [loaded] = await transaction
      .select({ contentHash: territory.contentHash })
      .from(territory)
      .where(eq(territory.code, content.code));
    if (loaded?.contentHash === contentHash) return false;

    await saveTerritoryRow(transaction, content, contentHash);
    const keptSlugs = await listSameNetworks(transaction, content.code, networkHashes);
    await deleteContent(transaction, content, keptSlugs);
    await insertUnits(transaction, content);
    await insertPartners(transaction, content);
    for (const network of content.siteNetworks) {
      if (keptSlugs.includes(network.slug)) continue;
      await insertSiteNetwork(transaction, content.code, network, networkHashes.get(network.slug) ?? null);
    }
    return true;
  });
}

/** Until the end of the transaction, nobody else changes what a territory holds. Taken again by who has it. */
export async function lockLoading(transaction: Database): Promise<void> {
  await transaction.execute(sql`select pg_advisory_xact_lock(${LOAD_LOCK})`);
}

async function saveTerritoryRow(database: Database, content: TerritoryContent, contentHash: string): Promise<void> {
  const [westDegrees, southDegrees, eastDegrees, northDegrees] = computeBounds(content);
  const values = { name: content.name, westDegrees, southDegrees, eastDegrees, northDegrees, contentHash };
  await database
    .insert(territory)
    .values({ code: content.code, ...values })
    .onConflictDoUpdate({ target: territory.code, set: { ...values, loadedAt: sql`now()` } });
}

/** Slugs of the networks that are there with the very sites they are to have. */
async function listSameNetworks(
  database: Database,
  code: string,
  networkHashes: ReadonlyMap<string, string>,
): Promise<string[]> {
  const rows = await database
    .select({ slug: siteNetwork.slug, contentHash: siteNetwork.contentHash })
    .from(siteNetwork)
    .where(eq(siteNetwork.territoryCode, code));
  return rows.flatMap(({ slug, contentHash }) =>
    contentHash !== null && networkHashes.get(slug) === contentHash ? [slug] : [],
  );
}

/** Children go with their parents by cascade: what the networks that are kept rest on stays, to be written over. */
async function deleteContent(
  database: Database,
  content: TerritoryContent,
  keptSlugs: readonly string[],
): Promise<void> {
  const { code } = content;
  const [datasetIds, cantonCodes] = [content.datasets.map(({ id }) => id), content.cantons.map((each) => each.code)];
  const partnerNames = listPartners(content).map(({ name }) => name);
  for (const [table, ofOthers] of [
    [siteNetwork, notInArray(siteNetwork.slug, [...keptSlugs])],
    [dataset, notInArray(dataset.id, datasetIds)],
    [partner, notInArray(partner.name, partnerNames)],
    [boundary, undefined],
    [homeGrid, undefined],
    [commune, undefined],
    [canton, notInArray(canton.code, cantonCodes)],
  ] as const) {
    await database.delete(table).where(and(eq(table.territoryCode, code), ofOthers));
  }
}

async function insertUnits(database: Database, content: TerritoryContent): Promise<void> {
  const territoryCode = content.code;
  await insertRows(
    database,
    dataset,
    content.datasets.map((each) => ({ territoryCode, ...each })),
    { over: ["territoryCode", "id"] },
  );
  await insertRows(
    database,
    canton,
    content.cantons.map(({ code, name }) => ({ territoryCode, code, name })),
    { over: ["territoryCode", "code"] },
  );
  await insertRows(
    database,
    commune,
    content.communes.map(({ longitude, latitude, cantonCodes: _, ...rest }) => ({
      territoryCode,
      ...rest,
      longitudeDegrees: longitude,
      latitudeDegrees: latitude,
    })),
  );
  await insertRows(
    database,
    communeCanton,
    content.communes.flatMap(({ code, cantonCodes }) =>
      cantonCodes.map((cantonCode) => ({ territoryCode, communeCode: code, cantonCode })),
    ),
  );
  const ranks = { commune: 0, canton: 0 };
  await insertRows(
    database,
    boundary,
    content.boundaries.map(({ cantonCodes, ...rest }) => ({
      territoryCode,
      ...rest,
      cantonCodes: [...cantonCodes],
      rank: ranks[rest.unit]++,
    })),
  );
  if (content.homeGrid !== null) {
    const { homeKind, homes } = content.homeGrid;
    await database.insert(homeGrid).values({ territoryCode, homeKind, homes: packJson(homes) });
  }
}

async function insertPartners(database: Database, content: TerritoryContent): Promise<void> {
  await insertRows(database, partner, listPartners(content), { over: ["territoryCode", "name"] });
}

function listPartners({ code, siteNetworks }: TerritoryContent): (typeof partner.$inferInsert)[] {
  const partners = new Map(
    siteNetworks
      .flatMap(({ sites }) => sites.flatMap((each) => each.partners))
      .map(({ name, scope }) => [name, { territoryCode: code, name, scope }]),
  );
  return [...partners.values()];
}

async function insertSiteNetwork(
  database: Database,
  territoryCode: string,
  network: SiteNetworkContent,
  contentHash: string | null,
): Promise<void> {
  const { slug, date, name, datasetId, sites } = network;
  const ofSite = (siteId: string) => ({ territoryCode, networkSlug: slug, siteId });
  await database
    .insert(siteNetwork)
    .values({ territoryCode, slug, date, nameFr: name.fr, nameEn: name.en, datasetId, contentHash });
  await insertRows(
    database,
    site,
    sites.map((each) => ({
      territoryCode,
      networkSlug: slug,
      id: each.id,
      name: each.name,
      address: each.address,
      communeCode: each.communeCode,
      communeName: each.communeName,
      longitudeDegrees: each.longitude,
      latitudeDegrees: each.latitude,
      format: each.format,
      role: each.role,
      status: each.status,
      labelDate: each.labelDate,
      hostBody: each.hostBody,
      openingHours: each.hours,
      hoursAsWritten: each.hoursAsWritten,
      agentCount: each.agents,
      agentsFullTimeEquivalent: each.agentsFullTimeEquivalent,
      areStopsKnown: each.stops !== null,
      notes: each.notes,
      sources: [...each.sources],
    })),
  );
  await insertRows(
    database,
    siteCanton,
    sites.flatMap(({ id, cantonCodes }) => cantonCodes.map((cantonCode) => ({ ...ofSite(id), cantonCode }))),
  );
  await insertRows(
    database,
    siteEvent,
    sites.flatMap(({ id, events }) =>
      events.map(({ date: eventDate, kind, fr, en }, rank) => ({
        ...ofSite(id),
        rank,
        date: eventDate,
        kind,
        textFr: fr,
        textEn: en,
      })),
    ),
  );
  await insertRows(
    database,
    sitePartner,
    sites.flatMap(({ id, partners }) =>
      partners.map(({ name: partnerName, days }, rank) => ({
        ...ofSite(id),
        partnerName,
        rank,
        days: days === null ? null : [...days],
      })),
    ),
  );
  await insertRows(
    database,
    siteStop,
    sites.flatMap(({ id, stops }) =>
      (stops ?? []).map(({ place, longitude, latitude, weekday, opens, closes, frequency }, rank) => ({
        ...ofSite(id),
        rank,
        place,
        longitudeDegrees: longitude,
        latitudeDegrees: latitude,
        weekday,
        opensMinute: opens,
        closesMinute: closes,
        frequency,
      })),
    ),
  );
  await insertRows(
    database,
    siteActivity,
    sites.flatMap(({ id, activity }) =>
      activity.map(({ year, requests, appointments }) => ({
        ...ofSite(id),
        year,
        requestCount: requests,
        appointmentCount: appointments,
      })),
    ),
  );
}
