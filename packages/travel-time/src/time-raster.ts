import { NOT_SNAPPED, type RoadNetwork, type SnappedPlaces, UNREACHABLE } from "@maillage/road-network";
import { assertNotCancelled, type CancelSignal } from "./cancel-signal.ts";
import { computeJunctionTimes } from "./compute-junction-times.ts";
import { partFromTail } from "./place-links.ts";
import { listShape } from "./route-line.ts";
import { InvalidSearchOptionError } from "./travel-time-errors.ts";

/** Mean length of a degree of latitude, metres; enough for a drawing. */
const METRES_PER_DEGREE = 111_195;
/** Cells aimed at when the caller does not choose their size, and the most allowed when they do. */
const CELL_COUNT_AIM = 60_000;
const CELL_COUNT_MAX = 4_000_000;
const CELL_METRES_MIN = 50;

/** Times on a regular grid in degrees. Cell (x, y) is at `y * width + x`; x goes east, y goes north. */
export interface TimeRaster {
  readonly width: number;
  readonly height: number;
  /** Edges of the grid, degrees. */
  readonly west: number;
  readonly south: number;
  readonly cellLongitudeDegrees: number;
  readonly cellLatitudeDegrees: number;
  /** Float64[width * height]: deciseconds to the nearest place, or Infinity where no road point is near enough. */
  readonly cellDeciseconds: Float64Array;
}

export interface TimeRasterOptions {
  readonly cellMetres?: number;
  readonly accessMetresMax?: number;
  readonly signal?: CancelSignal;
}

/**
 * Times to the nearest of the places around every road point that reaches one within `decisecondsMax`; `undefined` when
 * none does. Each cell has the best of: the time of a road point plus the access leg to it.
 */
export function buildTimeRaster(
  network: RoadNetwork,
  places: SnappedPlaces,
  decisecondsMax: number,
  options: TimeRasterOptions,
): TimeRaster | undefined {
  const junctionDeciseconds = computeJunctionTimes(network, places, options);
  const placeSegments = listPlacesBySegment(places);
  const segments = listReachedSegments(network, junctionDeciseconds, placeSegments, decisecondsMax);
  if (segments.length === 0) {
    return undefined;
  }
  const accessMetresMax = options.accessMetresMax ?? network.metadata.snapMetresMax;
  const raster = createRaster(network, segments, accessMetresMax, options.cellMetres);
  for (const segment of segments) {
    drawSegment(network, raster, segment, junctionDeciseconds, places, placeSegments.get(segment) ?? []);
  }
  assertNotCancelled(options.signal);
  spread(raster, network.metadata.accessKmPerHour, accessMetresMax);
  return raster;
}

function listPlacesBySegment(places: SnappedPlaces): Map<number, number[]> {
  const bySegment = new Map<number, number[]>();
  places.placeSegment.forEach((segment, place) => {
    if (segment !== NOT_SNAPPED) {
      bySegment.set(segment, [...(bySegment.get(segment) ?? []), place]);
    }
  });
  return bySegment;
}

function listReachedSegments(
  network: RoadNetwork,
  junctionDeciseconds: Uint32Array,
  placeSegments: ReadonlyMap<number, unknown>,
  decisecondsMax: number,
): number[] {
  const reached: number[] = [];
  for (let segment = 0; segment < network.segmentTail.length; segment++) {
    const nearest = Math.min(
      junctionDeciseconds[network.segmentTail[segment]],
      junctionDeciseconds[network.segmentHead[segment]],
    );
    if (nearest <= decisecondsMax || placeSegments.has(segment)) {
      reached.push(segment);
    }
  }
  return reached;
}

function createRaster(
  network: RoadNetwork,
  segments: readonly number[],
  accessMetresMax: number,
  cellMetresWanted: number | undefined,
): TimeRaster {
  let west = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  let south = Number.POSITIVE_INFINITY;
  let north = Number.NEGATIVE_INFINITY;
  for (const segment of segments) {
    for (const [longitude, latitude] of listShape(network, segment)) {
      west = Math.min(west, longitude);
      east = Math.max(east, longitude);
      south = Math.min(south, latitude);
      north = Math.max(north, latitude);
    }
  }
  const metresPerDegreeEast = METRES_PER_DEGREE * Math.cos(((south + north) / 2) * (Math.PI / 180));
  const widthMetres = (east - west) * metresPerDegreeEast + 2 * accessMetresMax;
  const heightMetres = (north - south) * METRES_PER_DEGREE + 2 * accessMetresMax;
  const cellMetres =
    cellMetresWanted ?? Math.max(CELL_METRES_MIN, Math.sqrt((widthMetres * heightMetres) / CELL_COUNT_AIM));
  // Two empty cells all around, so that no contour touches the edge.
  const width = Math.ceil(widthMetres / cellMetres) + 4;
  const height = Math.ceil(heightMetres / cellMetres) + 4;
  if (!(cellMetres > 0) || !(width * height <= CELL_COUNT_MAX)) {
    throw new InvalidSearchOptionError("cellMetres", cellMetres, `large enough for ${CELL_COUNT_MAX} cells to do`);
  }
  const cellLongitudeDegrees = cellMetres / metresPerDegreeEast;
  const cellLatitudeDegrees = cellMetres / METRES_PER_DEGREE;
  return {
    width,
    height,
    west: (west + east) / 2 - (width / 2) * cellLongitudeDegrees,
    south: (south + north) / 2 - (height / 2) * cellLatitudeDegrees,
    cellLongitudeDegrees,
    cellLatitudeDegrees,
    cellDeciseconds: new Float64Array(width * height).fill(Number.POSITIVE_INFINITY),
  };
}

/** Writes the times of the points of a segment, two per cell, into the cells they are in. */
function drawSegment(
  network: RoadNetwork,
  raster: TimeRaster,
  segment: number,
  junctionDeciseconds: Uint32Array,
  places: SnappedPlaces,
  segmentPlaces: readonly number[],
): void {
  const shape = listShape(network, segment);
  const shapeCells = shape.map(([longitude, latitude]) => [
    (longitude - raster.west) / raster.cellLongitudeDegrees,
    (latitude - raster.south) / raster.cellLatitudeDegrees,
  ]);
  const stretches = shapeCells.slice(1).map(([x, y], i) => Math.hypot(x - shapeCells[i][0], y - shapeCells[i][1]));
  const whole = stretches.reduce((sum, length) => sum + length, 0);
  let before = 0;
  stretches.forEach((length, i) => {
    const stepCount = Math.max(1, Math.ceil(length * 2));
    for (let step = 0; step <= stepCount; step++) {
      const part = step / stepCount;
      const x = shapeCells[i][0] + part * (shapeCells[i + 1][0] - shapeCells[i][0]);
      const y = shapeCells[i][1] + part * (shapeCells[i + 1][1] - shapeCells[i][1]);
      const fraction = whole === 0 ? 0 : Math.min(1, (before + part * length) / whole);
      const time = timeAt(network, segment, fraction, junctionDeciseconds, places, segmentPlaces);
      const cell = Math.floor(y) * raster.width + Math.floor(x);
      raster.cellDeciseconds[cell] = Math.min(raster.cellDeciseconds[cell], time);
    }
    before += length;
  });
}

function timeAt(
  network: RoadNetwork,
  segment: number,
  fraction: number,
  junctionDeciseconds: Uint32Array,
  places: SnappedPlaces,
  segmentPlaces: readonly number[],
): number {
  const forward = network.segmentForwardDeciseconds[segment];
  const backward = network.segmentBackwardDeciseconds[segment];
  const headTime = junctionDeciseconds[network.segmentHead[segment]];
  const tailTime = junctionDeciseconds[network.segmentTail[segment]];
  let best = Number.POSITIVE_INFINITY;
  if (forward !== UNREACHABLE && headTime !== UNREACHABLE) {
    best = forward - partFromTail(fraction, forward) + headTime;
  }
  if (backward !== UNREACHABLE && tailTime !== UNREACHABLE) {
    best = Math.min(best, partFromTail(fraction, backward) + tailTime);
  }
  for (const place of segmentPlaces) {
    const gap = places.placeFraction[place] - fraction;
    const whole = gap >= 0 ? forward : backward;
    if (whole !== UNREACHABLE) {
      best = Math.min(best, Math.round(Math.abs(gap) * whole) + places.placeAccessDeciseconds[place]);
    }
  }
  return best;
}

/**
 * Gives the cells around the roads the time of a road cell plus the access leg, by sweeps over the eight neighbours until
 * nothing changes: the leg is overestimated by at most 8 %.
 */
function spread(raster: TimeRaster, accessKmPerHour: number, accessMetresMax: number): void {
  const { width, height, cellDeciseconds } = raster;
  const sideMetres = raster.cellLatitudeDegrees * METRES_PER_DEGREE;
  const sideDeciseconds = (sideMetres / (accessKmPerHour / 3.6)) * 10;
  const cellMetres = Float64Array.from(cellDeciseconds, (time) => (time === Number.POSITIVE_INFINITY ? time : 0));
  let isChanged = true;
  const takeFrom = (cell: number, other: number, sides: number) => {
    const metres = cellMetres[other] + sides * sideMetres;
    const time = cellDeciseconds[other] + sides * sideDeciseconds;
    if (metres <= accessMetresMax && time < cellDeciseconds[cell] - 1e-6) {
      cellDeciseconds[cell] = time;
      cellMetres[cell] = metres;
      isChanged = true;
    }
  };
  while (isChanged) {
    isChanged = false;
    for (let y = 1; y < height - 1; y++) {
      for (let x = 1; x < width - 1; x++) {
        const cell = y * width + x;
        takeFrom(cell, cell - 1, 1);
        takeFrom(cell, cell - width, 1);
        takeFrom(cell, cell - width - 1, Math.SQRT2);
        takeFrom(cell, cell - width + 1, Math.SQRT2);
      }
    }
    for (let y = height - 2; y >= 1; y--) {
      for (let x = width - 2; x >= 1; x--) {
        const cell = y * width + x;
        takeFrom(cell, cell + 1, 1);
        takeFrom(cell, cell + width, 1);
        takeFrom(cell, cell + width + 1, Math.SQRT2);
        takeFrom(cell, cell + width - 1, Math.SQRT2);
      }
    }
  }
}
