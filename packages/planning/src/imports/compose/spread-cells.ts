import type { ImportedHome } from "@maillage/official-data";
import { metresBetween } from "@maillage/road-network";

/** Half the diagonal of a cell of a kilometre, in metres: beyond it an address is of another cell, which the grid lacks. */
const REACH_METRES = 710;
/** Side of the squares in which cells are looked for, degrees: a kilometre and more at our latitudes. */
const SQUARE_DEGREES = 0.015;

/**
 * The people of each cell shared out equally among the addresses that are nearer to its centre than to any other's. A cell
 * without an address stays a home of its own; an address without a cell near it is nobody's. Totals are kept.
 */
export function spreadCells(cells: readonly ImportedHome[], addresses: readonly ImportedHome[]): ImportedHome[] {
  const squares = Map.groupBy(cells.keys(), (cell) =>
    squareOf(cells[cell]?.longitude ?? 0, cells[cell]?.latitude ?? 0),
  );
  const cellAddresses = new Map<number, ImportedHome[]>();
  for (const address of addresses) {
    const cell = findNearestCell(cells, squares, address);
    if (cell === undefined) continue;
    const kept = cellAddresses.get(cell);
    if (kept === undefined) cellAddresses.set(cell, [address]);
    else kept.push(address);
  }
  return cells.flatMap((cell, index): ImportedHome[] => {
    const own = cellAddresses.get(index) ?? [];
    if (own.length === 0) return [cell];
    const part = (value: number | null) => (value === null ? null : value / own.length);
    return own.map((address) => ({
      ...{ id: address.id, longitude: address.longitude, latitude: address.latitude },
      population: cell.population / own.length,
      communeCode: address.communeCode ?? cell.communeCode,
      ...{ population65: part(cell.population65), population80: part(cell.population80) },
      ...{ households: part(cell.households), poorHouseholds: part(cell.poorHouseholds) },
      isImputed: cell.isImputed,
    }));
  });
}

function findNearestCell(
  cells: readonly ImportedHome[],
  squares: ReadonlyMap<string, readonly number[]>,
  { longitude, latitude }: ImportedHome,
): number | undefined {
  let [nearest, nearestMetres]: [number | undefined, number] = [undefined, REACH_METRES];
  for (const east of [-1, 0, 1]) {
    for (const north of [-1, 0, 1]) {
      const square = squareOf(longitude + east * SQUARE_DEGREES, latitude + north * SQUARE_DEGREES);
      for (const cell of squares.get(square) ?? []) {
        const centre = cells[cell];
        if (centre === undefined) continue;
        const metres = metresBetween(longitude, latitude, centre.longitude, centre.latitude);
        // The first of equals, in the order of the grid.
        if (metres < nearestMetres || (metres === nearestMetres && cell < (nearest ?? 0)))
          [nearest, nearestMetres] = [cell, metres];
      }
    }
  }
  return nearest;
}

function squareOf(longitude: number, latitude: number): string {
  return `${Math.floor(longitude / SQUARE_DEGREES)} ${Math.floor(latitude / SQUARE_DEGREES)}`;
}
