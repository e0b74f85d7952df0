/**
 * The lines of one geometry, in the file's coordinates; used again for every row. Line `i` has the points `firstPoint[i]`
 * to `firstPoint[i + 1] - 1`. A single point is a line of one. Heights are not kept.
 */
export class LineShape {
  readonly firstPoint: number[] = [0];
  x = new Float64Array(256);
  y = new Float64Array(256);
  pointCount = 0;

  get lineCount(): number {
    return this.firstPoint.length - 1;
  }

  clear(): void {
    this.firstPoint.length = 1;
    this.pointCount = 0;
  }

  push(x: number, y: number): void {
    if (this.pointCount === this.x.length) {
      this.x = enlarged(this.x);
      this.y = enlarged(this.y);
    }
    this.x[this.pointCount] = x;
    this.y[this.pointCount] = y;
    this.pointCount++;
  }

  endLine(): void {
    this.firstPoint.push(this.pointCount);
  }
}

function enlarged(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * values.length);
  larger.set(values);
  return larger;
}
