const NONE = -1;

/**
 * Where each site touches the positions by itself, before any label has spread: its entries, the positions above them in
 * the hierarchy, and the homes on its own segment. Two chains thread the seeds: those at a position, those of a site.
 * Rooms of deleted seeds are used again.
 */
export class SiteSeeds {
  /** Int32[positionCount]: the first seed at each position, or -1. */
  readonly positionFirst: Int32Array;
  seedPosition = new Int32Array(256);
  seedTime = new Int32Array(256);
  seedSite = new Int32Array(256);
  /** The next seed at the same position, or -1. */
  seedNext = new Int32Array(256);
  /** The next seed of the same site, or -1. */
  seedNextOfSite = new Int32Array(256);

  private readonly siteFirst: number[] = [];
  private seedCount = 0;
  private firstFree = NONE;

  constructor(positionCount: number) {
    this.positionFirst = new Int32Array(positionCount).fill(NONE);
  }

  clear(): void {
    this.positionFirst.fill(NONE);
    this.siteFirst.length = 0;
    this.seedCount = 0;
    this.firstFree = NONE;
  }

  /** The first seed of a site, or -1. */
  firstOf(site: number): number {
    return this.siteFirst[site] ?? NONE;
  }

  add(site: number, position: number, time: number): void {
    let seed = this.firstFree;
    if (seed !== NONE) {
      this.firstFree = this.seedNext[seed];
    } else {
      if (this.seedCount === this.seedNext.length) {
        this.grow();
      }
      seed = this.seedCount++;
    }
    this.seedPosition[seed] = position;
    this.seedTime[seed] = time;
    this.seedSite[seed] = site;
    this.seedNext[seed] = this.positionFirst[position];
    this.positionFirst[position] = seed;
    this.seedNextOfSite[seed] = this.firstOf(site);
    while (this.siteFirst.length < site) {
      this.siteFirst.push(NONE);
    }
    this.siteFirst[site] = seed;
  }

  /** Deletes every seed of a site. */
  deleteOf(site: number): void {
    for (let seed = this.firstOf(site); seed !== NONE; seed = this.seedNextOfSite[seed]) {
      this.unlink(seed);
      this.seedNext[seed] = this.firstFree;
      this.firstFree = seed;
    }
    this.siteFirst[site] = NONE;
  }

  private unlink(seed: number): void {
    const position = this.seedPosition[seed];
    if (this.positionFirst[position] === seed) {
      this.positionFirst[position] = this.seedNext[seed];
      return;
    }
    let before = this.positionFirst[position];
    while (this.seedNext[before] !== seed) {
      before = this.seedNext[before];
    }
    this.seedNext[before] = this.seedNext[seed];
  }

  private grow(): void {
    this.seedPosition = doubled(this.seedPosition);
    this.seedTime = doubled(this.seedTime);
    this.seedSite = doubled(this.seedSite);
    this.seedNext = doubled(this.seedNext);
    this.seedNextOfSite = doubled(this.seedNextOfSite);
  }
}

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
