import type { SiteNetworkRows } from "./territory-repository.ts";
import type { SiteStop, SiteView } from "./views.ts";

/** The sites of a network's rows, in their order, each with its own lists. */
export function buildSiteViews(rows: SiteNetworkRows): SiteView[] {
  const ofSite = {
    cantons: Map.groupBy(rows.cantons, siteIdOf),
    partners: Map.groupBy(rows.partners, siteIdOf),
    stops: Map.groupBy(rows.stops, siteIdOf),
    events: Map.groupBy(rows.events, siteIdOf),
    activity: Map.groupBy(rows.activity, siteIdOf),
  };
  return rows.sites.map((site) => ({
    id: site.id,
    name: site.name,
    address: site.address,
    communeCode: site.communeCode,
    communeName: site.communeName,
    cantonCodes: (ofSite.cantons.get(site.id) ?? []).map(({ cantonCode }) => cantonCode),
    longitude: site.longitudeDegrees,
    latitude: site.latitudeDegrees,
    format: site.format,
    role: site.role,
    status: site.status,
    labelDate: site.labelDate,
    hostBody: site.hostBody,
    hours: site.openingHours,
    hoursAsWritten: site.hoursAsWritten,
    agents: site.agentCount,
    agentsFullTimeEquivalent: site.agentsFullTimeEquivalent,
    partners: (ofSite.partners.get(site.id) ?? []).map(({ name, scope, days }) => ({ name, scope, days })),
    stops: site.areStopsKnown ? (ofSite.stops.get(site.id) ?? []).map(buildStop) : null,
    events: (ofSite.events.get(site.id) ?? []).map(({ date, kind, textFr, textEn }) => {
      return { date, kind, fr: textFr, en: textEn };
    }),
    activity: (ofSite.activity.get(site.id) ?? []).map(({ year, requestCount, appointmentCount }) => {
      return { year, requests: requestCount, appointments: appointmentCount };
    }),
    notes: site.notes,
    sources: site.sources,
  }));
}

function siteIdOf({ siteId }: { readonly siteId: string }): string {
  return siteId;
}

function buildStop(row: SiteNetworkRows["stops"][number]): SiteStop {
  return {
    place: row.place,
    longitude: row.longitudeDegrees,
    latitude: row.latitudeDegrees,
    weekday: row.weekday,
    opens: row.opensMinute,
    closes: row.closesMinute,
    frequency: row.frequency,
  };
}
