import type { FeatureCollection, MultiPolygon, Position } from "geojson";
import type { HomeForm, MeasuredPoint } from "../view-state/map-tools-parsers.ts";
import type { HomeColouring } from "./home-colouring.ts";
import type { MapController } from "./map-controller.ts";

/** What the map's tools make it draw, besides the network and the roads. */
export interface MapDrawing {
  /** Undefined until computed. */
  readonly colouring: HomeColouring | undefined;
  /** Uint8[homeCount]: 1 beyond the threshold; undefined until computed. */
  readonly homeIsBeyond: Uint8Array | undefined;
  /** Only homes beyond the threshold are seen; the others fade. */
  readonly isTailOnly: boolean;
  readonly form: HomeForm;
  /** Before on the left of a line, after on its right. */
  readonly swipe: MapSwipe | undefined;
  readonly isochrones: FeatureCollection<MultiPolygon, { readonly minutes: number }> | undefined;
  readonly links: readonly (readonly Position[])[];
  readonly measure: MapMeasure | undefined;
  /** Address of the server of Plan IGN; not drawn without one. */
  readonly planIgn: string | undefined;
  readonly onBaseMap: (isAnswering: boolean) => void;
  /** The map once it can be asked, undefined when it closes. */
  readonly onController: (controller: MapController | undefined) => void;
}

export interface MapSwipe {
  /** Where the line is, from the left edge. */
  readonly percent: number;
  readonly colouring: HomeColouring;
  readonly homeIsBeyond: Uint8Array;
  readonly texts: { readonly slider: string; readonly before: string; readonly after: string };
  readonly onMove: (percent: number) => void;
}

export interface MapMeasure {
  readonly ends: readonly [MeasuredPoint, MeasuredPoint];
  /** The way along the roads; null when there is none, or none yet. */
  readonly byRoad: readonly Position[] | null;
  readonly labels: readonly [string, string];
  /** `isDone` is false while a drag lasts. */
  readonly onMove: (end: 0 | 1, longitude: number, latitude: number, isDone: boolean) => void;
}
