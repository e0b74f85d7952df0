import { UNREACHABLE } from "@maillage/road-network";
import { entryOf, wordOf } from "./entry-of.ts";

const BUCKET_BITS = 11;
const BUCKET_COUNT = 1 << BUCKET_BITS;

/** Some people of a whole, such as nine in ten. */
export type Part = readonly [numerator: number, denominator: number];

/**
 * For each part, the smallest time such that at least that part of the people who reach a site are at it or nearer: what
 * `weightedQuantile` gives, without an order of the homes. All undefined when nobody reaches one.
 *
 * People are counted in buckets of times, then in the finer ones of the bucket where the part is reached, until a bucket is one
 * time: for times under 116 hours, one pass over the homes and one more a part. A sort of 20,000 homes at each move of a drag takes
 * five times as long.
 *
 * @param homeDeciseconds UNREACHABLE, or above, where no site is reached.
 */
export function selectWeightedQuantiles(
  homeDeciseconds: Uint32Array,
  homePopulation: Float64Array,
  parts: readonly Part[],
): (number | undefined)[] {
  const shift = Math.max(0, 32 - Math.clz32(longestReached(homeDeciseconds)) - BUCKET_BITS);
  const bucketPeople = countPeople(homeDeciseconds, homePopulation, 0, UNREACHABLE, shift);
  const total = sumTo(bucketPeople, BUCKET_COUNT);
  return parts.map(([numerator, denominator]) => {
    if (total === 0) return undefined;
    let [from, width, cumulated, people] = [0, shift, 0, bucketPeople];
    while (true) {
      const bucket = findBucket(people, cumulated, numerator * total, denominator);
      from += bucket * 2 ** width;
      if (width === 0) return from;
      cumulated += sumTo(people, bucket);
      const end = from + 2 ** width;
      width = Math.max(0, width - BUCKET_BITS);
      people = countPeople(homeDeciseconds, homePopulation, from, end, width);
    }
  });
}

/** Float64[BUCKET_COUNT]: people whose time is from `from` and before `end`, by buckets of 2 ** `shift` deciseconds. */
function countPeople(
  homeDeciseconds: Uint32Array,
  homePopulation: Float64Array,
  from: number,
  end: number,
  shift: number,
): Float64Array {
  const bucketPeople = new Float64Array(BUCKET_COUNT);
  for (let home = 0; home < homeDeciseconds.length; home++) {
    const time = wordOf(homeDeciseconds, home);
    if (time < from || time >= end) continue;
    const bucket = (time - from) >>> shift;
    bucketPeople[bucket] = entryOf(bucketPeople, bucket) + entryOf(homePopulation, home);
  }
  return bucketPeople;
}

/** The first bucket where `cumulated` and the people up to it are `aim / denominator` or more; the last inhabited one, at most. */
function findBucket(bucketPeople: Float64Array, cumulated: number, aim: number, denominator: number): number {
  let sum = cumulated;
  let inhabited = 0;
  for (let bucket = 0; bucket < BUCKET_COUNT; bucket++) {
    const people = entryOf(bucketPeople, bucket);
    if (people === 0) continue;
    inhabited = bucket;
    sum += people;
    // Multiplied out, so that whole numbers of people compare exactly.
    if (sum * denominator >= aim) break;
  }
  // Sums of fractions of people, added in another order, may fall short by their last digit: the last one then.
  return inhabited;
}

function sumTo(bucketPeople: Float64Array, endBucket: number): number {
  let sum = 0;
  for (let bucket = 0; bucket < endBucket; bucket++) sum += entryOf(bucketPeople, bucket);
  return sum;
}

function longestReached(homeDeciseconds: Uint32Array): number {
  let longest = 0;
  for (let home = 0; home < homeDeciseconds.length; home++) {
    const time = wordOf(homeDeciseconds, home);
    if (time > longest && time < UNREACHABLE) longest = time;
  }
  return longest;
}
