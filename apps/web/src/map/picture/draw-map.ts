import { metresPerLongitudeDegree } from "@maillage/road-network";
import type { MapController } from "../map-controller.ts";
import { niceLengthMetres } from "./nice-length.ts";
import type { Picture } from "./picture.ts";

const SCALE_PIXELS_MAX = 140;
const POINT_RADIUS = 13;

interface MapPlace {
  readonly left: number;
  readonly top: number;
}

/** Draws the map as it stands, what stands on it, the scale and the north. */
export function drawMap(
  context: CanvasRenderingContext2D,
  controller: MapController,
  picture: Picture,
  font: string,
  { left, top }: MapPlace,
): void {
  const { clientWidth: width, clientHeight: height } = controller.map.getContainer();
  context.save();
  context.translate(left, top);
  context.beginPath();
  context.rect(0, 0, width, height);
  context.clip();
  controller.drawOn(context, width, height);
  const { covering } = controller;
  if (covering !== undefined) drawCovering(context, covering, picture.sides, font, width, height);
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const { longitude, latitude, text, colour } of picture.points) {
    const { x, y } = controller.map.project([longitude, latitude]);
    context.beginPath();
    context.arc(x, y, POINT_RADIUS, 0, 2 * Math.PI);
    context.fillStyle = colour;
    context.fill();
    context.lineWidth = 2;
    context.strokeStyle = "#ffffff";
    context.stroke();
    context.fillStyle = "#ffffff";
    context.font = `bold 13px ${font}`;
    context.fillText(text, x, y);
  }
  drawScale(context, controller, font, height);
  drawNorth(context, picture.north, font, width);
  context.restore();
}

/** The second map, on the left of its line, with what each side is. */
function drawCovering(
  context: CanvasRenderingContext2D,
  { controller, percent }: NonNullable<MapController["covering"]>,
  sides: Picture["sides"],
  font: string,
  width: number,
  height: number,
): void {
  const line = (width * percent) / 100;
  context.save();
  context.beginPath();
  context.rect(0, 0, line, height);
  context.clip();
  controller.drawOn(context, width, height);
  context.restore();
  context.fillStyle = "#161616";
  context.fillRect(line - 1.5, 0, 3, height);
  if (sides === undefined) return;
  const [before, after] = sides;
  writeOnPlate(context, before, font, line - 10, 40, "right");
  writeOnPlate(context, after, font, line + 10, 40, "left");
}

/** A bar of a round length, bottom left. */
function drawScale(context: CanvasRenderingContext2D, { map }: MapController, font: string, height: number): void {
  const { lat } = map.getCenter();
  const [west, east] = [map.unproject([0, height / 2]).lng, map.unproject([SCALE_PIXELS_MAX, height / 2]).lng];
  const metresMax = (east - west) * metresPerLongitudeDegree(lat);
  const metres = niceLengthMetres(metresMax);
  const length = (SCALE_PIXELS_MAX * metres) / metresMax;
  writeOnPlate(context, metres < 1000 ? `${metres} m` : `${metres / 1000} km`, font, 12, height - 30, "left");
  context.strokeStyle = "#161616";
  context.lineWidth = 5;
  const bar = new Path2D(`M12 ${height - 14}h${length}`);
  context.strokeStyle = "#ffffff";
  context.stroke(bar);
  context.strokeStyle = "#161616";
  context.lineWidth = 3;
  context.stroke(bar);
}

/** The map never turns: an arrow up, top right. */
function drawNorth(context: CanvasRenderingContext2D, north: string, font: string, width: number): void {
  const arrow = new Path2D(`M${width - 30} 40 l8 -26 l8 26 l-8 -7z`);
  context.fillStyle = "#161616";
  context.strokeStyle = "#ffffff";
  context.lineWidth = 3;
  context.stroke(arrow);
  context.fill(arrow);
  writeOnPlate(context, north, font, width - 10, 54, "right");
}

function writeOnPlate(
  context: CanvasRenderingContext2D,
  text: string,
  font: string,
  x: number,
  y: number,
  align: "left" | "right",
): void {
  context.font = `bold 13px ${font}`;
  context.textAlign = align;
  context.textBaseline = "middle";
  const width = context.measureText(text).width;
  context.fillStyle = "rgb(255 255 255 / 85%)";
  context.fillRect((align === "left" ? x : x - width) - 4, y - 10, width + 8, 20);
  context.fillStyle = "#161616";
  context.fillText(text, x, y);
}
