import type { ImportPreviewRow } from "@maillage/planning";
import type { Scheme } from "../../../map/map-colours.ts";
import type { SchemeColour } from "../../../map/travel-time-colours.ts";

export type PreviewState = ImportPreviewRow["state"];

/** Side of the square in which marks are described, centred on 0. */
export const MARK_SIZE = 16;

/** What changes is drawn over what does not; the legend goes the other way. */
export const DRAWING_ORDER = ["same", "refused", "new", "changed", "gone"] as const satisfies readonly PreviewState[];

/**
 * A mark's form says what becomes of a row; its colour only repeats it. SVG path data in a square of {@link MARK_SIZE}, its
 * fill rule even-odd: the map and the legend draw the same path.
 */
export const PREVIEW_MARKS = {
  new: { path: "M-5 0A5 5 0 1 0 5 0A5 5 0 1 0 -5 0Z", colour: { light: "#000091", dark: "#8585f6" } },
  changed: { path: "M0-7 7 0 0 7-7 0Z", colour: { light: "#b34000", dark: "#fc5d00" } },
  gone: { path: "M-6-4-4-6 0-2 4-6 6-4 2 0 6 4 4 6 0 2-4 6-6 4-2 0Z", colour: { light: "#ce0500", dark: "#ff5655" } },
  refused: { path: "M0-7 7 6H-7ZM0-2.6 3.4 3.8H-3.4Z", colour: { light: "#6e445a", dark: "#ce70cc" } },
  same: {
    path: "M-3.5 0A3.5 3.5 0 1 0 3.5 0A3.5 3.5 0 1 0 -3.5 0ZM-2 0A2 2 0 1 0 2 0A2 2 0 1 0 -2 0Z",
    colour: { light: "#666666", dark: "#929292" },
  },
} as const satisfies Readonly<Record<PreviewState, { readonly path: string; readonly colour: SchemeColour }>>;

/** Name of a mark among the images of the map. */
export function markImageName(state: PreviewState): string {
  return `apercu-${state}`;
}

/** Draws a mark as pixels for the map, `pixelRatio` pixels per unit, edged so that it stands out on any ground. */
export function drawPreviewMark(state: PreviewState, scheme: Scheme, pixelRatio: number): ImageData {
  const side = (MARK_SIZE + 4) * pixelRatio;
  const context = new OffscreenCanvas(side, side).getContext("2d");
  if (context === null) throw new Error("This browser gives no 2D canvas to draw the marks of an import with.");
  context.translate(side / 2, side / 2);
  context.scale(pixelRatio, pixelRatio);
  const { path, colour } = PREVIEW_MARKS[state];
  const outline = new Path2D(path);
  context.lineWidth = 3;
  context.lineJoin = "round";
  context.strokeStyle = scheme === "light" ? "#ffffff" : "#000000";
  context.stroke(outline);
  context.fillStyle = colour[scheme];
  context.fill(outline, "evenodd");
  return context.getImageData(0, 0, side, side);
}
