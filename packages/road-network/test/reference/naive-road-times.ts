/** A little road map as it is thought of: roads between places, each bent once so that it lies apart from the others. */
export interface NaiveRoad {
  readonly tail: number;
  readonly head: number;
  readonly kmPerHour: number;
  readonly direction: "both" | "forward" | "backward";
  readonly isUrban: boolean;
  /** Metres from the tail to the bend, and from the bend to the head. */
  readonly metresBefore: number;
  readonly metresAfter: number;
}

export interface NaiveBan {
  readonly entry: number;
  readonly exit: number;
  readonly place: number;
}

export interface NaiveRules {
  readonly urbanJunctionSeconds: number;
  readonly uTurnSeconds: number;
}

interface Drive {
  readonly road: number;
  readonly isForward: boolean;
  readonly from: number;
  readonly to: number;
}

/**
 * Seconds from the bend of one road to the bend of each road, Infinity when there is no way: Bellman-Ford over drives along
 * whole roads, straight from the rules. Shares no code and no data structure with the engine.
 */
export function naiveBendTimes(
  roads: readonly NaiveRoad[],
  bans: readonly NaiveBan[],
  rules: NaiveRules,
  source: number,
): number[] {
  const drives: Drive[] = roads.flatMap(({ tail, head, direction }, road) => [
    ...(direction === "backward" ? [] : [{ road, isForward: true, from: tail, to: head }]),
    ...(direction === "forward" ? [] : [{ road, isForward: false, from: head, to: tail }]),
  ]);
  const secondsOf = (road: NaiveRoad) =>
    ((road.metresBefore + road.metresAfter) * 3.6) / road.kmPerHour + (road.isUrban ? rules.urbanJunctionSeconds : 0);
  const shareToBend = ({ road, isForward }: Drive) => {
    const { metresBefore, metresAfter } = roads[road];
    return (isForward ? metresBefore : metresAfter) / (metresBefore + metresAfter);
  };
  const isBanned = (first: Drive, next: Drive) =>
    bans.some(({ entry, exit, place }) => entry === first.road && exit === next.road && place === first.to);
  const turnSeconds = (first: Drive, next: Drive) => {
    if (first.to !== next.from || isBanned(first, next)) return Number.POSITIVE_INFINITY;
    const isTurningRound = first.road === next.road && first.isForward !== next.isForward;
    if (!isTurningRound) return 0;
    const exits = drives.filter((drive) => drive.from === first.to && !isBanned(first, drive));
    const entrances = drives.filter((drive) => drive.to === first.to);
    return exits.length <= 1 || entrances.length <= 1 ? rules.uTurnSeconds : Number.POSITIVE_INFINITY;
  };

  // Seconds until about to take each drive.
  const reached = drives.map(() => Number.POSITIVE_INFINITY);
  const offer = (drive: number, seconds: number) => {
    if (!(seconds < reached[drive])) return false;
    reached[drive] = seconds;
    return true;
  };
  for (const start of drives.filter(({ road }) => road === source)) {
    const rest = (1 - shareToBend(start)) * secondsOf(roads[start.road]);
    for (const [next, drive] of drives.entries()) offer(next, rest + turnSeconds(start, drive));
  }
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false;
    for (const [first, drive] of drives.entries()) {
      for (const [next, nextDrive] of drives.entries()) {
        const seconds = reached[first] + secondsOf(roads[drive.road]) + turnSeconds(drive, nextDrive);
        if (offer(next, seconds)) hasChanged = true;
      }
    }
  }
  return roads.map((road, target) => {
    if (target === source) return 0;
    const arrivals = drives.map((drive, i) =>
      drive.road === target ? reached[i] + shareToBend(drive) * secondsOf(road) : Number.POSITIVE_INFINITY,
    );
    return Math.min(...arrivals);
  });
}
