import type { ImportedHome } from "../import-reading.ts";
import { formatGridCellId, gridCellAt, parseGridCellId } from "./grid-cell.ts";

/** What is shared out: numbers of people and of households. */
const SHARED = ["population", "population65", "population80", "households", "poorHouseholds"] as const;

/**
 * The people of each cell spread evenly over the addresses that stand in it: each then weighs on the road it is on, and not
 * at the centre of 200 m. Added up in order, the shares of a cell give its own number back, to the last bit. A cell without
 * address is kept whole, as is a home that is no cell; an address without cell has nobody, and is left out.
 *
 * Homes come in the order of the cells, addresses of one in theirs. An address of a cell takes its own commune, or the cell's.
 */
export function spreadCells(
  cells: readonly ImportedHome[],
  addresses: readonly Pick<ImportedHome, "id" | "longitude" | "latitude" | "communeCode">[],
): ImportedHome[] {
  // One search for each grid there is: a metropolitan file has one.
  const grids = new Map<string, { readonly epsg: number; readonly sizeMetres: number }>();
  for (const { id } of cells) {
    const cell = parseGridCellId(id);
    if (cell !== undefined) grids.set(`${cell.epsg} ${cell.sizeMetres}`, cell);
  }
  const cellIds = new Set(cells.map(({ id }) => id));
  const addressesOf = new Map<string, (typeof addresses)[number][]>();
  for (const address of addresses) {
    for (const { epsg, sizeMetres } of grids.values()) {
      const at = gridCellAt(address.longitude, address.latitude, epsg, sizeMetres);
      const id = at === undefined ? "" : formatGridCellId(at);
      if (!cellIds.has(id)) continue;
      const own = addressesOf.get(id);
      if (own === undefined) addressesOf.set(id, [address]);
      else own.push(address);
    }
  }
  return cells.flatMap((cell) => {
    const own = addressesOf.get(cell.id);
    return own === undefined ? [cell] : spreadCell(cell, own);
  });
}

function spreadCell(
  cell: ImportedHome,
  addresses: readonly Pick<ImportedHome, "id" | "longitude" | "latitude" | "communeCode">[],
): ImportedHome[] {
  const shares = SHARED.map((field) => [field, splitEvenly(cell[field], addresses.length)] as const);
  return addresses.map(({ id, longitude, latitude, communeCode }, rank) => ({
    ...cell,
    ...Object.fromEntries(shares.map(([field, share]) => [field, share?.[rank] ?? null])),
    id,
    longitude,
    latitude,
    population: shares[0]?.[1]?.[rank] ?? 0,
    communeCode: communeCode ?? cell.communeCode,
  }));
}

/**
 * So many equal parts whose sum, taken in order, is exactly the whole: the last is what is missing to it, which differs from
 * the others by rounding only. (It is at most half of the whole, so the subtraction and the last addition are exact.) Null
 * of null.
 */
export function splitEvenly(whole: number | null, partCount: number): number[] | null {
  if (whole === null) return null;
  const parts = Array.from({ length: partCount }, () => whole / partCount);
  const others = parts.slice(0, -1).reduce((sum, part) => sum + part, 0);
  parts[partCount - 1] = whole - others;
  return parts;
}
