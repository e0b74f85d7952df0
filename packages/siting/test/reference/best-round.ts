import type { BusRoundQuestion } from "../../src/bus/bus-round.ts";
import type { SitingProblem } from "../../src/problem.ts";

/** Most people that a round may serve: every set of stops for every day, in every order, tried one by one. Obvious, and slow. */
export function bestRound(problem: SitingProblem, question: BusRoundQuestion, stops: readonly number[]): number {
  const { daysPerWeek, stopsPerDayMax } = question;
  const left = listed(problem.homeCount).filter(
    (home) => !openSites(problem, question).some((site) => reaches(problem, question, site, home)),
  );
  const days = [...subsets(stops.length)].filter(
    (places) => places.length <= stopsPerDayMax && canDrive(question, places),
  );
  const dayHomes = days.map((places) =>
    left.filter((home) => places.some((place) => reaches(problem, question, stops[place], home))),
  );
  let reached = new Set([""]);
  for (let day = 0; day < daysPerWeek; day++) {
    const next = new Set<string>();
    for (const before of reached) {
      for (const homes of dayHomes) next.add([...new Set([...homesOf(before), ...homes])].sort((a, b) => a - b).join());
    }
    reached = next;
  }
  return Math.max(...[...reached].map((homes) => peopleOf(problem, homesOf(homes))));
}

/** Driving of a day in this order of stops, through any other place where that is shorter. */
export function drive(question: BusRoundQuestion, order: readonly number[]): number {
  const garage = order.length === 0 ? 0 : placeCountOf(question) - 1;
  const visited = [garage, ...order, garage];
  return visited.slice(1).reduce((sum, to, i) => sum + shortest(question, visited[i], to), 0);
}

function canDrive(question: BusRoundQuestion, places: readonly number[]): boolean {
  if (question.driving === undefined) return true;
  const limit = question.driving.daySecondsMax * 10;
  return permutations(places).some((order) => drive(question, order) <= limit);
}

/** As many rounds of relaxation as there are places (Bellman and Ford). */
function shortest(question: BusRoundQuestion, from: number, to: number): number {
  const count = placeCountOf(question);
  const times = question.driving?.placeDeciseconds ?? [];
  let reached = listed(count).map((place) => (place === from ? 0 : Number.POSITIVE_INFINITY));
  for (let round = 0; round < count; round++) {
    reached = reached.map((time, place) =>
      Math.min(
        time,
        ...reached.map((before, by) => {
          const arc = times[by * count + place];
          return arc >= 0x7fff_ffff ? Number.POSITIVE_INFINITY : before + arc;
        }),
      ),
    );
  }
  return reached[to];
}

function placeCountOf(question: BusRoundQuestion): number {
  return Math.sqrt(question.driving?.placeDeciseconds.length ?? 0);
}

function openSites(problem: SitingProblem, question: BusRoundQuestion): number[] {
  return listed(problem.siteCount).filter(
    (site) =>
      (problem.siteIsOpen[site] === 1 && !question.closed?.includes(site)) || question.opened?.includes(site) === true,
  );
}

function reaches(problem: SitingProblem, question: BusRoundQuestion, site: number, home: number): boolean {
  for (let entry = problem.siteFirstEntry[site]; entry < problem.siteFirstEntry[site + 1]; entry++) {
    if (problem.entryHome[entry] === home) return problem.entryDeciseconds[entry] <= question.thresholdSeconds * 10;
  }
  return false;
}

function homesOf(text: string): number[] {
  return text === "" ? [] : text.split(",").map(Number);
}

function peopleOf(problem: SitingProblem, homes: readonly number[]): number {
  return homes.reduce((sum, home) => sum + problem.homePopulation[home], 0);
}

function* subsets(count: number): Generator<number[]> {
  for (let bits = 0; bits < 2 ** count; bits++) yield listed(count).filter((place) => (bits >> place) & 1);
}

function permutations(places: readonly number[]): number[][] {
  if (places.length === 0) return [[]];
  return places.flatMap((place, i) => permutations(places.toSpliced(i, 1)).map((order) => [place, ...order]));
}

function listed(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
