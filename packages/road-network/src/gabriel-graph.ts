import { Delaunay } from "d3-delaunay";

/** Undirected edges between points, by increasing tail then head; the tail is the lower id. */
export interface PointGraph {
  /** Uint32[edgeCount] */
  readonly edgeTail: Uint32Array;
  /** Uint32[edgeCount] */
  readonly edgeHead: Uint32Array;
}

/**
 * The Gabriel graph of points in the plane: two points are joined when no third one lies in the disc whose diameter they
 * are, rim included (K. R. Gabriel and R. R. Sokal, 1969). It resembles a road map between places: planar, without long
 * edges past a nearer place. It holds every minimum spanning tree, so it is connected: a point in the disc is nearer to
 * both ends than they are to each other, which no edge of such a tree allows.
 *
 * Positions are rounded to a 2^24th of the extent (3 cm over 500 km), so that the definition is computed exactly and no
 * triangle is too thin to be seen. Points at one position are one for this purpose, and each is joined to the one of
 * lowest id; collinear points make a chain; one point or none has no edge. Coordinates must be finite.
 */
export function buildGabrielGraph(pointX: Float64Array, pointY: Float64Array): PointGraph {
  const { x, y } = roundToGrid(pointX, pointY);
  const edges: [tail: number, head: number][] = [];
  const distinct: number[] = [];
  const firstAtPosition = new Map<string, number>();
  for (let point = 0; point < x.length; point++) {
    const position = `${x[point]} ${y[point]}`;
    const first = firstAtPosition.get(position);
    if (first === undefined) {
      firstAtPosition.set(position, point);
      distinct.push(point);
    } else {
      edges.push([first, point]);
    }
  }

  // Every edge of the graph is an edge of the Delaunay triangulation, and a point in its disc implies that a triangle on
  // it has its third corner there too, which is a neighbour of both ends: those of one end are enough to look at.
  const delaunay = Delaunay.from(
    distinct,
    (point) => x[point],
    (point) => y[point],
  );
  const neighbours = distinct.map((_, i) => [...delaunay.neighbors(i)]);
  for (let i = 0; i < distinct.length; i++) {
    for (const j of neighbours[i]) {
      if (j <= i) continue;
      const p = distinct[i];
      const q = distinct[j];
      const isInDisc = (k: number) => {
        const r = distinct[k];
        return k !== i && k !== j && (x[p] - x[r]) * (x[q] - x[r]) + (y[p] - y[r]) * (y[q] - y[r]) <= 0;
      };
      if (!neighbours[i].some(isInDisc)) edges.push([p, q]);
    }
  }
  edges.sort(([tailA, headA], [tailB, headB]) => tailA - tailB || headA - headB);
  return {
    edgeTail: Uint32Array.from(edges, ([tail]) => tail),
    edgeHead: Uint32Array.from(edges, ([, head]) => head),
  };
}

/**
 * Whole coordinates below 2^24 or little more: their products are exact. The step is a power of two, so coordinates that
 * are whole, or all on such a grid, keep their shape.
 */
function roundToGrid(pointX: Float64Array, pointY: Float64Array) {
  const [minX, maxX] = rangeOf(pointX);
  const [minY, maxY] = rangeOf(pointY);
  const extent = Math.max(maxX - minX, maxY - minY);
  const step = extent > 0 ? 2 ** (Math.ceil(Math.log2(extent)) - 24) : 1;
  return {
    x: pointX.map((value) => Math.round((value - minX) / step)),
    y: pointY.map((value) => Math.round((value - minY) / step)),
  };
}

function rangeOf(values: Float64Array): [min: number, max: number] {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return [min, max];
}
