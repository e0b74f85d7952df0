import type { GainFunction } from "../cover-model.ts";
import { computeTransportFlow } from "./transport-flow.ts";

/** gain of a block of rows <= constant + Σ coefficient · x, for every choice, and equal to it where it was made. */
export interface GainCut {
  constant: number;
  readonly columns: number[];
  readonly coefficients: number[];
}

/**
 * Best linear upper bound, at a point 0 <= x <= 1, of the gain of some rows: the supergradient of their concave envelope.
 *
 * A row of need 1 is filled by decreasing gain until one whole column is used, at gain g: it is at most
 * g + Σ (gain[e] - g)⁺ x[e], Benders' cut of the p-median and of maximal covering (Cordeau, Furini and Ljubić 2019; Duran-Mateluna,
 * Ales and Elloumi 2023). A row of need 2 is at most its gain, and gain × the columns but the largest.
 *
 * @param sum - Float64[columnCount], all 0, and left so: room to add up coefficients.
 */
export function cutRowsAt(gain: GainFunction, rows: ArrayLike<number>, x: Float64Array, sum: Float64Array): GainCut {
  const cut: GainCut = { constant: 0, columns: [], coefficients: [] };
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (gain.rowNeed[row] === 2) addPairRow(gain, row, x, sum, cut);
    else addGradedRow(gain, row, x, sum, cut);
  }
  for (const column of cut.columns) {
    cut.coefficients.push(sum[column]);
    sum[column] = 0;
  }
  return cut;
}

/** A cut's value at a point: there, the concave envelope's. */
export function valueOfCut(cut: GainCut, x: Float64Array): number {
  let value = cut.constant;
  cut.columns.forEach((column, i) => {
    value += cut.coefficients[i] * x[column];
  });
  return value;
}

function addGradedRow(gain: GainFunction, row: number, x: Float64Array, sum: Float64Array, cut: GainCut): void {
  const { rowFirstEntry, entryColumn, entryGain } = gain;
  const first = rowFirstEntry[row];
  const end = rowFirstEntry[row + 1];
  let filled = 0;
  let last = first;
  while (last < end && filled < 1 - 1e-9) filled += x[entryColumn[last++]];
  const level = filled < 1 - 1e-9 ? 0 : entryGain[last - 1];
  cut.constant += level;
  for (let entry = first; entry < end && entryGain[entry] > level; entry++) {
    addTo(sum, cut, entryColumn[entry], entryGain[entry] - level);
  }
}

function addPairRow(gain: GainFunction, row: number, x: Float64Array, sum: Float64Array, cut: GainCut): void {
  const { rowFirstEntry, entryColumn, entryGain } = gain;
  const first = rowFirstEntry[row];
  const end = rowFirstEntry[row + 1];
  const rowGain = entryGain[first];
  let total = 0;
  let largest = first;
  for (let entry = first; entry < end; entry++) {
    total += x[entryColumn[entry]];
    if (x[entryColumn[entry]] > x[entryColumn[largest]]) largest = entry;
  }
  if (total - x[entryColumn[largest]] >= 1 - 1e-9) cut.constant += rowGain;
  else {
    for (let entry = first; entry < end; entry++) if (entry !== largest) addTo(sum, cut, entryColumn[entry], rowGain);
  }
}

function addTo(sum: Float64Array, cut: GainCut, column: number, coefficient: number): void {
  if (sum[column] === 0) cut.columns.push(column);
  sum[column] += coefficient;
}

/**
 * The same for people served within capacities: the least cut of the flow at the point. With the stations C and rows R on the source's
 * side, those served are at most Σ people of R + Σ over other stations min(capacity, people of their rows not in R) · x.
 */
export function cutServedAt(gain: GainFunction, x: Float64Array, sum: Float64Array): GainCut {
  const cut: GainCut = { constant: 0, columns: [], coefficients: [] };
  const { served } = gain;
  if (served === undefined) return cut;
  const { rowPeople, rowFirstEntry, entryStation, stationColumn, stationCapacity, scale } = served;
  const openingOf = (station: number) => (stationColumn[station] === -1 ? 1 : x[stationColumn[station]]);
  const stationRoom = stationCapacity.map((capacity, station) => capacity * openingOf(station));
  const entryRoom = new Float64Array(entryStation.length);
  for (let row = 0; row < rowPeople.length; row++) {
    for (let entry = rowFirstEntry[row]; entry < rowFirstEntry[row + 1]; entry++) {
      entryRoom[entry] = rowPeople[row] * openingOf(entryStation[entry]);
    }
  }
  const flow = computeTransportFlow(rowPeople, rowFirstEntry, entryStation, stationRoom, entryRoom);
  const stationBeyond = new Float64Array(stationCapacity.length);
  for (let row = 0; row < rowPeople.length; row++) {
    if (flow.rowIsOnSourceSide[row] === 1) cut.constant += scale * rowPeople[row];
    else {
      for (let entry = rowFirstEntry[row]; entry < rowFirstEntry[row + 1]; entry++) {
        stationBeyond[entryStation[entry]] += rowPeople[row];
      }
    }
  }
  stationBeyond.forEach((people, station) => {
    const most = scale * Math.min(people, stationCapacity[station]);
    if (stationColumn[station] === -1) cut.constant += most;
    else if (most > 0) addTo(sum, cut, stationColumn[station], most);
  });
  for (const column of cut.columns) {
    cut.coefficients.push(sum[column]);
    sum[column] = 0;
  }
  return cut;
}
