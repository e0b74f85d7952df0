import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/*
 * A map of Haute-Marne in OpenStreetMap's format that nobody surveyed: each commune is joined to its nearest ones by
 * straight roads. Enough for an import to be run from end to end where no real extract is at hand.
 */

export interface Place {
  readonly code: string;
  readonly longitude: number;
  readonly latitude: number;
}

export interface HauteMarneOsmOptions {
  /** Communes that have roads; all when absent. */
  readonly keep?: (place: Place) => boolean;
  /** Moves everything east: a map of elsewhere. */
  readonly eastDegrees?: number;
  readonly maxSpeedKmPerHour?: number;
}

const NEIGHBOUR_COUNT = 6;

/** The day that the map says it was made. */
export const HAUTE_MARNE_OSM_DATE = "2026-11-20";

/** @returns OpenStreetMap XML. */
export function writeHauteMarneOsm(options: HauteMarneOsmOptions = {}): string {
  const { keep = () => true, eastDegrees = 0, maxSpeedKmPerHour = 80 } = options;
  const places = readPlaces().filter(keep);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<osm version="0.6" generator="test">',
    `<meta osm_base="${HAUTE_MARNE_OSM_DATE}T00:00:00Z"/>`,
    ...places.map(
      ({ code, longitude, latitude }) => `<node id="${code}" lon="${longitude + eastDegrees}" lat="${latitude}"/>`,
    ),
    ...listRoads(places).map(
      ([tail, head], way) =>
        `<way id="${way + 1}"><nd ref="${tail}"/><nd ref="${head}"/><tag k="highway" v="secondary"/><tag k="maxspeed" v="${maxSpeedKmPerHour}"/></way>`,
    ),
    "</osm>",
    "",
  ].join("\n");
}

/** Pairs of the codes of places that a road joins, each pair once. */
export function listRoads(places: readonly Place[]): string[][] {
  const pairs = new Map(places.flatMap((place) => listNeighbours(place, places).map((pair) => [pair.join(" "), pair])));
  return [...pairs.values()];
}

export function readPlaces(): Place[] {
  const path = createRequire(import.meta.url).resolve("@maillage/haute-marne/communes.csv");
  const [, ...lines] = readFileSync(path, "utf8").trimEnd().split(/\r?\n/);
  // No comma inside a field of this file.
  return lines.map((line) => {
    const [code = "", , , longitude, latitude] = line.split(",");
    return { code, longitude: Number(longitude), latitude: Number(latitude) };
  });
}

/** Each pair once, the lower code first. */
function listNeighbours(place: Place, places: readonly Place[]): string[][] {
  const distance = ({ longitude, latitude }: Place) =>
    Math.hypot((longitude - place.longitude) * Math.cos((latitude * Math.PI) / 180), latitude - place.latitude);
  return places
    .filter(({ code }) => code !== place.code)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, NEIGHBOUR_COUNT)
    .map(({ code }) => [place.code, code].sort());
}
