/** The Gabriel graph by its definition: every pair, every third point. Points at one position are one, of lowest id. */
export function naiveGabrielEdges(points: readonly (readonly [number, number])[]): [number, number][] {
  const firstAt = points.map((point) => points.findIndex(([x, y]) => x === point[0] && y === point[1]));
  const edges: [number, number][] = [];
  for (const [q, [qx, qy]] of points.entries()) {
    for (const [p, [px, py]] of points.slice(0, q).entries()) {
      const isDuplicate = firstAt[q] === p;
      const areDistinct = firstAt[p] === p && firstAt[q] === q;
      const centre = [(px + qx) / 2, (py + qy) / 2];
      const radiusSquared = ((px - qx) ** 2 + (py - qy) ** 2) / 4;
      const isEmpty = points.every(
        ([x, y], r) =>
          firstAt[r] === p || firstAt[r] === q || (x - centre[0]) ** 2 + (y - centre[1]) ** 2 > radiusSquared,
      );
      if (isDuplicate || (areDistinct && isEmpty)) edges.push([p, q]);
    }
  }
  return edges.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** Whether edges join all points, two ends at a time. */
export function areAllJoined(pointCount: number, edges: readonly (readonly [number, number])[]): boolean {
  const group = Array.from({ length: pointCount }, (_, point) => point);
  for (const [p, q] of edges) {
    const [kept, merged] = [group[p], group[q]];
    for (let point = 0; point < pointCount; point++) if (group[point] === merged) group[point] = kept;
  }
  return new Set(group).size <= 1;
}
