import {
  createParser,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { mapToolsParsers } from "./map-tools-parsers.ts";
import { EMPTY_SKETCH, sketchParser } from "./sketch-parser.ts";

export const THRESHOLD_MINUTES = { min: 5, max: 90, goal: 30 } as const;

/** By what every travel time may be multiplied; 1 is the road network's own times. */
export const TIME_FACTOR = { min: 0.5, max: 3, none: 1 } as const;

/** Layers that can be switched off; the proposals and the route always show. */
export const LAYER_IDS = ["cantons", "communes", "routes", "habitants", "sites"] as const;
export type LayerId = (typeof LAYER_IDS)[number];
const SHOWN_AT_FIRST: LayerId[] = ["cantons", "routes", "habitants", "sites"];

const thresholdParser = createParser({
  parse: (text) => {
    const minutes = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
    return minutes >= THRESHOLD_MINUTES.min && minutes <= THRESHOLD_MINUTES.max ? minutes : null;
  },
  serialize: String,
});

/** Written with a point and at most two decimals: `1.2`. */
const timeFactorParser = createParser({
  parse: (text) => {
    const factor = /^\d(?:\.\d{1,2})?$/.test(text) ? Number(text) : Number.NaN;
    return factor >= TIME_FACTOR.min && factor <= TIME_FACTOR.max ? factor : null;
  },
  serialize: String,
});

/** Where the map looks: zoom, latitude, longitude, as in most map addresses. */
export interface MapPosition {
  readonly zoom: number;
  readonly latitude: number;
  readonly longitude: number;
}

const positionParser = createParser<MapPosition>({
  parse: (text) => {
    const [zoom = Number.NaN, latitude = Number.NaN, longitude = Number.NaN, ...rest] = text.split("/").map(Number);
    const readable = zoom >= 0 && zoom <= 22 && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    return readable && rest.length === 0 ? { zoom, latitude, longitude } : null;
  },
  serialize: ({ zoom, latitude, longitude }) => `${zoom.toFixed(2)}/${latitude.toFixed(4)}/${longitude.toFixed(4)}`,
  eq: (a, b) => a.zoom === b.zoom && a.latitude === b.latitude && a.longitude === b.longitude,
});

/**
 * All that a shared address says about a view. What cannot be read falls back to what a newcomer sees; `reseau` without
 * a value is the territory's latest network.
 */
export const viewStateParsers = {
  reseau: parseAsString,
  seuil: thresholdParser.withDefault(THRESHOLD_MINUTES.goal),
  facteur: timeFactorParser.withDefault(TIME_FACTOR.none),
  /** Changes that nobody has saved. Beside a scenario they are not read: the scenario is what is shown. */
  esquisse: sketchParser.withDefault(EMPTY_SKETCH),
  /** Id of a saved scenario, at its latest version unless the next says which. */
  scenario: parseAsString,
  version: parseAsInteger,
  couches: parseAsArrayOf(parseAsStringLiteral(LAYER_IDS)).withDefault(SHOWN_AT_FIRST),
  position: positionParser,
  ...mapToolsParsers,
};

export type ViewState = inferParserType<typeof viewStateParsers>;

/** Builds the query of a link that keeps the view: `serializeViewState("/52/carte", view)`. */
export const serializeViewState = createSerializer(viewStateParsers);
