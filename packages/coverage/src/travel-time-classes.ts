import { InvalidTravelTimeClassesError } from "./errors.ts";
import { decisecondsOf } from "./threshold.ts";

/** Travel times over `fromSeconds`, up to and including `toSeconds`; the first class also holds a time of 0. */
export interface TimedClass {
  readonly id: string;
  readonly fromSeconds: number;
  /** Null in the last class: no upper bound. */
  readonly toSeconds: number | null;
}

/** Homes from which no site can be reached. */
export interface UnreachableClass {
  readonly id: "unreachable";
  readonly fromSeconds: null;
  readonly toSeconds: null;
}

export type TravelTimeClass = TimedClass | UnreachableClass;

/** Upper bounds of the classes shown unless told otherwise: 10, 20, 30 and 45 minutes. */
export const DEFAULT_CLASS_SECONDS: readonly number[] = [10 * 60, 20 * 60, 30 * 60, 45 * 60];

/**
 * The classes for given upper bounds: one per bound, one above the last, then `unreachable`. The legend, the paint and
 * the histogram are all built from this one array, so that they cannot disagree.
 *
 * @throws {InvalidTravelTimeClassesError} when there is no bound, or they do not increase.
 * @throws {InvalidThresholdError} when a bound is not a usable number of seconds.
 */
export function buildTravelTimeClasses(boundsSeconds: readonly number[] = DEFAULT_CLASS_SECONDS): TravelTimeClass[] {
  const last = boundsSeconds.at(-1);
  if (last === undefined) {
    throw new InvalidTravelTimeClassesError("Classes of travel time need at least one bound.", { boundsSeconds });
  }
  const classes: TravelTimeClass[] = [];
  let fromSeconds = 0;
  let fromDeciseconds = 0;
  for (const toSeconds of boundsSeconds) {
    const toDeciseconds = decisecondsOf(toSeconds);
    if (toDeciseconds <= fromDeciseconds) {
      throw new InvalidTravelTimeClassesError(
        `Bounds of classes must increase: ${toSeconds} s comes after ${fromSeconds} s.`,
        { boundsSeconds },
      );
    }
    classes.push({ id: `${fromSeconds}-${toSeconds}`, fromSeconds, toSeconds });
    fromSeconds = toSeconds;
    fromDeciseconds = toDeciseconds;
  }
  classes.push({ id: `over-${last}`, fromSeconds: last, toSeconds: null });
  classes.push({ id: "unreachable", fromSeconds: null, toSeconds: null });
  return classes;
}

/** The classes shown unless told otherwise: 0-10, 10-20, 20-30, 30-45, over 45 minutes, unreachable. */
export const TRAVEL_TIME_CLASSES: readonly TravelTimeClass[] = buildTravelTimeClasses();

/**
 * Index, in classes built by {@link buildTravelTimeClasses}, of the class of a travel time in deciseconds; null stands
 * for unreachable.
 */
export function travelTimeClassOf(deciseconds: number | null, classes: readonly TravelTimeClass[]): number {
  return classes.findIndex((each) =>
    deciseconds === null || each.fromSeconds === null
      ? deciseconds === null && each.fromSeconds === null
      : each.toSeconds === null || deciseconds <= decisecondsOf(each.toSeconds),
  );
}
