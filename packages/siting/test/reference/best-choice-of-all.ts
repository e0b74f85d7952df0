import type { CoverModel, GainFunction } from "../../src/cover-model.ts";

/** The largest gain of a model's feasible choices by looking at every one; -Infinity when none is feasible. Up to about 12 columns. */
export function bestGainOfAll(model: CoverModel): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let mask = 0; mask < 2 ** model.columnCount; mask++) {
    const chosen = listColumns(mask, model.columnCount);
    if (meetsAll(model, chosen)) best = Math.max(best, plainGain(model.objective, chosen));
  }
  return best;
}

export function meetsAll(model: CoverModel, chosen: readonly number[]): boolean {
  const inLimits = model.limits.every(({ columns, coefficients, min, max }) => {
    const sum = chosen.reduce((total, column) => {
      const at = columns.indexOf(column);
      return at < 0 ? total : total + (coefficients[at] ?? 0);
    }, 0);
    return sum >= min - 1e-9 && sum <= max + 1e-9;
  });
  return inLimits && model.demands.every(({ gain, min }) => plainGain(gain, chosen) >= min - 1e-9);
}

/** Gain by its definition. */
export function plainGain(gain: GainFunction, chosen: readonly number[]): number {
  let total = gain.baseGain + chosen.reduce((sum, column) => sum + (gain.columnGain[column] ?? 0), 0);
  for (let row = 0; row < gain.rowCount; row++) {
    const gains: number[] = [];
    for (let entry = gain.rowFirstEntry[row] ?? 0; entry < (gain.rowFirstEntry[row + 1] ?? 0); entry++) {
      if (chosen.includes(gain.entryColumn[entry] ?? -1)) gains.push(gain.entryGain[entry] ?? 0);
    }
    if (gains.length >= (gain.rowNeed[row] ?? 0)) total += Math.max(...gains);
  }
  return total;
}

function listColumns(mask: number, columnCount: number): number[] {
  return Array.from({ length: columnCount }, (_, column) => column).filter((column) => (mask >> column) % 2 === 1);
}
