import { metresBetween } from "../local-metres.ts";
import type { CutPoint } from "./cut-line.ts";
import type { ShapePlace } from "./find-road-crossings.ts";

export interface SplitShape {
  /** From the shape's start to the first place. Two points or more, equal when the place is the start. */
  readonly tailShape: readonly CutPoint[];
  /** From the last place to the shape's end. */
  readonly headShape: readonly CutPoint[];
  /** Where the two places are along the whole length, 0 to 1; 0 for a shape without length. */
  readonly tailFraction: number;
  readonly headFraction: number;
}

/** The two ends of a drawn shape, without what lies between two places of it. */
export function splitShape(shape: readonly CutPoint[], first: ShapePlace, last: ShapePlace): SplitShape {
  const pointMetres = [0];
  for (let i = 1; i < shape.length; i++)
    pointMetres.push(pointMetres[i - 1] + metresBetween(...shape[i - 1], ...shape[i]));
  const total = pointMetres[shape.length - 1];
  const fractionOf = ({ piece, part }: ShapePlace) =>
    total === 0 ? 0 : (pointMetres[piece] + part * (pointMetres[piece + 1] - pointMetres[piece])) / total;
  return {
    tailShape: [...shape.slice(0, first.piece + 1), pointAt(shape, first)],
    headShape: [pointAt(shape, last), ...shape.slice(last.piece + 1)],
    tailFraction: fractionOf(first),
    headFraction: fractionOf(last),
  };
}

function pointAt(shape: readonly CutPoint[], { piece, part }: ShapePlace): CutPoint {
  const [a, b] = [shape[piece], shape[piece + 1]];
  if (part <= 0) return a;
  return part >= 1 ? b : [a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])];
}
