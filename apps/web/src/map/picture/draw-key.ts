import { SYMBOL_SIZE } from "../site-symbols.ts";
import type { Picture, PictureKeyEntry } from "./picture.ts";
import { wrapText } from "./wrap-text.ts";

const LINE_PIXELS = 18;
const MARK_PIXELS = 18;
const LABEL_SHIFT_PIXELS = 28;

interface KeyPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** Draws the keys one under the other. Returns where they end, so that a picture can be made tall enough for them. */
export function drawKeys(
  context: CanvasRenderingContext2D,
  { keys, scheme }: Picture,
  text: { readonly colour: string; readonly font: string },
  { left, top, width }: KeyPlace,
): number {
  let y = top;
  const write = (line: string, x: number, isBold: boolean) => {
    context.font = `${isBold ? "bold " : ""}13px ${text.font}`;
    context.fillStyle = text.colour;
    const lines = wrapText(line, width - (x - left), (each) => context.measureText(each).width);
    for (const each of lines) {
      context.fillText(each, x, y + LINE_PIXELS / 2);
      y += LINE_PIXELS;
    }
  };
  for (const { title, entries } of keys) {
    write(title, left, true);
    for (const entry of entries) {
      drawMark(context, entry, entry.colour[scheme], text.colour, left + MARK_PIXELS / 2, y + LINE_PIXELS / 2);
      write(entry.label, left + LABEL_SHIFT_PIXELS, false);
    }
    y += LINE_PIXELS / 2;
  }
  return y;
}

function drawMark(
  context: CanvasRenderingContext2D,
  { mark }: PictureKeyEntry,
  colour: string,
  outline: string,
  x: number,
  y: number,
): void {
  context.save();
  context.translate(x, y);
  context.fillStyle = colour;
  context.strokeStyle = outline;
  context.lineWidth = 0.75;
  const radius = MARK_PIXELS / 2 - 2;
  const shape = new Path2D();
  switch (mark.kind) {
    case "disc":
      shape.arc(0, 0, radius, 0, 2 * Math.PI);
      context.fill(shape);
      context.stroke(shape);
      break;
    case "ring":
      shape.arc(0, 0, radius - 1, 0, 2 * Math.PI);
      context.lineWidth = 3;
      context.strokeStyle = colour;
      context.stroke(shape);
      break;
    case "area":
      shape.rect(-radius, -radius, 2 * radius, 2 * radius);
      context.fill(shape);
      context.stroke(shape);
      break;
    case "line":
      shape.moveTo(-MARK_PIXELS / 2, 0);
      shape.lineTo(MARK_PIXELS / 2, 0);
      context.strokeStyle = colour;
      context.lineWidth = mark.width;
      context.setLineDash(mark.dash.map((dash) => dash * mark.width));
      context.stroke(shape);
      break;
    case "symbol":
      context.scale(MARK_PIXELS / SYMBOL_SIZE, MARK_PIXELS / SYMBOL_SIZE);
      context.fill(new Path2D(mark.path));
      break;
    case "hollow":
      context.scale(MARK_PIXELS / SYMBOL_SIZE, MARK_PIXELS / SYMBOL_SIZE);
      context.lineWidth = 2.5;
      context.strokeStyle = colour;
      context.stroke(new Path2D(mark.path));
  }
  context.restore();
}
