import type { MapController } from "../map-controller.ts";
import { drawKeys } from "./draw-key.ts";
import { drawMap } from "./draw-map.ts";
import type { Picture } from "./picture.ts";
import { wrapText } from "./wrap-text.ts";

const FONT = "Marianne, arial, sans-serif";
/** Pixels of the picture for one of its own: paper and projectors show more than screens do. */
const PIXEL_RATIO = 2;
const MARGIN = 24;
const KEY_WIDTH = 300;
const LINE = 20;

const COLOURS = {
  light: { paper: "#ffffff", text: "#161616" },
  dark: { paper: "#161616", text: "#ffffff" },
} as const;

/**
 * Draws a map on a canvas with its title, its key and what it rests on, and gives the canvas the size that this takes. Everything
 * is drawn before it returns: the map's own drawing does not outlive the task.
 *
 * @throws {Error} when the browser gives no canvas to draw on.
 */
export function drawPicture(canvas: HTMLCanvasElement, controller: MapController, picture: Picture): void {
  const { clientWidth: mapWidth, clientHeight: mapHeight } = controller.map.getContainer();
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser gives no 2D canvas to draw a picture on.");
  const colours = COLOURS[picture.scheme];
  const key = { left: MARGIN + mapWidth + MARGIN, width: KEY_WIDTH };
  const textWidth = mapWidth + MARGIN + KEY_WIDTH;
  const linesOf = (texts: readonly string[], font: string) => {
    context.font = font;
    return texts.flatMap((text) => wrapText(text, textWidth, (each) => context.measureText(each).width));
  };
  const headFont = `14px ${FONT}`;
  const footFont = `11px ${FONT}`;
  const head = linesOf([...picture.subtitles, ...picture.figures], headFont);
  const foot = linesOf(picture.footnotes, footFont);
  const top = MARGIN + 32 + head.length * LINE + 8;
  // Drawn once to know where the keys end; changing the size of a canvas empties it.
  const keyEnd = drawKeys(context, picture, { colour: colours.text, font: FONT }, { ...key, top });
  const footTop = Math.max(top + mapHeight, keyEnd) + MARGIN / 2;
  canvas.width = (MARGIN + textWidth + MARGIN) * PIXEL_RATIO;
  canvas.height = (footTop + foot.length * LINE + MARGIN / 2) * PIXEL_RATIO;
  context.scale(PIXEL_RATIO, PIXEL_RATIO);

  context.fillStyle = colours.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.textBaseline = "middle";
  context.fillStyle = colours.text;
  context.font = `bold 22px ${FONT}`;
  context.fillText(picture.title, MARGIN, MARGIN + 12);
  context.font = headFont;
  for (const [rank, line] of head.entries()) context.fillText(line, MARGIN, MARGIN + 32 + (rank + 0.5) * LINE);
  drawMap(context, controller, picture, FONT, { left: MARGIN, top });
  drawKeys(context, picture, { colour: colours.text, font: FONT }, { ...key, top });
  context.fillStyle = colours.text;
  context.font = footFont;
  for (const [rank, line] of foot.entries()) context.fillText(line, MARGIN, footTop + (rank + 0.5) * LINE);
}
