/** Degrees, longitude first. */
export type CutLinePoint = [longitude: number, latitude: number];

const POINT_COUNT_MAX = 200;

/**
 * The points of a road cut as people write them: a semicolon between two points, longitude then latitude; a comma or a
 * point for decimals, `4,90 48,46 ; 5,30 48,46` or `4.90, 48.46; 5.30, 48.46`. Empty for an empty text; null when it cannot
 * be read, or has one point, or too many.
 */
export function parseCutLine(text: string): CutLinePoint[] | null {
  const words = text
    .split(";")
    .map((word) => word.trim())
    .filter((word) => word !== "");
  const points = words.map(parsePoint);
  if (points.length === 1 || points.length > POINT_COUNT_MAX) return null;
  return points.every((point) => point !== null) ? points : null;
}

/** As {@link parseCutLine} reads it, to a metre or so. */
export function writeCutLine(points: readonly CutLinePoint[]): string {
  return points.map((point) => point.map((degrees) => degrees.toFixed(5)).join(" ")).join("; ");
}

function parsePoint(word: string): CutLinePoint | null {
  // Spaces part the two numbers; a comma does when there is no space.
  const parts = /\s/.test(word) ? word.split(/\s+/) : word.split(",");
  const [longitude, latitude, ...others] = parts.map((part) => Number(part.replace(/,$/, "").replace(",", ".")));
  if (longitude === undefined || latitude === undefined || others.length > 0 || parts.includes("")) return null;
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? [longitude, latitude] : null;
}
