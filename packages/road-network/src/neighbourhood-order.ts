/** Rows of the map, and columns within a row: few rows, so that neighbours across them are still in a processor's cache. */
const ROW_COUNT = 64;
const COLUMN_COUNT = 65_536;
const PLACE_COUNT_MAX = 2 ** 31;

/**
 * Uint32[placeCount]: all places, in an order where successive ones are near one another: by rows from south to north,
 * from west to east in each. A search that follows it finds what it reads already in the processor's cache. Positions
 * must be finite.
 */
export function computeNeighbourhoodOrder(longitude: Float64Array, latitude: Float64Array): Uint32Array {
  let west = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  let south = Number.POSITIVE_INFINITY;
  let north = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < longitude.length; place++) {
    west = Math.min(west, longitude[place]);
    east = Math.max(east, longitude[place]);
    south = Math.min(south, latitude[place]);
    north = Math.max(north, latitude[place]);
  }
  const columnsPerDegree = cellsPerDegree(COLUMN_COUNT, east - west);
  const rowsPerDegree = cellsPerDegree(ROW_COUNT, north - south);
  // Row, column and place in one number of at most 6 + 16 + 31 bits, which sorts without a comparison function.
  const keys = longitude.map((x, place) => {
    const row = Math.floor((latitude[place] - south) * rowsPerDegree);
    const column = Math.floor((x - west) * columnsPerDegree);
    return (row * COLUMN_COUNT + column) * PLACE_COUNT_MAX + place;
  });
  return Uint32Array.from(keys.sort(), (key) => key % PLACE_COUNT_MAX);
}

/** Zero, and so one cell for all, where places differ by nothing, or by so little that the division overflows. */
function cellsPerDegree(cellCount: number, degrees: number): number {
  const perDegree = (cellCount - 1) / degrees;
  return Number.isFinite(perDegree) ? perDegree : 0;
}
