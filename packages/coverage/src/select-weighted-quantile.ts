import { UNREACHABLE } from "@maillage/road-network";
import { entryOf, wordOf } from "./entry-of.ts";

const BUCKET_BITS = 11;
const BUCKET_COUNT = 1 << BUCKET_BITS;

/**
 * The smallest time such that at least `numerator / denominator` of the people who reach a site are at it or nearer: what
 * `weightedQuantile` gives, without an order of the homes. Undefined when nobody reaches one.
 *
 * People are counted in buckets of times, then in the finer ones of the bucket where the part is reached, until a bucket is one
 * time: two passes over the homes for times under 116 hours. A drag asks twice a move, and a sort of 20,000 homes takes five times
 * as long.
 *
 * @param homeDeciseconds UNREACHABLE, or above, where no site is reached.
 */
export function selectWeightedQuantile(
  homeDeciseconds: Uint32Array,
  homePopulation: Float64Array,
  numerator: number,
  denominator: number,
): number | undefined {
  const bucketPeople = new Float64Array(BUCKET_COUNT);
  let shift = Math.max(0, 32 - Math.clz32(longestReached(homeDeciseconds)) - BUCKET_BITS);
  countPeople(homeDeciseconds, homePopulation, 0, shift, bucketPeople);
  const total = bucketPeople.reduce((sum, people) => sum + people, 0);
  if (total === 0) return undefined;
  let from = 0;
  let cumulated = 0;
  while (true) {
    const bucket = findBucket(bucketPeople, cumulated, numerator * total, denominator);
    for (let nearer = 0; nearer < bucket; nearer++) cumulated += entryOf(bucketPeople, nearer);
    from += bucket * 2 ** shift;
    if (shift === 0) return from;
    const coarser = shift;
    shift = Math.max(0, shift - BUCKET_BITS);
    bucketPeople.fill(0);
    countPeople(homeDeciseconds, homePopulation, from, shift, bucketPeople, from + 2 ** coarser);
  }
}

/** Adds to each bucket the people whose time, from `from` and before `end`, is in it. */
function countPeople(
  homeDeciseconds: Uint32Array,
  homePopulation: Float64Array,
  from: number,
  shift: number,
  bucketPeople: Float64Array,
  end = UNREACHABLE,
): void {
  for (let home = 0; home < homeDeciseconds.length; home++) {
    const time = wordOf(homeDeciseconds, home);
    if (time < from || time >= end || time >= UNREACHABLE) continue;
    const bucket = (time - from) >>> shift;
    bucketPeople[bucket] = entryOf(bucketPeople, bucket) + entryOf(homePopulation, home);
  }
}

/** The first bucket where `cumulated` and the people up to it are `aim / denominator` or more; the last inhabited one, at most. */
function findBucket(bucketPeople: Float64Array, cumulated: number, aim: number, denominator: number): number {
  let sum = cumulated;
  let inhabited = 0;
  for (let bucket = 0; bucket < bucketPeople.length; bucket++) {
    if (entryOf(bucketPeople, bucket) === 0) continue;
    inhabited = bucket;
    sum += entryOf(bucketPeople, bucket);
    // Multiplied out, so that whole numbers of people compare exactly.
    if (sum * denominator >= aim) break;
  }
  // Sums of fractions of people, added in another order, may fall short by their last digit: the last one then.
  return inhabited;
}

function longestReached(homeDeciseconds: Uint32Array): number {
  let longest = 0;
  for (let home = 0; home < homeDeciseconds.length; home++) {
    const time = wordOf(homeDeciseconds, home);
    if (time > longest && time < UNREACHABLE) longest = time;
  }
  return longest;
}
