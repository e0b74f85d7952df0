import { departementOf, type ImportedSite } from "@maillage/official-data";
import type { SiteNetworkContent, TerritoryContent } from "../../territory-content.ts";
import type { SiteView } from "../../views.ts";
import { carrySitePast } from "./carry-site-past.ts";
import type { ComposedUnits } from "./compose-units.ts";
import { type AnyComposedVersion, type ComposedVersion, versionsOf } from "./composed-version.ts";
import { describeSource } from "./describe-source.ts";
import { formatFrenchDate } from "./format-french-date.ts";
import { laySiteFacts } from "./lay-site-facts.ts";
import { listSitePartners } from "./list-site-partners.ts";
import type { UnitLocator } from "./unit-locator.ts";

/**
 * The networks that the territory comes with and, for each list of sites in force, one more, of the list's date: it takes the
 * place of the one of the same date. Then what tables keyed by site tell is laid over, and the past of each site carried on.
 */
export function composeSiteNetworks(
  base: Pick<TerritoryContent, "code" | "siteNetworks">,
  versions: readonly AnyComposedVersion[],
  units: ComposedUnits,
  locator: UnitLocator,
): SiteNetworkContent[] {
  let networks: readonly (SiteNetworkContent & { readonly rank: number })[] = base.siteNetworks.map((network) => ({
    ...network,
    sites: network.sites.map((site) => relocate(site, units, locator)),
    rank: 0,
  }));
  for (const version of versionsOf(versions, "sites")) {
    const { date } = version.scope;
    if (date === null) continue;
    const compared = findComparedNetwork(networks, date);
    const network = buildNetwork(version, date, compared, base.code, locator);
    networks = [...networks.filter((each) => each.date !== date), { ...network, rank: version.rank }];
  }
  return carrySitePast(laySiteFacts(networks, versions));
}

/** What a list is compared with: the network of its own date that it replaces, or the one in force before; else none. */
export function findComparedNetwork<Network extends { readonly date: string; readonly slug: string }>(
  networks: readonly Network[],
  date: string,
): Network | undefined {
  return networks
    .filter((each) => each.date <= date)
    .toSorted((a, b) => (`${a.date} ${a.slug}` < `${b.date} ${b.slug}` ? -1 : 1))
    .at(-1);
}

function buildNetwork(
  version: ComposedVersion<"sites">,
  date: string,
  compared: SiteNetworkContent | undefined,
  territory: string,
  locator: UnitLocator,
): SiteNetworkContent {
  const former = new Map(compared?.sites.map((site) => [site.id, site]));
  const listed = version.rows.map((row) => buildSite(row, version, former.get(row.id), territory, locator));
  const ids = new Set(listed.map(({ id }) => id));
  const unread = new Set(version.scope.unreadSites);
  const isClosed = ({ id }: SiteView) => version.scope.absentSites === "close" && !unread.has(id);
  const absent = (compared?.sites ?? []).filter(({ id }) => !ids.has(id));
  return {
    ...{ slug: date, date, datasetId: version.id },
    name: { fr: `${version.name} (${formatFrenchDate(date)})`, en: `${version.name} (${date})` },
    sites: [...listed, ...absent.map((site) => (isClosed(site) ? closeSite(site, version, date) : site))],
  };
}

function buildSite(
  row: ImportedSite,
  version: ComposedVersion<"sites">,
  former: SiteView | undefined,
  territory: string,
  locator: UnitLocator,
): SiteView {
  const { id, longitude, latitude } = row;
  const commune = locator.findCommune(longitude, latitude, row.communeCode);
  const listed = locator.listCantons(longitude, latitude, commune);
  const told = row.cantonCodes.filter((code) => commune?.cantonCodes.includes(code));
  // What was known of a town's site, which its list does not say, is still so while it stands in the same town.
  const known =
    former?.communeCode === commune?.code ? (former?.cantonCodes ?? []).filter((code) => listed.includes(code)) : [];
  return {
    id,
    name: row.name ?? former?.name ?? id,
    address: row.address,
    communeCode: commune?.code ?? row.communeCode ?? "",
    communeName: nameCommune(row, territory) ?? commune?.name ?? "",
    cantonCodes: told.length > 0 ? told : known.length > 0 ? known : listed,
    ...{ longitude, latitude },
    format: row.format ?? "fixed",
    role: row.role,
    status: row.status,
    labelDate: row.labelDate,
    hostBody: null,
    hours: row.hours,
    hoursAsWritten: row.hoursAsWritten,
    agents: row.agents,
    agentsFullTimeEquivalent: null,
    partners: listSitePartners(row.partners ?? []),
    stops: row.stops,
    events: [],
    activity: [],
    notes: row.notes,
    sources: [describeSource(version)],
  };
}

/** "Bar-le-Duc (55)" for a site across the border, wherever it is shown: it serves homes of the territory, and none of its cantons. */
function nameCommune({ communeName, communeCode }: ImportedSite, territory: string): string | null {
  if (communeName === null || communeCode === null) return communeName;
  const departement = departementOf(communeCode);
  const told = ` (${departement})`;
  return departement === territory || communeName.endsWith(told) ? communeName : communeName + told;
}

function closeSite(site: SiteView, version: ComposedVersion<"sites">, date: string): SiteView {
  if (site.status === "closed") return site;
  return {
    ...site,
    status: "closed",
    events: [
      ...site.events,
      {
        ...{ date, kind: "status" },
        fr: `Fermeture : le site n’est plus dans « ${version.name} »`,
        en: `Closed: the site is no longer in "${version.name}"`,
      },
    ],
    sources: [...site.sources, describeSource(version)],
  };
}

/** A site of the base, in the cantons that there are now. */
function relocate(site: SiteView, units: ComposedUnits, locator: UnitLocator): SiteView {
  const commune = units.communes.find(({ code }) => code === site.communeCode);
  const listed = locator.listCantons(site.longitude, site.latitude, commune);
  const kept = site.cantonCodes.filter((code) => listed.includes(code));
  return { ...site, cantonCodes: kept.length > 0 ? kept : listed };
}
