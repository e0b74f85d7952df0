import type { Polygon } from "geojson";
import { findGridProjection, type GridProjection } from "./grid-projection.ts";

/** A square of INSEE's grid, by its south-west corner in metres of the grid's own system. */
export interface GridCell {
  readonly epsg: number;
  readonly sizeMetres: number;
  readonly northingMetres: number;
  readonly eastingMetres: number;
}

// Files of 2010 pad the easting with zeros. Nothing on Earth takes more than eight digits.
const CELL_ID = /^CRS(\d{4,5})RES([1-9]\d{0,5})mN(\d{1,8})E(\d{1,8})$/;

/** The cell that an identifier such as `CRS3035RES200mN2029400E4259000` names; undefined for any other text. */
export function parseGridCellId(text: string): GridCell | undefined {
  const found = CELL_ID.exec(text);
  if (found === null) return undefined;
  const [, epsg, sizeMetres, northingMetres, eastingMetres] = found;
  return {
    epsg: Number(epsg),
    sizeMetres: Number(sizeMetres),
    northingMetres: Number(northingMetres),
    eastingMetres: Number(eastingMetres),
  };
}

export function isGridCellId(text: string): boolean {
  return CELL_ID.test(text);
}

/** The identifier as INSEE writes it today, without padding. The system stays in it: two grids share the same numbers. */
export function formatGridCellId({ epsg, sizeMetres, northingMetres, eastingMetres }: GridCell): string {
  return `CRS${epsg}RES${sizeMetres}mN${northingMetres}E${eastingMetres}`;
}

/** WGS84 degrees of the centre; undefined in a system that has no grid of ours, and beyond where its formulas hold. */
export function centreOfGridCell(cell: GridCell): readonly [longitude: number, latitude: number] | undefined {
  const half = cell.sizeMetres / 2;
  const centre = findGridProjection(cell.epsg)?.toDegrees(cell.eastingMetres + half, cell.northingMetres + half);
  return centre?.every(Number.isFinite) ? centre : undefined;
}

/** The square as WGS84 degrees, counterclockwise; undefined in a system that has no grid of ours. */
export function polygonOfGridCell(cell: GridCell): Polygon | undefined {
  const projection = findGridProjection(cell.epsg);
  if (projection === undefined) return undefined;
  const { eastingMetres: west, northingMetres: south, sizeMetres } = cell;
  const [east, north] = [west + sizeMetres, south + sizeMetres];
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as const;
  return { type: "Polygon", coordinates: [corners.map((corner) => [...toDegrees(projection, corner)])] };
}

/** The cell of this size and system that a point is in; on a shared side, the one to the north and east. */
export function gridCellAt(
  longitude: number,
  latitude: number,
  epsg: number,
  sizeMetres: number,
): GridCell | undefined {
  const position = findGridProjection(epsg)?.toMetres(longitude, latitude);
  if (position === undefined) return undefined;
  const [easting, northing] = position.map((metres) => Math.floor(metres / sizeMetres) * sizeMetres);
  if (easting === undefined || northing === undefined) return undefined;
  return { epsg, sizeMetres, northingMetres: northing, eastingMetres: easting };
}

function toDegrees(projection: GridProjection, [easting, northing]: readonly [number, number]): readonly number[] {
  return projection.toDegrees(easting, northing);
}
