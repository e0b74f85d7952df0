import type { CoverModel, GainFunction } from "../cover-model.ts";
import { GainRows } from "../model/gain-rows.ts";
import { planOf } from "../plan-values.ts";
import type { SitingProblem } from "../problem.ts";
import type { BusRoundQuestion } from "./bus-round.ts";
import type { DayTours } from "./day-tours.ts";

/** Whom stops would serve. A column is a place that serves someone and can be driven to; a row, people whom the same columns serve. */
export interface StopCover {
  /** Uint32[columnCount]: rank of the column's place among the stops asked. */
  readonly columnPlace: Uint32Array;
  /** Rows are people, entries columns. */
  readonly gain: GainFunction;
  /** Float64[rowCount]: people. */
  readonly rowPeople: Float64Array;
  /** For each column its rows, increasing. */
  readonly columnRows: readonly Uint32Array[];
  readonly peopleLeft: number;
}

/** @param stops - sites where the bus may stop. */
export function buildStopCover(
  problem: SitingProblem,
  question: BusRoundQuestion,
  stops: readonly number[],
  tours: DayTours | null,
): StopCover {
  const homeIsLeft = findHomesLeft(problem, question);
  const columnPlace: number[] = [];
  const homeColumns: number[][] = Array.from({ length: problem.homeCount }, () => []);
  stops.forEach((site, place) => {
    if (tours?.isFeasible([place]) === false) return;
    const homes = listHomesWithin(problem, site, question.thresholdSeconds).filter(
      (home) => homeIsLeft[home] === 1 && problem.homePopulation[home] > 0,
    );
    if (homes.length === 0) return;
    for (const home of homes) homeColumns[home].push(columnPlace.length);
    columnPlace.push(place);
  });
  const rows = new GainRows(columnPlace.length);
  let peopleLeft = 0;
  homeColumns.forEach((columns, home) => {
    if (homeIsLeft[home] === 0) return;
    peopleLeft += problem.homePopulation[home];
    rows.addUniformRow(columns, 1, problem.homePopulation[home]);
  });
  const gain = rows.build();
  return {
    columnPlace: Uint32Array.from(columnPlace),
    gain,
    rowPeople: Float64Array.from({ length: gain.rowCount }, (_, row) => gain.entryGain[gain.rowFirstEntry[row]]),
    columnRows: listColumnRows(gain, columnPlace.length),
    peopleLeft,
  };
}

/** Homes within the threshold of a site. */
export function listHomesWithin(problem: SitingProblem, site: number, thresholdSeconds: number): number[] {
  const thresholdDeciseconds = Math.round(thresholdSeconds * 10);
  const homes: number[] = [];
  for (let entry = problem.siteFirstEntry[site]; entry < problem.siteFirstEntry[site + 1]; entry++) {
    if (problem.entryDeciseconds[entry] <= thresholdDeciseconds) homes.push(problem.entryHome[entry]);
  }
  return homes;
}

/** Uint8[homeCount]: 1 for homes that no fixed site reaches within the threshold, under the question's plan. */
export function findHomesLeft(problem: SitingProblem, question: BusRoundQuestion): Uint8Array {
  const homeIsLeft = new Uint8Array(problem.homeCount).fill(1);
  planOf(problem, question.opened ?? [], question.closed ?? []).forEach((isOpen, site) => {
    if (isOpen === 0) return;
    for (const home of listHomesWithin(problem, site, question.thresholdSeconds)) homeIsLeft[home] = 0;
  });
  return homeIsLeft;
}

/** Most people with so many columns: maximal covering. */
export function mostPeopleModel(gain: GainFunction, columnMax: number): CoverModel {
  const columnCount = gain.columnGain.length;
  const columns = Uint32Array.from({ length: columnCount }, (_, column) => column);
  return {
    columnCount,
    columnSite: columns,
    columnIsOpen: new Uint8Array(columnCount),
    objective: gain,
    demands: [],
    limits: [
      {
        kind: "new-sites",
        rule: -1,
        subject: -1,
        columns,
        coefficients: new Float64Array(columnCount).fill(1),
        min: 0,
        max: columnMax,
      },
    ],
    assignments: [],
  };
}

function listColumnRows(gain: GainFunction, columnCount: number): Uint32Array[] {
  const columnRows: number[][] = Array.from({ length: columnCount }, () => []);
  for (let row = 0; row < gain.rowCount; row++) {
    for (let entry = gain.rowFirstEntry[row]; entry < gain.rowFirstEntry[row + 1]; entry++) {
      columnRows[gain.entryColumn[entry]].push(row);
    }
  }
  return columnRows.map((rows) => Uint32Array.from(rows));
}
