import { Delaunay } from "d3-delaunay";

/** A point of the plane, in any unit. */
export type PlanePoint = [x: number, y: number];

/** Points around a territory are kept this many typical spacings away from every place: half a cell beyond the last one. */
const CLEARANCE_SPACINGS = 1.1;
/** Distance between two of them, in the same unit: fine enough for the edge to follow the outermost places. */
const STEP_SPACINGS = 0.3;
/** For a territory of a single place. */
const LONE_SPACING = 4;

/**
 * Points that surround places, and so give the cells of the outermost ones an outer side: a triangular grid over the land
 * around, kept clear of every place. Empty land enclosed by places is not surrounded: it belongs to the places.
 *
 * Deterministic: same places, same points.
 */
export function surroundingPoints(places: readonly PlanePoint[]): PlanePoint[] {
  const spacing = typicalSpacing(places);
  const clearance = CLEARANCE_SPACINGS * spacing;
  const grid = gridAround(places, STEP_SPACINGS * spacing, clearance);
  return dropEnclosed(places, grid);
}

/** Median distance between neighbours in the Delaunay triangulation. */
function typicalSpacing(places: readonly PlanePoint[]): number {
  const delaunay = Delaunay.from(places);
  const lengths: number[] = [];
  for (const [place, [x, y]] of places.entries()) {
    for (const other of delaunay.neighbors(place)) {
      const neighbour = places[other];
      if (other > place && neighbour) lengths.push(Math.hypot(neighbour[0] - x, neighbour[1] - y));
    }
  }
  lengths.sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? LONE_SPACING;
}

function gridAround(places: readonly PlanePoint[], step: number, clearance: number): PlanePoint[] {
  // Three rings of points beyond the clearance: no cell of a place can reach the edge of the grid.
  const margin = clearance + 3 * step;
  const xs = places.map(([x]) => x);
  const ys = places.map(([, y]) => y);
  const [west, east] = [Math.min(...xs) - margin, Math.max(...xs) + margin];
  const [south, north] = [Math.min(...ys) - margin, Math.max(...ys) + margin];
  const rowHeight = (step * Math.sqrt(3)) / 2;
  const points: PlanePoint[] = [];
  for (let row = 0; south + row * rowHeight <= north; row++) {
    const y = south + row * rowHeight;
    for (let x = west + (row % 2) * (step / 2); x <= east; x += step) {
      if (places.every((place) => Math.hypot(place[0] - x, place[1] - y) > clearance)) points.push([x, y]);
    }
  }
  return points;
}

/** Keeps the grid points that can be reached from outside without crossing a place's cell. */
function dropEnclosed(places: readonly PlanePoint[], grid: readonly PlanePoint[]): PlanePoint[] {
  const delaunay = Delaunay.from([...places, ...grid]);
  const reached = new Set<number>(delaunay.hull.filter((point) => point >= places.length));
  for (const point of reached) {
    for (const neighbour of delaunay.neighbors(point)) {
      if (neighbour >= places.length) reached.add(neighbour);
    }
  }
  return grid.filter((_, index) => reached.has(places.length + index));
}
