import type { GeographicBounds } from "../import-reading.ts";
import type { GridCell } from "./grid-cell.ts";
import { findGridProjection } from "./grid-projection.ts";

/** Metres of a grid around bounds in degrees, wider than them. */
interface GridRectangle {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Points taken along each side of the bounds: between two of them a side strays by less than {@link MARGIN_METRES}. */
const STEPS = 32;
/** A parallel of 10 degrees bends by 20 m between 32 points of it; and the largest cells are 32 km wide. */
const MARGIN_METRES = 33_000;

/** Projecting millions of centres takes longer than reading them: the rectangle of each bounds is kept while they are. */
const rectangles = new WeakMap<GeographicBounds, Map<number, GridRectangle | null>>();

/**
 * Whether a cell may be within bounds: never false of one that is, and quickly false of most that are not. Cells of an
 * unknown system may be anywhere.
 */
export function mayBeWithin({ epsg, eastingMetres, northingMetres }: GridCell, bounds: GeographicBounds): boolean {
  const known = rectangles.get(bounds) ?? new Map<number, GridRectangle | null>();
  rectangles.set(bounds, known);
  let rectangle = known.get(epsg);
  if (rectangle === undefined) {
    rectangle = projectBounds(epsg, bounds);
    known.set(epsg, rectangle);
  }
  if (rectangle === null) return true;
  const { west, south, east, north } = rectangle;
  return eastingMetres >= west && eastingMetres <= east && northingMetres >= south && northingMetres <= north;
}

/** Null for an unknown system, or for bounds so wide or far that its formulas give nothing. */
function projectBounds(epsg: number, { west, south, east, north }: GeographicBounds): GridRectangle | null {
  const projection = findGridProjection(epsg);
  if (projection === undefined) return null;
  const shares = Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS);
  const points = shares.flatMap((share) => {
    const [longitude, latitude] = [west + share * (east - west), south + share * (north - south)];
    return [
      projection.toMetres(longitude, south),
      projection.toMetres(longitude, north),
      projection.toMetres(west, latitude),
      projection.toMetres(east, latitude),
    ];
  });
  const [eastings, northings] = [points.map(([easting]) => easting), points.map(([, northing]) => northing)];
  if (![...eastings, ...northings].every(Number.isFinite)) return null;
  return {
    west: Math.min(...eastings) - MARGIN_METRES,
    south: Math.min(...northings) - MARGIN_METRES,
    east: Math.max(...eastings) + MARGIN_METRES,
    north: Math.max(...northings) + MARGIN_METRES,
  };
}
