import { escapeXml } from "../escape-xml.ts";
import type { MapDrawing, MapShape } from "./map-drawing.ts";

/** The drawing as an SVG of its own. @param title what it shows, read in place of it. */
export function writeMapSvg({ width, height, shapes }: MapDrawing, title: string): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt" role="img" font-family="Arial, 'Liberation Sans', sans-serif">`,
    `<title>${escapeXml(title)}</title>`,
    ...shapes.map(writeShape),
    "</svg>",
  ].join("\n");
}

function writeShape(shape: MapShape): string {
  if (shape.kind === "path") {
    const stroke = shape.stroke === null ? "" : ` stroke="${shape.stroke}" stroke-width="${shape.strokeWidth}"`;
    return `<path d="${shape.path}" fill="${shape.fill ?? "none"}"${stroke} stroke-linejoin="round"/>`;
  }
  const { text, x, y, size, anchor, isBold, hasHalo } = shape;
  const place = `x="${x.toFixed(2)}" y="${y.toFixed(2)}" font-size="${size}" text-anchor="${anchor}"${isBold ? ' font-weight="600"' : ""}`;
  const words = escapeXml(text);
  // Two texts rather than `paint-order`, which not every reader of SVG knows.
  const halo = `<text ${place} fill="none" stroke="#ffffff" stroke-width="1.6" stroke-linejoin="round" aria-hidden="true">${words}</text>`;
  return `${hasHalo ? halo : ""}<text ${place} fill="#161616">${words}</text>`;
}
