import type { Frequency, SiteHours, Weekday } from "@maillage/opening-hours";
import type { HostBody, PartnerScope, SiteEventKind, SiteFormat, SiteRole, SiteStatus } from "@maillage/site-terms";
import type { FeatureCollection, LineString, MultiPolygon, Polygon } from "geojson";
import type { LostRoadNetworkView, RoadNetworkView } from "./road-network-views.ts";
import type { SiteChange } from "./scenario/change.ts";
import type { ChangeProblem } from "./scenario/change-problem.ts";
import type { LeftOutSite } from "./scenario/site-places.ts";

/**
 * What `planning` hands to the pages, the command line and the API: plain JSON, no typed array, no class. Shares are 0 to
 * 1, times are seconds, dates are ISO `YYYY-MM-DD`, INSEE codes are strings.
 */

/** A file's content as it was loaded: shown beside every figure that rests on it. */
export interface DatasetView {
  readonly id: string;
  readonly kind: "communes" | "cantons" | "sites" | "homes" | "roads" | "boundaries";
  readonly name: string;
  readonly producer: string;
  readonly licence: string;
  /** The producer's own words: "1er août 2024", "COG 2026". */
  readonly vintage: string;
  readonly url: string | null;
  readonly sha256: string;
  readonly rowCount: number;
}

/** What a home is on a territory: a commune's centre, a cell of a population grid (or any place of a table), an address. */
export const HOME_KINDS = ["communes", "cells", "addresses"] as const;
export type HomeKind = (typeof HOME_KINDS)[number];

export interface TerritoryView {
  readonly code: string;
  readonly name: string;
  /** Of its homes: of a territory with a grid, the grid's sum, which is not the population légale. */
  readonly population: number;
  readonly homeKind: HomeKind;
  readonly homeCount: number;
  readonly communeCount: number;
  readonly cantonCount: number;
  /** West, south, east, north, degrees. */
  readonly bounds: readonly [number, number, number, number];
  readonly datasets: readonly DatasetView[];
  readonly siteNetworks: readonly SiteNetworkSummary[];
  readonly roadNetwork: RoadNetworkView;
  /** The roads chosen for the territory when their artifact is gone: the modelled ones stand in, and pages say so. */
  readonly lostRoadNetwork: LostRoadNetworkView | null;
  /** Whether the drawn limits of cantons and communes are modelled (Voronoi cells) or official. */
  readonly boundaries: "approximate" | "official";
}

/** A dated network of sites: "the network" in PRODUCT's words, never to be confused with the roads. */
export interface SiteNetworkSummary {
  readonly slug: string;
  /** The network is the sites in force at this date. */
  readonly date: string;
  readonly name: { readonly fr: string; readonly en: string };
  readonly siteCount: number;
  /** Sites that count for coverage: labelled ones. Planned and studied ones are shown and can be added. */
  readonly countedSiteCount: number;
  /** Of `countedSiteCount`, those of another département: they serve homes of the territory, and none of its cantons. */
  readonly neighbourSiteCount: number;
}

// biome-ignore lint/performance/noBarrelFile: pages take views from one door.
export { FREQUENCIES as STOP_FREQUENCIES, type Frequency as StopFrequency } from "@maillage/opening-hours";
export {
  HOST_BODIES,
  type HostBody,
  PARTNER_SCOPES,
  type PartnerScope,
  SITE_EVENT_KINDS,
  SITE_FORMATS,
  SITE_ROLES,
  SITE_STATUSES,
  type SiteEventKind,
  type SiteFormat,
  type SiteRole,
  type SiteStatus,
} from "@maillage/site-terms";
export {
  type HomesReachView,
  IMPORT_STAGES,
  type ImportedRoadNetwork,
  type ImportStage,
  type LostRoadNetworkView,
  type RoadNetworkComparisonQuery,
  type RoadNetworkComparisonView,
  type RoadNetworkEntryView,
  type RoadNetworkImportView,
  type RoadNetworkSourceView,
  type RoadNetworkView,
  type RoadNetworkWarning,
} from "./road-network-views.ts";

/** An operator present at a site. */
export interface SitePartner {
  readonly name: string;
  readonly scope: PartnerScope;
  /** Days of presence, in the order of the week; null when nobody has told them. */
  readonly days: readonly Weekday[] | null;
}

/** Where a travelling site stands, and when. */
export interface SiteStop {
  readonly place: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly weekday: Weekday;
  /** Minutes since midnight, local time: `0 <= opens < closes <= 1440`. */
  readonly opens: number;
  readonly closes: number;
  readonly frequency: Frequency;
}

/** What happened at a site: its status changed, or anything worth telling. */
export interface SiteEvent {
  /** `2006`, `2020-01` or `2020-01-31`: as finely as its source tells. */
  readonly date: string;
  readonly kind: SiteEventKind;
  readonly fr: string;
  readonly en: string;
}

/** What a site did in a year; null for a figure nobody gave, never zero. */
export interface SiteYear {
  readonly year: number;
  readonly requests: number | null;
  readonly appointments: number | null;
}

export interface SiteView {
  /** Stable within its network; the official `id_fs` when there is one. */
  readonly id: string;
  readonly name: string;
  readonly address: string | null;
  readonly communeCode: string;
  readonly communeName: string;
  /** The canton the site is in; several when its town is shared and nothing tells which. */
  readonly cantonCodes: readonly string[];
  readonly longitude: number;
  readonly latitude: number;
  readonly format: SiteFormat;
  readonly role: SiteRole;
  readonly status: SiteStatus;
  readonly labelDate: string | null;
  readonly hostBody: HostBody | null;
  /** Null when unknown, which is not closed: nobody told them, or their words could not be read. */
  readonly hours: SiteHours | null;
  /** One entry per day from Monday to Saturday, in the official list's words; null when the list says nothing. */
  readonly hoursAsWritten: readonly (string | null)[] | null;
  /** How many people work there: counted, never named. */
  readonly agents: number | null;
  readonly agentsFullTimeEquivalent: number | null;
  readonly partners: readonly SitePartner[];
  /** Of a travelling site; null when nobody has told them. */
  readonly stops: readonly SiteStop[] | null;
  readonly events: readonly SiteEvent[];
  readonly activity: readonly SiteYear[];
  readonly notes: string | null;
  /** Where what is said of the site comes from. */
  readonly sources: readonly string[];
}

export interface SiteNetworkView extends SiteNetworkSummary {
  readonly sites: readonly SiteView[];
}

/** A place where people live: a commune's centre when nothing finer is loaded, else a cell of a grid or an address. */
export interface HomeView {
  /** INSEE code of the commune whose centre stands for its homes; the cell's or the address's own id. */
  readonly id: string;
  /** Of its commune: cells have none of their own, and many bear the same. */
  readonly name: string;
  /** INSEE code; null when the home is in none of the territory's communes, or when its file does not say. */
  readonly communeCode: string | null;
  readonly longitude: number;
  readonly latitude: number;
  readonly population: number;
  readonly cantonCodes: readonly string[];
}

export interface CantonProperties {
  readonly code: string;
  readonly name: string;
  /** Codes of every canton drawn by this shape: several where a town is shared by cantons. */
  readonly cantonCodes: readonly string[];
}

/** A commune and the point that stands for it, whatever its homes are. */
export interface CommuneCentre {
  readonly code: string;
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly cantonCodes: readonly string[];
}

export interface CommuneProperties {
  readonly code: string;
  readonly name: string;
}

/** All that the planner's map draws and computes with, apart from the roads (a binary, fetched by its hash). */
export interface TerritoryMapView {
  readonly homes: readonly HomeView[];
  /** In the order of their codes: which one a point is in is told from them and from `communes`. */
  readonly communeCentres: readonly CommuneCentre[];
  readonly cantons: FeatureCollection<Polygon | MultiPolygon, CantonProperties>;
  readonly communes: FeatureCollection<Polygon | MultiPolygon, CommuneProperties>;
  readonly cantonNames: Readonly<Record<string, string>>;
  /** By code; the population of a town shared by n cantons is split in n equal parts, for want of finer data. */
  readonly cantonPopulation: Readonly<Record<string, { readonly population: number; readonly estimated: boolean }>>;
}

export interface CoverageQuery {
  readonly territory: string;
  readonly siteNetwork: string;
  readonly thresholdSeconds: number;
  /** Made one after the other to the network, which itself does not change. */
  readonly changes: readonly SiteChange[];
  /** By what every travel time is multiplied, peak factor included, 0.5 to 3; 1 when absent. An assumption of who asks. */
  readonly timeFactor?: number | undefined;
}

/** Coverage of a network after changes. */
export interface CoverageView extends CoverageFiguresView {
  /** Why changes did not do all that they say: each with the number of its change, in their order. */
  readonly problems: readonly ChangeProblem[];
  /**
   * Ids of the sites that changes put where no road is near enough: a time to them would mean nothing, so they are not
   * counted, neither for people nor for cantons. A site that exists is where it is, and counts for its canton.
   */
  readonly offRoadSites: readonly string[];
  /** Travelling sites that count and whose stops nobody has told: what they serve is in no figure. */
  readonly leftOutSites: readonly LeftOutSite[];
}

/** The two goals and what hides behind them; the JSON that ARCHITECTURE names. */
export interface CoverageFiguresView {
  readonly population: number;
  readonly covered: number;
  readonly share: number;
  /** People between 28 and 32 minutes, shown apart: the model cannot tell on which side they are. */
  readonly borderline: number;
  readonly meanSeconds: number | null;
  readonly medianSeconds: number | null;
  readonly p90Seconds: number | null;
  /** People from whose home no site can be reached. */
  readonly unreachable: number;
  readonly histogram: readonly {
    readonly fromSeconds: number;
    readonly toSeconds: number | null;
    readonly population: number;
  }[];
  readonly cantons: readonly CantonCoverageView[];
  readonly cantonsWithoutSite: readonly string[];
  /** The same goal counted by town: "Name-1, Name-2..." taken as one unit. */
  readonly cantonUnits: {
    readonly total: number;
    readonly withSite: number;
    readonly namesWithoutSite: readonly string[];
  };
  readonly worst: readonly {
    readonly home: string;
    readonly name: string;
    readonly seconds: number | null;
    readonly site: string | null;
    readonly population: number;
  }[];
  /** The roads these figures rest on: whoever shows a figure says when they are modelled, and with what error. */
  readonly roadNetwork: RoadNetworkView;
  /**
   * Hash of each thing the figures came from: `engine`, `roadNetwork`, `homes`, `cantons`, `siteNetwork`, `parameters`;
   * and `run`, the hash of them all. Same inputs, same bytes.
   */
  readonly inputs: Readonly<Record<string, string>>;
}

export interface CantonCoverageView {
  readonly code: string;
  readonly name: string;
  readonly population: number;
  /** Part of this population is a shared town's, split equally. */
  readonly estimated: boolean;
  readonly covered: number;
  /** Null where nobody lives. */
  readonly share: number | null;
  /** Ids of the sites surely in it. */
  readonly sites: readonly string[];
  /** Ids of sites in a town it shares, when nothing tells which canton they are in. */
  readonly possibleSites: readonly string[];
}

export interface RouteQuery {
  readonly territory: string;
  readonly from: { readonly longitude: number; readonly latitude: number };
  readonly to: { readonly longitude: number; readonly latitude: number };
}

/** A fastest trip by car, in the direction asked: people travel from their home to the site. */
export interface RouteView {
  /** Access legs included: the time that coverage counts. */
  readonly seconds: number;
  /** On the road, access legs left out. */
  readonly metres: number;
  /** Part of `seconds` spent between the two places and the road. */
  readonly accessSeconds: number;
  readonly line: LineString;
  readonly roadNetwork: RoadNetworkView;
}
