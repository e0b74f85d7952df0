import type { BusDriving } from "./bus-round.ts";

/** Times of this or more are no road: `UNREACHABLE` of the engine. */
const UNREACHABLE = 0x7fff_ffff;
/** Sets of stops looked at while days are packed, before it is given up. */
const PACK_LOOKS_MAX = 20_000;

/** Least driving of a day: from the garage by a few stops and back. A bus may pass by a place without stopping there. */
export class DayTours {
  readonly #placeCount: number;
  /** Float64[(stopCount + 1)²]: shortest times, by way of other places where that is shorter. */
  readonly #placeDeciseconds: Float64Array;
  readonly #dayDecisecondsMax: number;

  constructor({ placeDeciseconds, daySecondsMax }: BusDriving) {
    this.#placeCount = Math.sqrt(placeDeciseconds.length);
    this.#dayDecisecondsMax = daySecondsMax * 10;
    this.#placeDeciseconds = closePaths(placeDeciseconds, this.#placeCount);
  }

  /** Whether a day has room for these stops. What holds of some stops holds of fewer. */
  isFeasible(places: readonly number[]): boolean {
    return this.find(places).deciseconds <= this.#dayDecisecondsMax;
  }

  /** The shortest order of a few stops (all orders are tried), and its driving. */
  find(places: readonly number[]): { readonly order: readonly number[]; readonly deciseconds: number } {
    const garage = this.#placeCount - 1;
    let best = { order: places, deciseconds: Number.POSITIVE_INFINITY };
    const order: number[] = [];
    const visit = (from: number, left: readonly number[], driven: number): void => {
      if (driven >= best.deciseconds) return;
      if (left.length === 0) {
        const deciseconds = driven + this.#between(from, garage);
        if (deciseconds < best.deciseconds) best = { order: [...order], deciseconds };
        return;
      }
      left.forEach((place, i) => {
        order.push(place);
        visit(place, left.toSpliced(i, 1), driven + this.#between(from, place));
        order.pop();
      });
    };
    visit(garage, places, 0);
    return best;
  }

  /** Puts stops into days; null when they do not fit, or when too many ways were tried. */
  pack(places: readonly number[], dayCount: number, stopsPerDayMax: number): number[][] | null {
    const days: number[][] = [];
    let looks = 0;
    const put = (at: number): boolean => {
      if (at === places.length) return true;
      for (let day = 0; day <= days.length && day < dayCount; day++) {
        if (++looks > PACK_LOOKS_MAX) return false;
        const stops = days[day] ?? [];
        if (stops.length === stopsPerDayMax || !this.isFeasible([...stops, places[at]])) continue;
        days[day] = [...stops, places[at]];
        if (put(at + 1)) return true;
        if (stops.length === 0) days.pop();
        else days[day] = stops;
      }
      return false;
    };
    return put(0) ? days : null;
  }

  #between(from: number, to: number): number {
    return this.#placeDeciseconds[from * this.#placeCount + to];
  }
}

/** Shortest paths between all places (Floyd 1962), so that leaving a stop out never lengthens a day. */
function closePaths(placeDeciseconds: Uint32Array, placeCount: number): Float64Array {
  const deciseconds = Float64Array.from(placeDeciseconds, (time) =>
    time >= UNREACHABLE ? Number.POSITIVE_INFINITY : time,
  );
  for (let place = 0; place < placeCount; place++) deciseconds[place * placeCount + place] = 0;
  for (let by = 0; by < placeCount; by++) {
    for (let from = 0; from < placeCount; from++) {
      const before = deciseconds[from * placeCount + by];
      if (before === Number.POSITIVE_INFINITY) continue;
      for (let to = 0; to < placeCount; to++) {
        const through = before + deciseconds[by * placeCount + to];
        if (through < deciseconds[from * placeCount + to]) deciseconds[from * placeCount + to] = through;
      }
    }
  }
  return deciseconds;
}
