/**
 * Rows of links (other end, deciseconds), in compressed form and side by side in memory. The links of row `i`:
 *
 *     for (let link = first[i]; link < first[i + 1]; link += 2) read(links[link], links[link + 1]);
 */
export interface SparseRows {
  /** Int32[rowCount + 1]: where each row starts in `links`. */
  readonly first: Int32Array;
  /** Int32[2 * linkCount]: other end, time, other end, time... */
  readonly links: Int32Array;
}

/** Rows without times: the entries of row `i` are `others[first[i]]` to `others[first[i + 1] - 1]`. */
export interface SparseSets {
  /** Int32[rowCount + 1]. */
  readonly first: Int32Array;
  readonly others: Int32Array;
}

/** For each of `otherCount` other ends, the rows that have a link to it, increasing. */
export function turnRowsRound({ first, links }: SparseRows, otherCount: number): SparseSets {
  const othersFirst = new Int32Array(otherCount + 1);
  for (let link = 0; link < links.length; link += 2) {
    othersFirst[links[link] + 1]++;
  }
  for (let i = 0; i < otherCount; i++) {
    othersFirst[i + 1] += othersFirst[i];
  }
  const next = othersFirst.slice(0, otherCount);
  const others = new Int32Array(links.length / 2);
  for (let row = 0; row + 1 < first.length; row++) {
    for (let link = first[row]; link < first[row + 1]; link += 2) {
      others[next[links[link]]++] = row;
    }
  }
  return { first: othersFirst, others };
}
