import type { FeatureCollection, MultiPolygon, Position } from "geojson";

/** What the map's tools ask of the worker besides figures. Degrees, WGS84. */
export interface WorkerPoint {
  readonly longitude: number;
  readonly latitude: number;
}

export interface IsochronesRequest {
  /** Where people travel to: the areas are those of the nearest of them. */
  readonly sites: readonly WorkerPoint[];
  /** Increasing. */
  readonly minutes: readonly number[];
  readonly timeFactor: number;
}

/** One feature per number of minutes, in that order: see `computeIsochrones`. */
export type IsochronesAnswer = FeatureCollection<MultiPolygon, { readonly minutes: number }>;

export interface RoutesRequest {
  /** Indexes of the homes where the routes start. */
  readonly homes: readonly number[];
  readonly site: WorkerPoint;
}

/** The fastest way of each home that has one, along the roads. */
export type RoutesAnswer = readonly (readonly Position[])[];

export interface TripRequest {
  readonly from: WorkerPoint;
  readonly to: WorkerPoint;
  readonly timeFactor: number;
}

/** A trip by road, and how long the way back takes; null where no road leads. */
export interface TripAnswer {
  readonly seconds: number;
  readonly metres: number;
  readonly coordinates: readonly Position[];
  readonly secondsBack: number | null;
}

export interface ToolCalls {
  readonly isochrones: { readonly request: IsochronesRequest; readonly answer: IsochronesAnswer };
  readonly routes: { readonly request: RoutesRequest; readonly answer: RoutesAnswer };
  readonly trip: { readonly request: TripRequest; readonly answer: TripAnswer | null };
}
