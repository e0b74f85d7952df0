/**
 * Coverage said as plainly as possible, one person at a time: slow, and sharing nothing with the package. Populations are
 * whole numbers; a time is deciseconds, or null when no site can be reached.
 */
export interface PlainHome {
  readonly population: number;
  readonly deciseconds: number | null;
}

export function plainPeople(homes: readonly PlainHome[]): (number | null)[] {
  return homes.flatMap(({ population, deciseconds }) => Array.from({ length: population }, () => deciseconds));
}

export function plainCovered(homes: readonly PlainHome[], thresholdSeconds: number): number {
  return plainPeople(homes).filter((time) => time !== null && time / 10 <= thresholdSeconds).length;
}

export function plainBetween(homes: readonly PlainHome[], fromSeconds: number, toSeconds: number): number {
  return plainPeople(homes).filter((time) => time !== null && time / 10 >= fromSeconds && time / 10 <= toSeconds)
    .length;
}

/** The person that comes `share` of the way through the queue of those who reach a site, nearest first. */
export function plainQuantileSeconds(homes: readonly PlainHome[], share: number): number | null {
  const queue = plainPeople(homes)
    .filter((time) => time !== null)
    .sort((a, b) => a - b);
  const person = queue[Math.ceil(queue.length * share) - 1];
  return person === undefined ? null : person / 10;
}

export function plainMeanSeconds(homes: readonly PlainHome[]): number | null {
  const queue = plainPeople(homes).filter((time) => time !== null);
  return queue.length === 0 ? null : queue.reduce((sum, time) => sum + time, 0) / queue.length / 10;
}
