import type { ImportedSiteFact } from "@maillage/official-data";
import type { SiteNetworkContent } from "../../territory-content.ts";
import type { SiteView } from "../../views.ts";
import type { AnyComposedVersion, ComposedVersion } from "./composed-version.ts";
import { describeSource } from "./describe-source.ts";
import { listSitePartners } from "./list-site-partners.ts";

type FactVersion = ComposedVersion<"activity"> | ComposedVersion<"partners"> | ComposedVersion<"hours">;

/**
 * What tables keyed by site tell, laid over the network that each was accepted over and those of later dates. A list of sites
 * accepted after a table has the last word where it says something, and the table where it says nothing.
 *
 * @param networks each with the rank of the version it is made from, 0 for those that the territory comes with.
 */
export function laySiteFacts(
  networks: readonly (SiteNetworkContent & { readonly rank: number })[],
  versions: readonly AnyComposedVersion[],
): SiteNetworkContent[] {
  const facts = versions.filter(isFactVersion);
  return networks.map(({ rank, ...network }) => {
    const laid = facts.filter(({ scope }) => scope.date === null || scope.date <= network.date);
    return laid.length === 0 ? network : { ...network, sites: network.sites.map((site) => layAll(site, laid, rank)) };
  });
}

function isFactVersion(version: AnyComposedVersion): version is FactVersion {
  return version.kind === "activity" || version.kind === "partners" || version.kind === "hours";
}

function layAll(site: SiteView, versions: readonly FactVersion[], networkRank: number): SiteView {
  let laid = site;
  for (const version of versions) {
    const own = indexRows(version).get(site.id);
    if (own === undefined) continue;
    const isEarlier = version.rank < networkRank;
    const after = own.reduce((each, fact) => layFact(each, fact, isEarlier ? site : null), laid);
    if (after !== laid) laid = { ...after, sources: [...after.sources, describeSource(version)] };
  }
  return laid;
}

/** @param told the site as a later list tells it, which is not written over; null when the fact is the later one. */
function layFact(site: SiteView, { activity, partners, hours }: ImportedSiteFact, told: SiteView | null): SiteView {
  let laid = site;
  if (activity !== null) {
    const others = laid.activity.filter(({ year }) => year !== activity.year);
    laid = { ...laid, activity: [...others, activity].sort((a, b) => a.year - b.year) };
  }
  if (partners !== null && (told === null || told.partners.length === 0)) {
    laid = { ...laid, partners: listSitePartners(partners) };
  }
  if (hours !== null && (told === null || told.hours === null)) laid = { ...laid, hours, hoursAsWritten: null };
  return laid;
}

const indexes = new WeakMap<FactVersion, ReadonlyMap<string, readonly ImportedSiteFact[]>>();

function indexRows(version: FactVersion): ReadonlyMap<string, readonly ImportedSiteFact[]> {
  const kept = indexes.get(version);
  if (kept !== undefined) return kept;
  const index = Map.groupBy<string, ImportedSiteFact>(version.rows, ({ siteId }) => siteId);
  indexes.set(version, index);
  return index;
}
