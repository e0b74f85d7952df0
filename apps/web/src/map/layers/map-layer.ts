import type { LayerSpecification, SourceSpecification } from "maplibre-gl";
import type { LayerId } from "../../view-state/view-state.ts";
import type { Scheme } from "../map-colours.ts";

/** One layer of the map: what it is drawn from, and how in each scheme. No fetch, no rule. */
export interface MapLayer {
  readonly sourceId: string;
  readonly source: SourceSpecification;
  /** In drawing order; those of the first belong under those of the last. */
  readonly paint: (scheme: Scheme) => readonly LayerSpecification[];
  /** The switch that hides it; always shown without one. */
  readonly switch: LayerId | undefined;
}

/** A source that starts empty and is filled with `setData`. */
export const EMPTY_SOURCE: SourceSpecification = {
  type: "geojson",
  data: { type: "FeatureCollection", features: [] },
};
