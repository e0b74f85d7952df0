/** Site of an empty label. */
export const NO_LABEL = -1;

/**
 * For every position the k nearest sites known so far, as labels (time, site): nearest first, equal times by increasing
 * site id, each site at most once. A position's record is `stride` integers: its times from `position * stride`, its
 * sites `half` further.
 *
 * An empty label has the time just above the bound and the site NO_LABEL: it loses to every label that counts, and a
 * label beyond the bound loses to it, so that no search needs another test.
 */
export class SiteLabels {
  readonly k: number;
  /** `half` and `stride` are powers of two, so that a record does not straddle cache lines needlessly. */
  readonly half: number;
  readonly stride: number;
  /** Int32[positionCount * stride]. */
  readonly record: Int32Array;
  /** Time of an empty label. */
  readonly emptyTime: number;

  constructor(positionCount: number, k: number, boundDeciseconds: number) {
    this.k = k;
    this.half = 2 ** Math.ceil(Math.log2(k));
    this.stride = 2 * this.half;
    this.emptyTime = boundDeciseconds + 1;
    this.record = new Int32Array(positionCount * this.stride);
    this.clear(0, positionCount);
  }

  /** Empties the records of positions `start` to `end - 1`. */
  clear(start: number, end: number): void {
    const { record, stride, half, emptyTime } = this;
    for (let first = start * stride; first < end * stride; first += stride) {
      record.fill(emptyTime, first, first + half);
      record.fill(NO_LABEL, first + half, first + stride);
    }
  }

  /** Enters a label if it is among the position's k nearest, or nearer than before. Returns whether the record changed. */
  offer(position: number, site: number, time: number): boolean {
    const { record, half } = this;
    const first = position * this.stride;
    let slot = first + this.k - 1;
    const worst = record[slot];
    if (time > worst || (time === worst && site >= record[slot + half])) {
      return false;
    }
    for (let i = first; i < slot; i++) {
      if (record[i + half] === site) {
        slot = i;
      }
    }
    if (record[slot + half] === site && record[slot] <= time) {
      return false;
    }
    for (; slot > first; slot--) {
      const before = record[slot - 1];
      if (before < time || (before === time && record[slot - 1 + half] < site)) {
        break;
      }
      record[slot] = before;
      record[slot + half] = record[slot - 1 + half];
    }
    record[slot] = time;
    record[slot + half] = site;
    return true;
  }

  /** Whether the position's record holds this very label. */
  has(position: number, site: number, time: number): boolean {
    const { record, half } = this;
    const first = position * this.stride;
    for (let i = first; i < first + this.k; i++) {
      if (record[i + half] === site) {
        return record[i] === time;
      }
    }
    return false;
  }

  /** Takes a site out of a position's record. Returns whether it was in it. */
  withdraw(position: number, site: number): boolean {
    const { record, half } = this;
    const first = position * this.stride;
    const last = first + this.k - 1;
    for (let i = first; i <= last; i++) {
      if (record[i + half] === site) {
        record.copyWithin(i, i + 1, last + 1);
        record.copyWithin(i + half, i + half + 1, last + half + 1);
        record[last] = this.emptyTime;
        record[last + half] = NO_LABEL;
        return true;
      }
    }
    return false;
  }
}
