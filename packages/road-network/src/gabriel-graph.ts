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
 * Points at the very same position are one for this purpose, and each is joined to the one of lowest id; collinear points
 * make a chain; one point or none has no edge. Coordinates must be finite.
 */
export function buildGabrielGraph(x: Float64Array, y: Float64Array): PointGraph {
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

  // Every edge of the graph is an edge of the Delaunay triangulation, and a point in its disc implies one among the
  // neighbours of its ends: only those are looked at.
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
      if (!neighbours[i].some(isInDisc) && !neighbours[j].some(isInDisc)) edges.push([p, q]);
    }
  }
  edges.sort(([tailA, headA], [tailB, headB]) => tailA - tailB || headA - headB);
  return {
    edgeTail: Uint32Array.from(edges, ([tail]) => tail),
    edgeHead: Uint32Array.from(edges, ([, head]) => head),
  };
}
