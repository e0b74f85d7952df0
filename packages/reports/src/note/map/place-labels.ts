import type { Box } from "./project-to-box.ts";

/** A name to write beside a point. */
export interface LabelWish {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Of the symbol at the point. */
  readonly radius: number;
  readonly isBold: boolean;
}

export interface PlacedLabel extends LabelWish {
  readonly textX: number;
  /** Of the baseline. */
  readonly textY: number;
  readonly anchor: "start" | "end";
}

/** Width of a letter, on average, as a share of its size: that of Arial, which a browser may write with and which is wider than the note’s. */
const LETTER_WIDTH = 0.55;
const GAP = 1.5;

/**
 * Names beside their points, the first ones first: on the right, on the left, then above and below them, wherever they hide
 * neither another name nor a symbol. A name that fits nowhere is left out: tables have it.
 */
export function placeLabels(wishes: readonly LabelWish[], size: number, box: Box): readonly PlacedLabel[] {
  const symbols = wishes.map(({ x, y, radius }) => boxAround(x, y, radius));
  const taken: Box[] = [];
  return wishes.flatMap((wish, index) => {
    for (const label of listPlaces(wish, size)) {
      const area = boxOf(label, size);
      const isFree =
        isWithin(area, box) &&
        !taken.some((other) => overlaps(area, other)) &&
        !symbols.some((other, symbol) => symbol !== index && overlaps(area, other));
      if (!isFree) continue;
      taken.push(area);
      return [label];
    }
    return [];
  });
}

function listPlaces(wish: LabelWish, size: number): readonly PlacedLabel[] {
  const { x, y, radius } = wish;
  const beside = radius + GAP;
  const middle = size * 0.35;
  const lines = [middle, -beside, beside + size * 0.7];
  const ends = lines.flatMap((textY, line) => {
    const distance = line === 0 ? beside : 0;
    return [
      { ...wish, textX: x + distance, textY: y + textY, anchor: "start" as const },
      { ...wish, textX: x - distance, textY: y + textY, anchor: "end" as const },
    ];
  });
  const half = widthOf(wish, size) / 2;
  return [
    ...ends,
    { ...wish, textX: x - half, textY: y - beside, anchor: "start" },
    { ...wish, textX: x - half, textY: y + beside + size * 0.7, anchor: "start" },
  ];
}

function widthOf({ text, isBold }: LabelWish, size: number): number {
  return text.length * size * LETTER_WIDTH * (isBold ? 1.06 : 1);
}

function boxOf(label: PlacedLabel, size: number): Box {
  const width = widthOf(label, size);
  return {
    ...{ x: label.anchor === "start" ? label.textX : label.textX - width, y: label.textY - size * 0.8 },
    ...{ width, height: size },
  };
}

function boxAround(x: number, y: number, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

function overlaps(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function isWithin(area: Box, box: Box): boolean {
  return (
    area.x >= box.x &&
    area.y >= box.y &&
    area.x + area.width <= box.x + box.width &&
    area.y + area.height <= box.y + box.height
  );
}
