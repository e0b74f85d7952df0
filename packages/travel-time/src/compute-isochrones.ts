import type { RoadNetwork, SnappedPlaces } from "@maillage/road-network";
import { contours } from "d3-contour";
import type { Feature, FeatureCollection, MultiPolygon, Position } from "geojson";
import type { CancelSignal } from "./cancel-signal.ts";
import { buildTimeRaster, type TimeRaster } from "./time-raster.ts";
import { InvalidSearchOptionError } from "./travel-time-errors.ts";

export interface IsochroneOptions {
  /** Side of a raster cell; chosen from the extent, for about 60,000 cells, unless told. */
  readonly cellMetres?: number;
  /** How far from a road the drawing spreads; the network's snapping limit unless told. */
  readonly accessMetresMax?: number;
  readonly signal?: CancelSignal;
}

export interface IsochroneProperties {
  readonly minutes: number;
}

/**
 * Areas from which people reach the nearest of the places within each number of minutes: one feature per number, in
 * increasing order, each containing the one before, holes kept. A feature with no polygon means that nothing is within.
 *
 * For drawing only: they are contours of a raster, each cell having the time of a nearby road point plus an access leg,
 * and turns at the nearest junction are left out. Whether a home is covered is told by {@link NearestSiteIndex}.
 *
 * @throws {InvalidSearchOptionError} when a number of minutes is not positive, or a cell has no size.
 * @throws {InvalidPlaceError} when a place does not fit the network.
 * @throws {ComputationCancelledError} when the flag is up.
 */
export function computeIsochrones(
  network: RoadNetwork,
  places: SnappedPlaces,
  minutes: readonly number[],
  options: IsochroneOptions = {},
): FeatureCollection<MultiPolygon, IsochroneProperties> {
  const increasing = [...new Set(minutes)].sort((a, b) => a - b);
  for (const limit of increasing) {
    if (!(limit > 0) || limit === Number.POSITIVE_INFINITY) {
      throw new InvalidSearchOptionError("minutes", limit, "a positive number");
    }
  }
  const longest = increasing.at(-1);
  const raster = longest === undefined ? undefined : buildTimeRaster(network, places, longest * 600, options);
  return {
    type: "FeatureCollection",
    features: increasing.map((limit) => ({
      type: "Feature",
      properties: { minutes: limit },
      geometry: { type: "MultiPolygon", coordinates: raster === undefined ? [] : drawContour(raster, limit * 600) },
    })) satisfies Feature<MultiPolygon, IsochroneProperties>[],
  };
}

/** The cells within a time, as polygons in degrees: outer rings counter-clockwise, holes clockwise. */
function drawContour(raster: TimeRaster, deciseconds: number): Position[][][] {
  const { width, height, cellDeciseconds } = raster;
  // d3-contour draws what is *above* a threshold, and takes -Infinity for "no value".
  const negated = Array.from(cellDeciseconds, (time) => -time);
  const { coordinates } = contours().size([width, height]).contour(negated, -deciseconds);
  return coordinates.map((polygon) =>
    polygon.map((ring, index) => {
      const degrees = ring.map(([x, y]) => [
        raster.west + x * raster.cellLongitudeDegrees,
        raster.south + y * raster.cellLatitudeDegrees,
      ]);
      const isCounterClockwise = signedArea(degrees) > 0;
      return isCounterClockwise === (index === 0) ? degrees : degrees.reverse();
    }),
  );
}

function signedArea(ring: readonly Position[]): number {
  let doubled = 0;
  for (let i = 1; i < ring.length; i++) {
    doubled += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  }
  return doubled / 2;
}
