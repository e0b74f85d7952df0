import { entryOf, wordOf } from "../entry-of.ts";
import { decisecondsOf } from "../threshold.ts";
import { InvalidCapacityError } from "./capacity-errors.ts";

/** A ring of travel time around a site, from the previous ring's end (excluded) to its own (included), and its weight. */
export interface DistanceZone {
  readonly toSeconds: number;
  /** How much a person there uses the site, 0 to 1, as a multiple of one next door. */
  readonly weight: number;
}

/**
 * The three zones of Luo and Qi (2009) with the weights of their slower decay: 1, 0.68 and 0.22 to 10, 20 and 30 minutes.
 * Theirs are about physicians in the United States; nothing tells how people of here weigh the way to a site.
 */
export const DEFAULT_DISTANCE_ZONES: readonly DistanceZone[] = [
  { toSeconds: 600, weight: 1 },
  { toSeconds: 1200, weight: 0.68 },
  { toSeconds: 1800, weight: 0.22 },
];

/** Zones in the engine's unit, ready for loops. */
export interface ZoneWeights {
  /** Uint32[zoneCount], increasing. */
  readonly zoneDeciseconds: Uint32Array;
  readonly zoneWeight: Float64Array;
  /** The end of the last zone: beyond it a site is out of reach. */
  readonly lastDeciseconds: number;
}

/**
 * @throws {InvalidCapacityError} without a zone, when they do not increase, or for a weight that is not over 0 and up to 1
 * or grows with distance.
 * @throws {InvalidThresholdError} for an end that is not a usable number of seconds.
 */
export function buildZoneWeights(zones: readonly DistanceZone[]): ZoneWeights {
  const zoneDeciseconds = Uint32Array.from(zones, ({ toSeconds }) => decisecondsOf(toSeconds));
  const zoneWeight = Float64Array.from(zones, ({ weight }) => weight);
  for (let zone = 0; zone < zones.length; zone++) {
    const weight = entryOf(zoneWeight, zone);
    const previous = zone === 0 ? { end: 0, weight: 1 } : before(zone);
    if (!(weight > 0 && weight <= previous.weight)) {
      throw new InvalidCapacityError("weight", weight, `over 0 and at most ${previous.weight}`);
    }
    if (wordOf(zoneDeciseconds, zone) <= previous.end) {
      throw new InvalidCapacityError("toSeconds", zones[zone]?.toSeconds, `over ${previous.end / 10}`);
    }
  }
  if (zones.length === 0) throw new InvalidCapacityError("zones", "[]", "one zone or more");
  return { zoneDeciseconds, zoneWeight, lastDeciseconds: wordOf(zoneDeciseconds, zones.length - 1) };

  function before(zone: number) {
    return { end: wordOf(zoneDeciseconds, zone - 1), weight: entryOf(zoneWeight, zone - 1) };
  }
}

/** Weight of a travel time; 0 beyond the last zone. */
export function weightOf({ zoneDeciseconds, zoneWeight }: ZoneWeights, deciseconds: number): number {
  for (let zone = 0; zone < zoneDeciseconds.length; zone++) {
    if (deciseconds <= wordOf(zoneDeciseconds, zone)) return entryOf(zoneWeight, zone);
  }
  return 0;
}
