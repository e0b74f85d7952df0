/** Site of an empty label. */
export const NO_LABEL = -1;
/** Site of a reserve that is not known; its time is that of an empty label. */
export const UNKNOWN_LABEL = -2;

/**
 * Records of the k nearest sites known so far, as labels (time, site): nearest first, equal times by increasing site id,
 * each site at most once. A record is `stride` integers: times from `record * stride`, sites `half` further.
 *
 * An empty label has the time just above the bound and the site NO_LABEL: it loses to every label that counts, and a
 * label beyond the bound loses to it, so that no search needs another test.
 *
 * After the k labels comes the *reserve*: what an edited site pushed out when it entered, put back when it leaves. It is
 * known in records that hold the edited site, once it has been edited; elsewhere it is an unknown label.
 */
export class SiteLabels {
  readonly k: number;
  /** `half` and `stride` are powers of two, so that a record does not straddle cache lines needlessly; `half > k`. */
  readonly half: number;
  readonly stride: number;
  /** Int32[recordCount * stride]. */
  readonly records: Int32Array;
  /** Time of an empty label. */
  readonly emptyTime: number;

  constructor(recordCount: number, k: number, boundDeciseconds: number) {
    this.k = k;
    this.half = 2 ** Math.ceil(Math.log2(k + 1));
    this.stride = 2 * this.half;
    this.emptyTime = boundDeciseconds + 1;
    this.records = new Int32Array(recordCount * this.stride);
    this.clear(0, recordCount);
  }

  /** Empties records `start` to `end - 1`. */
  clear(start: number, end: number): void {
    const { records, stride, half, emptyTime, k } = this;
    for (let first = start * stride; first < end * stride; first += stride) {
      for (let i = first; i < first + half; i++) {
        records[i] = emptyTime;
        records[i + half] = i < first + k ? NO_LABEL : UNKNOWN_LABEL;
      }
    }
  }

  /** Enters a label if it is among the record's k nearest, or nearer than before. Returns whether the record changed. */
  offer(record: number, site: number, time: number): boolean {
    const { records, half } = this;
    const first = record * this.stride;
    let slot = first + this.k - 1;
    const worst = records[slot];
    if (time > worst || (time === worst && site >= records[slot + half])) {
      return false;
    }
    let known = first;
    while (known < slot && records[known + half] !== site) {
      known++;
    }
    slot = known;
    if (records[slot + half] === site && records[slot] <= time) {
      return false;
    }
    for (; slot > first; slot--) {
      const before = records[slot - 1];
      if (before < time || (before === time && records[slot - 1 + half] < site)) {
        break;
      }
      records[slot] = before;
      records[slot + half] = records[slot - 1 + half];
    }
    records[slot] = time;
    records[slot + half] = site;
    return true;
  }

  /** As `offer`, for the edited site in a record that is final for the others: the label pushed out goes to the reserve. */
  offerEdited(record: number, site: number, time: number): boolean {
    const { records, half } = this;
    const first = record * this.stride;
    let slot = first + this.k;
    const worst = records[slot - 1];
    if (time > worst || (time === worst && site >= records[slot - 1 + half])) {
      return false;
    }
    for (let i = first; i < first + this.k; i++) {
      if (records[i + half] === site) {
        slot = i;
      }
    }
    if (records[slot + half] === site && records[slot] <= time) {
      return false;
    }
    this.insert(first, slot, site, time);
    return true;
  }

  /** Time of a site in the record, or `emptyTime` when it is not in it. */
  timeOf(record: number, site: number): number {
    const { records, half } = this;
    const first = record * this.stride;
    for (let i = first; i < first + this.k; i++) {
      if (records[i + half] === site) {
        return records[i];
      }
    }
    return this.emptyTime;
  }

  /** Where the time of a site stands in `records`, or -1 when the site is not in the record. */
  findSlot(record: number, site: number): number {
    const { records, half } = this;
    const first = record * this.stride;
    const end = first + this.k;
    for (let slot = first; slot < end; slot++) {
      if (records[slot + half] === site) {
        return slot;
      }
    }
    return -1;
  }

  isReserveKnown(record: number): boolean {
    return this.records[record * this.stride + this.k + this.half] !== UNKNOWN_LABEL;
  }

  /**
   * Gives the site at `slot` another time, below `emptyTime`, in a record whose reserve is known. Returns whether the site
   * is still in the record: if not, the reserve has come in and is known no more.
   */
  retime(record: number, slot: number, time: number): boolean {
    const { records, half } = this;
    const first = record * this.stride;
    const reserve = first + this.k;
    const site = records[slot + half];
    let to = slot;
    for (; to < reserve; to++) {
      const after = records[to + 1];
      if (after > time || (after === time && records[to + 1 + half] > site)) {
        break;
      }
      records[to] = after;
      records[to + half] = records[to + 1 + half];
    }
    if (to === reserve) {
      this.forgetReserve(record);
      return false;
    }
    this.insert(first, to, site, time);
    return true;
  }

  /** Takes a site out of the record, and the reserve in, known or not. Returns whether the site was in it. */
  withdraw(record: number, site: number): boolean {
    const { records, half, k } = this;
    const first = record * this.stride;
    const reserve = first + k;
    let slot = first;
    while (records[slot + half] !== site) {
      slot++;
      if (slot === reserve) {
        return false;
      }
    }
    for (; slot < reserve; slot++) {
      records[slot] = records[slot + 1];
      records[slot + half] = records[slot + 1 + half];
    }
    records[reserve] = this.emptyTime;
    records[reserve + half] = UNKNOWN_LABEL;
    return true;
  }

  /** Whether the last of the k labels is one that was not known: true after a withdrawal without a known reserve. */
  isLastUnknown(record: number): boolean {
    return this.records[record * this.stride + this.k - 1 + this.half] === UNKNOWN_LABEL;
  }

  /** Makes the last of the k labels an empty one. */
  emptyLast(record: number): void {
    const last = record * this.stride + this.k - 1;
    this.records[last] = this.emptyTime;
    this.records[last + this.half] = NO_LABEL;
  }

  forgetReserve(record: number): void {
    const reserve = record * this.stride + this.k;
    this.records[reserve] = this.emptyTime;
    this.records[reserve + this.half] = UNKNOWN_LABEL;
  }

  /** Puts a label in order at or before `slot`, whose own label is lost. */
  private insert(first: number, slotMax: number, site: number, time: number): void {
    const { records, half } = this;
    let slot = slotMax;
    for (; slot > first; slot--) {
      const before = records[slot - 1];
      if (before < time || (before === time && records[slot - 1 + half] < site)) {
        break;
      }
      records[slot] = before;
      records[slot + half] = records[slot - 1 + half];
    }
    records[slot] = time;
    records[slot + half] = site;
  }
}
