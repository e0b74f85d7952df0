import type { MultiPolygon, Polygon } from "geojson";
import type { AnalysisBasisView } from "../analysis/analysis-basis-view.ts";
import type { FailingAreaView } from "../analysis/cantons/cantons-view.ts";
import type { SiteNameView } from "../analysis/place-views.ts";
import type { CertaintyView, WithErrors } from "../analysis/uncertainty/uncertainty-view.ts";
import type { UnitKind } from "./unit-queries.ts";

/** A unit by its code and name. */
export interface UnitNameView {
  readonly code: string;
  readonly name: string;
}

/** How many units have a site. */
export interface SiteTally {
  readonly total: number;
  /** Surely. */
  readonly withSite: number;
  /** In a shared town, where nothing tells which of its cantons the site is in. */
  readonly possiblyWithSite: number;
}

/**
 * The two goals of one unit. The figures of the units of a kind sum to the territory's, but for people in none of them; those of a
 * town shared by cantons are split equally between them, as everywhere.
 */
export interface UnitFiguresView extends UnitNameView {
  readonly population: number;
  /** Part of this population is a shared town's, split equally. */
  readonly estimated: boolean;
  /** Its people within the threshold of any site, in the unit or not. */
  readonly covered: number;
  /** `covered / population`; null where nobody lives. */
  readonly share: number | null;
  /** Null where nothing bounds the error of the roads. */
  readonly certainty: CertaintyView | null;
  /** People between 28 and 32 minutes. */
  readonly borderline: number;
  /** People within 20 minutes, the line that ministers quote since 2022, whatever the threshold. */
  readonly within20Minutes: number;
  readonly unreachable: number;
  /** Over its people who can reach a site, as the two below. */
  readonly meanSeconds: number | null;
  readonly medianSeconds: number | null;
  readonly p90Seconds: number | null;
  /** People by class of access time, in the order of the answer's `classes`; the unreachable are in none. */
  readonly classPeople: readonly number[];
  /** Whether a site is in it: surely, perhaps (a shared town), or not. */
  readonly service: "served" | "possible" | "none";
  readonly sites: readonly SiteNameView[];
  readonly possibleSites: readonly SiteNameView[];
  /** Cantons that have one of its communes, wholly in it or not: those of units side by side do not sum. Null where there are none. */
  readonly cantons: SiteTally | null;
  readonly communes: Omit<SiteTally, "possiblyWithSite">;
  /** Its commune whose people are farthest from a site on average; null when nobody lives in any. */
  readonly worstCommune: CommuneAccessView | null;
}

export interface CommuneAccessView extends UnitNameView {
  readonly population: number;
  /** Mean of its people; null when none of them can reach a site. */
  readonly meanSeconds: number | null;
}

export interface TimeClassView {
  readonly fromSeconds: number;
  readonly toSeconds: number | null;
}

/** Every unit of a kind in a territory, by code, beside the territory itself. */
export interface UnitsView extends WithErrors {
  readonly basis: AnalysisBasisView;
  readonly kind: UnitKind;
  /** Kinds that the territory has. */
  readonly kinds: readonly UnitKind[];
  readonly classes: readonly TimeClassView[];
  /** That the territory is in; null for one that is no département. */
  readonly region: UnitNameView | null;
  readonly territory: UnitFiguresView;
  readonly units: readonly UnitFiguresView[];
  /** People in no unit of the kind: what the units lack to sum to the territory. */
  readonly populationOutside: number;
}

/** One unit: its own figures, where it stands, what it is made of, and what would help it most. */
export interface UnitView extends WithErrors {
  readonly basis: AnalysisBasisView;
  readonly kind: UnitKind;
  readonly kinds: readonly UnitKind[];
  readonly classes: readonly TimeClassView[];
  readonly region: UnitNameView | null;
  readonly territory: UnitFiguresView;
  readonly unit: UnitFiguresView;
  /** Wider units that it is wholly in, by kind; a unit that several share is in none of them. */
  readonly within: Readonly<Partial<Record<UnitKind, UnitNameView>>>;
  /** Cantons that have one of its communes, with their own figures; for a commune, those that it is in. */
  readonly cantons: readonly UnitFiguresView[];
  /** Its communes, with their own figures; empty for a commune. */
  readonly communes: readonly UnitFiguresView[];
  /** Where a site would do most for it, and the site outside it that its people are nearest to. */
  readonly remedy: Pick<FailingAreaView, "remedy" | "nearestOutside">;
}

/** What is drawn for a unit, or for several cantons that share a town. */
export interface UnitShapeView {
  readonly codes: readonly string[];
  readonly name: string;
  readonly geometry: Polygon | MultiPolygon;
}
