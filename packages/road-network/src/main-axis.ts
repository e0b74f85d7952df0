import { PlatformError } from "@maillage/errors";
import { ROAD_CLASSES, type RoadClass } from "./modelled-calibration.ts";

/** A main road as the places it passes, in order. */
export interface MainAxis {
  /** As on the signs: `A5`, `D619`. */
  readonly name: string;
  readonly steps: readonly MainAxisStep[];
}

export interface MainAxisStep {
  /** Code of the place, among those of the network. */
  readonly code: string;
  /** Class of the road that arrives here from the previous step; of no effect on the first. */
  readonly roadClass: RoadClass;
  /** Whether the road can be entered here. False only on a motorway, between two interchanges. */
  readonly access: boolean;
}

/** A table of main axes cannot be read. */
export class InvalidMainAxesError extends PlatformError {
  readonly code = "road-network/invalid-main-axes";
}

const COLUMNS = "axis,class,order,code_commune,access";

/**
 * Reads main axes from a CSV text with the columns `axis,class,order,code_commune,access`: one row per step, the steps of
 * an axis together and in order from 1; `class` one of ROAD_CLASSES; `access` `yes` or `no`. No quotes, no empty cell.
 *
 * @throws {InvalidMainAxesError} with the line (1 is the header), the column and the value.
 */
export function parseMainAxes(csv: string): MainAxis[] {
  const lines = csv.replace(/\r\n/g, "\n").trimEnd().split("\n");
  if (lines[0] !== COLUMNS) refuse(1, "header", lines[0]);
  const axes: { name: string; steps: MainAxisStep[] }[] = [];
  for (let line = 2; line <= lines.length; line++) {
    const [name = "", className, order, code = "", access, ...rest] = lines[line - 1].split(",");
    if (name === "") refuse(line, "axis", name);
    const roadClass = ROAD_CLASSES.find((candidate) => candidate === className);
    if (roadClass === undefined) return refuse(line, "class", className);
    let axis = axes.at(-1);
    if (axis?.name !== name) {
      if (axes.some((earlier) => earlier.name === name)) refuse(line, "axis", name);
      axis = { name, steps: [] };
      axes.push(axis);
    }
    if (order !== String(axis.steps.length + 1)) refuse(line, "order", order);
    if (code === "") refuse(line, "code_commune", code);
    if (access !== "yes" && !(access === "no" && roadClass === "motorway")) refuse(line, "access", access);
    if (rest.length > 0) refuse(line, "number of cells", rest.length + 5);
    axis.steps.push({ code, roadClass, access: access === "yes" });
  }
  return axes;
}

function refuse(line: number, column: string, value: unknown): never {
  throw new InvalidMainAxesError(`Main axes: line ${line} has an unusable ${column}: ${JSON.stringify(value)}`, {
    line,
    column,
    value,
  });
}
