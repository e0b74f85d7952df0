import type { ColumnLimit } from "../cover-model.ts";

/** Columns whose number is limited together; `max` may be Infinity. */
interface Pool {
  readonly columns: Uint32Array;
  readonly min: number;
  readonly max: number;
  /** Disjoint sets of which one column at least is chosen. */
  readonly quotas: Uint32Array[];
}

/** Limits split in those that a best choice meets by itself, and those that have to be priced. */
export interface ChoiceLimits {
  readonly pools: readonly Pool[];
  readonly priced: readonly ColumnLimit[];
}

/**
 * Counts (`new-sites`, `closures`) whose columns are disjoint become pools; cantons within one pool, disjoint from each other, its quotas:
 * taking the best column of each quota, then the best others, is then optimal (a laminar family). All other limits are priced.
 */
export function splitLimits(limits: readonly ColumnLimit[], columnCount: number): ChoiceLimits {
  const columnPool = new Int32Array(columnCount).fill(-1);
  const columnQuota = new Uint8Array(columnCount);
  const pools: Pool[] = [];
  const priced: ColumnLimit[] = [];
  const isUnit = ({ coefficients }: ColumnLimit) => coefficients.every((coefficient) => coefficient === 1);
  const byPriority = [...limits].sort((a, b) => Number(isCount(b)) - Number(isCount(a)));
  for (const limit of byPriority) {
    const { columns, min, max } = limit;
    if (isCount(limit) && isUnit(limit) && columns.every((column) => columnPool[column] < 0)) {
      for (const column of columns) columnPool[column] = pools.length;
      pools.push({ columns, min, max, quotas: [] });
      continue;
    }
    const pool = columns.length > 0 ? columnPool[columns[0]] : -1;
    const isQuota = limit.kind === "canton" && isUnit(limit) && min === 1 && max >= columns.length && pool >= 0;
    if (isQuota && columns.every((column) => columnPool[column] === pool && columnQuota[column] === 0)) {
      for (const column of columns) columnQuota[column] = 1;
      pools[pool].quotas.push(columns);
    } else {
      priced.push(limit);
    }
  }
  const free = Uint32Array.from(columnPool.keys()).filter((column) => columnPool[column] < 0);
  if (free.length > 0) pools.push({ columns: free, min: 0, max: Number.POSITIVE_INFINITY, quotas: [] });
  return { pools, priced };
}

function isCount({ kind }: ColumnLimit): boolean {
  return kind === "new-sites" || kind === "closures";
}

/** The choice of largest value that meets the pools; and what any column outside, or inside, would cost it. */
export class BestChoice {
  readonly chosen: number[] = [];
  value = 0;
  /** No choice meets the pools: more quotas than the count allows, or fewer columns than it asks. */
  isImpossible = false;
  readonly #pools: readonly Pool[];
  readonly #isChosen: Uint8Array;
  readonly #rest: Float64Array;
  /** Value that a column of the pool must reach to come in freely. */
  readonly #poolEntry: Float64Array;
  readonly #quotaBest: Float64Array;
  readonly #columnPool: Int32Array;
  readonly #columnQuota: Int32Array;

  constructor(pools: readonly Pool[], columnCount: number) {
    this.#pools = pools;
    this.#isChosen = new Uint8Array(columnCount);
    this.#rest = new Float64Array(columnCount);
    this.#poolEntry = new Float64Array(pools.length);
    this.#columnPool = new Int32Array(columnCount);
    this.#columnQuota = new Int32Array(columnCount).fill(-1);
    let quotaCount = 0;
    pools.forEach(({ columns, quotas, min, max }, pool) => {
      for (const column of columns) this.#columnPool[column] = pool;
      for (const quota of quotas) {
        for (const column of quota) this.#columnQuota[column] = quotaCount;
        quotaCount++;
      }
      const isEmptyQuota = quotas.some((quota) => quota.length === 0);
      if (isEmptyQuota || quotas.length > max || columns.length < min || max < 0) this.isImpossible = true;
    });
    this.#quotaBest = new Float64Array(quotaCount);
  }

  solve(columnValue: Float64Array): void {
    this.chosen.length = 0;
    this.#isChosen.fill(0);
    this.value = 0;
    let quotaNumber = 0;
    this.#pools.forEach((pool, poolNumber) => {
      for (const quota of pool.quotas) {
        let best = quota[0];
        for (const column of quota) if (columnValue[column] > columnValue[best]) best = column;
        this.#take(best, columnValue);
        this.#quotaBest[quotaNumber++] = columnValue[best];
      }
      this.#fill(pool, poolNumber, columnValue);
    });
  }

  /** By how much, at least, the value falls when the column has to be in the choice; 0 for one that is. */
  lossOfForcing(column: number, columnValue: Float64Array): number {
    if (this.#isChosen[column] === 1) return 0;
    const quota = this.#columnQuota[column];
    const entry = this.#poolEntry[this.#columnPool[column]];
    const threshold = quota < 0 ? entry : Math.min(entry, this.#quotaBest[quota]);
    return Math.max(0, threshold - columnValue[column]);
  }

  /** The best columns left in a pool: all that gain while there is room, and as many as it asks. */
  #fill({ columns, min, max, quotas }: Pool, poolNumber: number, columnValue: Float64Array): void {
    let count = 0;
    for (const column of columns) if (this.#isChosen[column] === 0) this.#rest[count++] = columnValue[column];
    const rest = this.#rest.subarray(0, count);
    const least = Math.min(count, Math.max(0, min - quotas.length));
    const most = Math.min(count, max - quotas.length);
    let positive = 0;
    for (const value of rest) if (value > 0) positive++;
    const wanted = Math.max(least, Math.min(most, positive));
    // Largest last.
    if (wanted < count && wanted > 0) rest.sort();
    const threshold =
      wanted === 0 ? Number.POSITIVE_INFINITY : wanted === count ? Number.NEGATIVE_INFINITY : rest[count - wanted];
    let taken = 0;
    for (const column of columns) {
      if (this.#isChosen[column] === 1 || columnValue[column] <= threshold) continue;
      this.#take(column, columnValue);
      taken++;
    }
    // Equal values at the threshold: the first come.
    for (let i = 0; i < columns.length && taken < wanted; i++) {
      if (this.#isChosen[columns[i]] === 1 || columnValue[columns[i]] < threshold) continue;
      this.#take(columns[i], columnValue);
      taken++;
    }
    // What a newcomer displaces: the least one taken when the pool is full or may hold no fewer, else nothing.
    const isTight = wanted > 0 && (wanted === most || wanted > positive);
    this.#poolEntry[poolNumber] = most <= 0 ? Number.POSITIVE_INFINITY : isTight ? threshold : 0;
  }

  #take(column: number, columnValue: Float64Array): void {
    this.#isChosen[column] = 1;
    this.value += columnValue[column];
    this.chosen.push(column);
  }
}
