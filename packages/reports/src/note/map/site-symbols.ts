import type { SiteFormat } from "@maillage/planning/views";
import type { MapPath } from "./map-drawing.ts";

/** Told apart by their shape, so that colours are not needed: circle, square, triangle, diamond. */
export function drawSite(format: SiteFormat, x: number, y: number, radius: number): MapPath {
  return { kind: "path", path: OUTLINES[format](x, y, radius), fill: "#161616", stroke: "#ffffff", strokeWidth: 0.9 };
}

/** A site that is proposed: hollow, with a cross in it. */
export function drawProposedSite(x: number, y: number, radius: number): readonly MapPath[] {
  const arm = radius * 0.55;
  const cross = `M${at(x - arm)} ${at(y)}H${at(x + arm)}M${at(x)} ${at(y - arm)}V${at(y + arm)}`;
  return [
    { kind: "path", path: circle(x, y, radius + 1), fill: "#ffffff", stroke: null, strokeWidth: 0 },
    { kind: "path", path: circle(x, y, radius), fill: "#ffffff", stroke: "#161616", strokeWidth: 1.4 },
    { kind: "path", path: cross, fill: null, stroke: "#161616", strokeWidth: 1.4 },
  ];
}

type Outline = (x: number, y: number, radius: number) => string;

const OUTLINES: Readonly<Record<SiteFormat, Outline>> = {
  fixed: circle,
  "multi-site": (x, y, radius) => polygon(x, y, radius * 1.2, 4, Math.PI / 4),
  antenna: (x, y, radius) => polygon(x, y, radius * 1.3, 3, -Math.PI / 2),
  travelling: (x, y, radius) => polygon(x, y, radius * 1.35, 4, 0),
};

function circle(x: number, y: number, radius: number): string {
  const r = at(radius);
  return `M${at(x - radius)} ${at(y)}A${r} ${r} 0 1 0 ${at(x + radius)} ${at(y)}A${r} ${r} 0 1 0 ${at(x - radius)} ${at(y)}Z`;
}

function polygon(x: number, y: number, radius: number, cornerCount: number, firstAngle: number): string {
  const corners = Array.from({ length: cornerCount }, (_, corner) => {
    const angle = firstAngle + (corner * 2 * Math.PI) / cornerCount;
    return `${at(x + radius * Math.cos(angle))} ${at(y + radius * Math.sin(angle))}`;
  });
  return `M${corners.join("L")}Z`;
}

/** Hundredths of a point: finer than any printer. */
function at(value: number): string {
  return String(Math.round(value * 100) / 100);
}
