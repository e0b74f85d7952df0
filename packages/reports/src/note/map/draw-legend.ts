import type { HomeKind, SiteFormat } from "@maillage/planning/views";
import { FORMAT_WORDS } from "../../layers/layer-words.ts";
import type { MapPath, MapShape, MapText } from "./map-drawing.ts";
import { drawProposedSite, drawSite } from "./site-symbols.ts";
import { NOBODY_COLOUR, type TimeClass } from "./time-classes.ts";

interface LegendSubject {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly classes: readonly TimeClass[];
  readonly hasUnreachable: boolean;
  readonly formats: readonly SiteFormat[];
  readonly hasProposed: boolean;
  readonly homeKind: HomeKind;
  readonly pointsPerKilometre: number;
}

export const LEGEND_WIDTH = 148;
const LINE = 13;
const SIZE = 8;
const INK = "#161616";
const SCALE_KILOMETRES = [100, 50, 20, 10, 5, 2, 1];
const SCALE_POINTS_MAX = 110;

/** What colours and symbols mean, from the same classes as the map, and how long a kilometre is. */
export function drawLegend(subject: LegendSubject): readonly MapShape[] {
  const { x, y, height, classes, hasUnreachable, formats, hasProposed, homeKind, pointsPerKilometre } = subject;
  const shapes: MapShape[] = [];
  let line = y + SIZE;
  const title = (text: string) => {
    shapes.push(write(text, x, line, true));
    line += LINE + 1;
  };
  const entry = (symbols: readonly MapShape[], text: string) => {
    shapes.push(...symbols, write(text, x + 20, line, false));
    line += LINE;
  };
  title("Temps jusqu’au site le plus proche");
  for (const { colour, title: text } of classes.filter(({ secondsMax }) => secondsMax !== null || hasUnreachable)) {
    entry([swatch(x, line, colour)], text);
  }
  entry([swatch(x, line, NOBODY_COLOUR)], homeKind === "communes" ? "Sans habitant connu" : "Sans habitant");
  line += LINE / 2;
  title("Espaces France Services");
  for (const format of formats) entry([drawSite(format, x + 7, line - 2.6, 3.4)], capitalise(FORMAT_WORDS[format].fr));
  if (formats.length === 0) entry([], "Aucun");
  if (hasProposed) entry(drawProposedSite(x + 7, line - 2.6, 4.2), "Ouverture proposée");
  line += LINE / 2;
  title("Limites");
  entry([stroke(`M${x} ${line - 2.6}H${x + 14}`, "#3a3a3a", 0.9)], "Canton");
  return [...shapes, ...drawScale(x, y + height - 4, pointsPerKilometre)];
}

/** The longest round length that fits. */
function drawScale(x: number, y: number, pointsPerKilometre: number): readonly MapShape[] {
  const kilometres = SCALE_KILOMETRES.find((length) => length * pointsPerKilometre <= SCALE_POINTS_MAX) ?? 1;
  const end = Math.round((x + kilometres * pointsPerKilometre) * 100) / 100;
  return [
    stroke(`M${x} ${y - 4}V${y}H${end}V${y - 4}`, INK, 0.9),
    write(`${kilometres} km – nord en haut`, x, y - 7, false),
  ];
}

function write(text: string, x: number, y: number, isBold: boolean): MapText {
  return { kind: "text", text, x, y, size: SIZE, anchor: "start", isBold, hasHalo: false };
}

function swatch(x: number, baseline: number, fill: string): MapPath {
  const path = `M${x} ${baseline - 7}h14v9h-14Z`;
  return { kind: "path", path, fill, stroke: "#8a8a8a", strokeWidth: 0.4 };
}

function stroke(path: string, colour: string, strokeWidth: number): MapPath {
  return { kind: "path", path, fill: null, stroke: colour, strokeWidth };
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
