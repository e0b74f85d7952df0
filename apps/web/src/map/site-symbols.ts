import type { SiteFormat, SiteStatus } from "@maillage/planning/views";
import type { SchemeColour } from "./travel-time-colours.ts";

/** Side of the square in which symbols are described, centred on 0. */
export const SYMBOL_SIZE = 24;

/**
 * A site's outline says its status; its colour only repeats it. SVG path data in a square of {@link SYMBOL_SIZE}: the map
 * and the legend draw the same path.
 */
export const STATUS_SYMBOLS = {
  labelled: { path: "M-8-8H8V8H-8Z", colour: { light: "#18753c", dark: "#27a658" } },
  planned: { path: "M0-11 11 0 0 11-11 0Z", colour: { light: "#b34000", dark: "#fc8d4e" } },
  studied: { path: "M0-10 11 9H-11Z", colour: { light: "#716043", dark: "#dfc8a0" } },
  closed: { path: "M-9-6-6-9 0-3 6-9 9-6 3 0 9 6 6 9 0 3-6 9-9 6-3 0Z", colour: { light: "#666666", dark: "#b5b5b5" } },
} as const satisfies Readonly<Record<SiteStatus, { readonly path: string; readonly colour: SchemeColour }>>;

/** A mark inside the outline says the format. */
export const FORMAT_MARKS = {
  fixed: "M-2.5-2.5H2.5V2.5H-2.5Z",
  antenna: "M-1-5H1V5H-1Z",
  "multi-site": "M-5-1.5H-1.5V2H-5ZM1.5-1.5H5V2H1.5Z",
  travelling: "M-5-1H5V1H-5Z",
} as const satisfies Readonly<Record<SiteFormat, string>>;

/** Name of the image of a status and a format on the map. */
export function siteImageName(status: SiteStatus, format: SiteFormat): string {
  return `site-${status}-${format}`;
}

/** Name of the image of the garage of a travelling site. */
export function garageImageName(status: SiteStatus): string {
  return `garage-${status}`;
}

/** Draws a garage as pixels for the map: the outline of its status, hollow, for nobody is received there. */
export function drawGarageSymbol(status: SiteStatus, scheme: keyof SchemeColour, pixelRatio: number): ImageData {
  const { side, context } = openCanvas(pixelRatio);
  const outline = new Path2D(STATUS_SYMBOLS[status].path);
  context.lineWidth = 5;
  context.strokeStyle = scheme === "light" ? "#ffffff" : "#000000";
  context.stroke(outline);
  context.lineWidth = 2.5;
  context.strokeStyle = STATUS_SYMBOLS[status].colour[scheme];
  context.stroke(outline);
  return context.getImageData(0, 0, side, side);
}

/** Draws a symbol as pixels for the map; `pixelRatio` pixels per unit. */
export function drawSiteSymbol(
  status: SiteStatus,
  format: SiteFormat,
  scheme: keyof SchemeColour,
  pixelRatio: number,
): ImageData {
  const { side, context } = openCanvas(pixelRatio);
  const outline = new Path2D(STATUS_SYMBOLS[status].path);
  context.lineWidth = 3;
  context.strokeStyle = scheme === "light" ? "#ffffff" : "#000000";
  context.stroke(outline);
  context.fillStyle = STATUS_SYMBOLS[status].colour[scheme];
  context.fill(outline);
  context.fillStyle = scheme === "light" ? "#ffffff" : "#000000";
  context.fill(new Path2D(FORMAT_MARKS[format]));
  return context.getImageData(0, 0, side, side);
}

/** In the units of the symbols, centred on 0. */
function openCanvas(pixelRatio: number) {
  const side = (SYMBOL_SIZE + 4) * pixelRatio;
  const context = new OffscreenCanvas(side, side).getContext("2d");
  if (context === null) throw new Error("This browser gives no 2D canvas to draw the sites' symbols with.");
  context.translate(side / 2, side / 2);
  context.scale(pixelRatio, pixelRatio);
  return { side, context };
}
