/** Buckets of one decisecond held at once; keys beyond wait aside. */
const WINDOW = 1 << 14;
const NONE = -1;

/**
 * Monotone priority queue over integer keys from 0 to 2^31 - 1: entries come out in non-decreasing key, provided that
 * nothing is pushed below the key last popped. Equal keys come out last in, first out.
 *
 * One bucket per decisecond over a window of {@link WINDOW} keys, as linked lists in flat arrays; keys beyond the
 * window wait in one list and are dealt out when the window moves. Nothing is allocated once the entry arrays have
 * grown to the largest search.
 */
export class BucketQueue {
  /** Of the entry last popped. */
  key = 0;
  /** Of the entry last popped. */
  payload = 0;
  /** Of the entry last popped. */
  tag = 0;

  private readonly bucketFirst = new Int32Array(WINDOW).fill(NONE);
  private entryNext = new Int32Array(1024);
  private entryKey = new Int32Array(1024);
  private entryPayload = new Int32Array(1024);
  private entryTag = new Int32Array(1024);
  private entryCount = 0;
  private firstFree = NONE;
  private windowStart = 0;
  private inWindow = 0;
  private cursor = 0;
  private firstBeyond = NONE;

  /** Empties the queue, whatever is left in it. */
  clear(): void {
    if (this.inWindow > 0) {
      this.bucketFirst.fill(NONE);
    }
    this.entryCount = 0;
    this.firstFree = NONE;
    this.windowStart = 0;
    this.inWindow = 0;
    this.cursor = 0;
    this.firstBeyond = NONE;
  }

  push(key: number, payload: number, tag: number): void {
    let entry = this.firstFree;
    if (entry !== NONE) {
      this.firstFree = this.entryNext[entry];
    } else {
      if (this.entryCount === this.entryNext.length) {
        this.grow();
      }
      entry = this.entryCount++;
    }
    this.entryKey[entry] = key;
    this.entryPayload[entry] = payload;
    this.entryTag[entry] = tag;
    const bucket = key - this.windowStart;
    if (bucket < WINDOW) {
      this.entryNext[entry] = this.bucketFirst[bucket];
      this.bucketFirst[bucket] = entry;
      this.inWindow++;
    } else {
      this.entryNext[entry] = this.firstBeyond;
      this.firstBeyond = entry;
    }
  }

  /** Takes an entry of least key into `key`, `payload` and `tag`; false when the queue is empty. */
  pop(): boolean {
    if (this.inWindow === 0) {
      if (this.firstBeyond === NONE) {
        this.windowStart = 0;
        this.cursor = 0;
        return false;
      }
      this.moveWindow();
    }
    const bucketFirst = this.bucketFirst;
    let cursor = this.cursor;
    let entry = bucketFirst[cursor];
    while (entry === NONE) {
      entry = bucketFirst[++cursor];
    }
    this.cursor = cursor;
    bucketFirst[cursor] = this.entryNext[entry];
    this.entryNext[entry] = this.firstFree;
    this.firstFree = entry;
    this.inWindow--;
    this.key = this.windowStart + cursor;
    this.payload = this.entryPayload[entry];
    this.tag = this.entryTag[entry];
    return true;
  }

  /** Puts the window at the least key that waits beyond it, and deals out what it now covers. */
  private moveWindow(): void {
    const { entryNext, entryKey, bucketFirst } = this;
    let least = entryKey[this.firstBeyond];
    for (let entry = this.firstBeyond; entry !== NONE; entry = entryNext[entry]) {
      least = Math.min(least, entryKey[entry]);
    }
    this.windowStart = least;
    this.cursor = 0;
    let entry = this.firstBeyond;
    this.firstBeyond = NONE;
    while (entry !== NONE) {
      const next = entryNext[entry];
      const bucket = entryKey[entry] - least;
      if (bucket < WINDOW) {
        entryNext[entry] = bucketFirst[bucket];
        bucketFirst[bucket] = entry;
        this.inWindow++;
      } else {
        entryNext[entry] = this.firstBeyond;
        this.firstBeyond = entry;
      }
      entry = next;
    }
  }

  private grow(): void {
    const size = this.entryNext.length * 2;
    this.entryNext = copyInto(new Int32Array(size), this.entryNext);
    this.entryKey = copyInto(new Int32Array(size), this.entryKey);
    this.entryPayload = copyInto(new Int32Array(size), this.entryPayload);
    this.entryTag = copyInto(new Int32Array(size), this.entryTag);
  }
}

function copyInto<T extends Int32Array>(target: T, source: T): T {
  target.set(source);
  return target;
}
