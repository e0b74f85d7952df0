import type { SiteSheetFields } from "../scenario/change.ts";
import type { SiteStatus } from "../views.ts";
import type { ReferencePartner } from "./reference-partners.ts";

/** A commune with the units that sites are filtered by. */
export interface CommuneUnitsView {
  readonly code: string;
  readonly name: string;
  readonly cantonCodes: readonly string[];
  /** Null when no file loaded tells it. */
  readonly areaSquareKilometres: number | null;
  /** Null for the few communes outside any intercommunality. */
  readonly epciCode: string | null;
  readonly epciName: string | null;
  /** Null when no file loaded tells it. */
  readonly arrondissementCode: string | null;
}

/** What there is at a point, before a site is put there: shown at the field, and never a reason to refuse it. */
export interface PlaceView {
  readonly longitude: number;
  readonly latitude: number;
  /** Null out of the territory: across its border, abroad or at sea. */
  readonly commune: { readonly code: string; readonly name: string } | null;
  readonly cantonCodes: readonly string[];
  /** The territory's commune whose centre is nearest, to say where a stray point is; metres in a straight line. Null when it has none. */
  readonly nearestCommune: { readonly name: string; readonly metres: number } | null;
  /** Where travellers would leave the road for the site; null when no road is near enough: nobody reaches it. */
  readonly road: { readonly longitude: number; readonly latitude: number; readonly metres: number } | null;
  /**
   * Whether the road is farther than a site usually is from one: in a lake, a wood, or misplaced. Always false on modelled
   * roads, which are straight lines between towns, when there is one near enough.
   */
  readonly isFarFromRoad: boolean;
  /** Places farther than this from any road are reached by nobody. */
  readonly snapMetresMax: number;
  /** Roads around, to be drawn: pairs of degrees, longitude first. */
  readonly roads: readonly (readonly (readonly [number, number])[])[];
  /** What the drawing shows: west, south, east, north, degrees. */
  readonly bounds: readonly [number, number, number, number];
}

/** What a pasted row would change. */
export interface PastedRowView {
  /** As the spreadsheet numbers it: the header is row 1. */
  readonly row: number;
  /** Null when the row is of no site known: see `refusals`. */
  readonly siteId: string | null;
  /** As the row says it, or the site's; empty when neither is known. */
  readonly name: string;
  /** Only those that differ from what the site has. */
  readonly fields: SiteSheetFields;
  readonly status: SiteStatus | null;
  /** Why the row, or some of its cells, changes nothing: sentences in the reader's language. */
  readonly refusals: readonly string[];
}

/** What pasting a table would do. Nothing is written by asking. */
export interface SitesPasteView {
  readonly rows: readonly PastedRowView[];
  /** Headers that were not understood, as written. */
  readonly otherHeaders: readonly string[];
}

/** The dated list of national partners at one of its versions. */
export interface PartnerReferenceView {
  /** 0 for the list that the platform comes with. */
  readonly version: number;
  /** ISO date and time; null for version 0. */
  readonly savedAt: string | null;
  /** In the order in which they are listed; each is national from its first day until the day before it leaves. */
  readonly partners: readonly ReferencePartner[];
}
