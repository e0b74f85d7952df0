import type { SitingProblem } from "../problem.ts";
import type { BusDay, BusRoundQuestion, BusStop } from "./bus-round.ts";
import type { DayTours } from "./day-tours.ts";
import { findHomesLeft, listHomesWithin } from "./stop-cover.ts";

/**
 * Days and stops in the order of the answer: without driving, stops by whom they newly serve, so many a day; with it, the days that
 * newly serve most first, each in its shortest order. Stops and days that serve nobody new are left out.
 *
 * @param placeDays - ranks in `stops` of the stops of each day.
 */
export function orderRound(
  problem: SitingProblem,
  question: BusRoundQuestion,
  stops: readonly number[],
  tours: DayTours | null,
  placeDays: readonly (readonly number[])[],
): BusDay[] {
  const homeIsLeft = findHomesLeft(problem, question);
  const homesOf = (place: number) =>
    listHomesWithin(problem, stops[place], question.thresholdSeconds).filter((home) => homeIsLeft[home] === 1);
  const placeHomes = new Map(placeDays.flat().map((place): [number, number[]] => [place, homesOf(place)]));
  const served = new Set<number>();
  const peopleOf = (homes: readonly number[]) => homes.reduce((sum, home) => sum + problem.homePopulation[home], 0);
  const newHomes = (places: readonly number[]) => [
    ...new Set(places.flatMap((place) => placeHomes.get(place) ?? [])).difference(served),
  ];
  const days: BusDay[] = [];
  for (const places of orderDays(useful(placeDays), newHomes, peopleOf, tours, question.stopsPerDayMax)) {
    const found = tours?.find(places);
    const told = (found?.order ?? places).map((place): BusStop => {
      const homes = newHomes([place]);
      for (const home of homes) served.add(home);
      return {
        site: stops[place],
        peopleServed: peopleOf(placeHomes.get(place) ?? []),
        peopleGained: peopleOf(homes),
      };
    });
    days.push({
      stops: told,
      peopleGained: told.reduce((sum, stop) => sum + stop.peopleGained, 0),
      drivingSeconds: found === undefined ? null : found.deciseconds / 10,
    });
  }
  return days;

  /** Without the stops whose people the others serve, those of fewest people leaving first. */
  function useful(drawn: readonly (readonly number[])[]): number[][] {
    let kept = drawn.flat();
    const bySize = kept.toSorted((a, b) => peopleOf(placeHomes.get(a) ?? []) - peopleOf(placeHomes.get(b) ?? []));
    for (const place of bySize) {
      const others = kept.filter((other) => other !== place);
      if (peopleOf(newHomes(others)) >= peopleOf(newHomes(kept))) kept = others;
    }
    const isKept = new Set(kept);
    return drawn.map((places) => places.filter((place) => isKept.has(place))).filter((places) => places.length > 0);
  }
}

/** Days in order, while nobody is served yet. */
function orderDays(
  days: readonly (readonly number[])[],
  newHomes: (places: readonly number[]) => readonly number[],
  peopleOf: (homes: readonly number[]) => number,
  tours: DayTours | null,
  stopsPerDayMax: number,
): (readonly number[])[] {
  // Without driving each stop is chosen by itself, and days are filled in that order.
  const units = tours === null ? days.flat().map((place) => [place]) : [...days];
  const taken = new Set<number>();
  const ordered: (readonly number[])[] = [];
  while (units.length > 0) {
    const gains = units.map((places) => peopleOf(newHomes(places).filter((home) => !taken.has(home))));
    const [best] = units.splice(gains.indexOf(Math.max(...gains)), 1);
    for (const home of newHomes(best)) taken.add(home);
    ordered.push(best);
  }
  if (tours !== null) return ordered;
  const count = Math.ceil(ordered.length / stopsPerDayMax);
  return Array.from({ length: count }, (_, day) =>
    ordered.slice(day * stopsPerDayMax, (day + 1) * stopsPerDayMax).flat(),
  );
}
