import type { SiteNetworkRows } from "./territory-repository.ts";
import type { SiteStop, SiteView } from "./views.ts";

/** A site of a network's rows, with its own lists. */
export function buildSiteView(rows: SiteNetworkRows, site: SiteNetworkRows["sites"][number]): SiteView {
  const ofSite = ({ siteId }: { readonly siteId: string }): boolean => siteId === site.id;
  return {
    id: site.id,
    name: site.name,
    address: site.address,
    communeCode: site.communeCode,
    communeName: site.communeName,
    cantonCodes: rows.cantons.filter(ofSite).map(({ cantonCode }) => cantonCode),
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
    partners: rows.partners.filter(ofSite).map(({ name, scope, days }) => ({ name, scope, days })),
    stops: site.areStopsKnown ? rows.stops.filter(ofSite).map(buildStop) : null,
    events: rows.events
      .filter(ofSite)
      .map(({ date, kind, textFr, textEn }) => ({ date, kind, fr: textFr, en: textEn })),
    activity: rows.activity.filter(ofSite).map(({ year, requestCount, appointmentCount }) => ({
      year,
      requests: requestCount,
      appointments: appointmentCount,
    })),
    notes: site.notes,
    sources: site.sources,
  };
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
