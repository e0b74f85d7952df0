import type { Proposal } from "../proposal.ts";

/** Driving of the bus. A place is a stop, by its rank in `BusRoundQuestion.stops`; the garage comes after the last. */
export interface BusDriving {
  /**
   * Uint32[(stopCount + 1)²], row by row: deciseconds from the place of the row to that of the column, the garage being row and column
   * `stopCount`. `UNREACHABLE` of the engine (2^31 - 1) or more where no road leads.
   */
  readonly placeDeciseconds: Uint32Array;
  /** Driving in a day at most: from the garage, by the day's stops, and back. */
  readonly daySecondsMax: number;
}

/** A bus, its week, and for whom. */
export interface BusRoundQuestion {
  /** People within it of a stop, `<=`, are served there. */
  readonly thresholdSeconds: number;
  /** A plan that the round comes after, beside the sites of today: the round is for whom these sites leave out of reach. */
  readonly opened?: readonly number[];
  readonly closed?: readonly number[];
  /** Candidates where the bus may stop, each once; every candidate outside the plan when absent. */
  readonly stops?: readonly number[];
  /** Days that the bus is out in a week, 1 to 7. */
  readonly daysPerWeek: number;
  /** Stops in a day at most, 1 to 6. */
  readonly stopsPerDayMax: number;
  /** Hours open at each stop, over 0; a stop comes once a week. */
  readonly hoursPerStop: number;
  /** Hours that a fixed site opens in a week, to compare with: 24 unless told, the least that France Services asks of one. */
  readonly fixedHoursPerWeek?: number;
  /** Without it, any stops make a day. */
  readonly driving?: BusDriving;
  /** What the round costs, in the unit of `siteCost`: the fixed sites compared with may cost as much. Without it they are one site. */
  readonly cost?: number;
}

/** A stop of the round. */
export interface BusStop {
  /** Site of the problem: a candidate. */
  readonly site: number;
  /** People within the threshold of the stop, out of reach of fixed sites. */
  readonly peopleServed: number;
  /** Of these, people whom no stop before it serves, in the order of the answer. */
  readonly peopleGained: number;
}

/** A day of the round: its stops in the order of driving, or of people served where there is no driving. */
export interface BusDay {
  readonly stops: readonly BusStop[];
  readonly peopleGained: number;
  /** From the garage and back; null where driving was not told. */
  readonly drivingSeconds: number | null;
}

/** The round beside the best fixed sites for the same money. */
export interface FixedSitesComparison {
  /** The best fixed sites that the round's cost pays for (one, where it has none), from the same plan; proven or with its gap. */
  readonly proposal: Proposal;
  /** People that they newly bring within the threshold. */
  readonly peopleGained: number;
  /** Of all the hours that a fixed site opens, at every person gained: people × 1. To hold against `BusRound.fullWeekPeople`. */
  readonly fullWeekPeople: number;
  /** More people are within the threshold of something, sometime in the week, by the round. */
  readonly roundServesMorePeople: boolean;
  /** More people × hours a week by the round: it is worth more than the fixed sites even by the hours. */
  readonly roundServesMoreHours: boolean;
  /** Hours at each stop from which the round is worth as much in people × hours; null when no number of hours makes it. */
  readonly evenHoursPerStop: number | null;
}

/** An answer, with what proves it. */
export interface BusRound {
  /** The days that serve someone, those that bring most people first. */
  readonly days: readonly BusDay[];
  /** Days of the week left: everyone who can be served is. */
  readonly daysSpare: number;
  /** People out of reach of the fixed sites. */
  readonly peopleLeft: number;
  /** Of these, people within the threshold of some stop that could be made. */
  readonly peopleServable: number;
  /** People within the threshold of a stop of the round: what is made large. */
  readonly peopleServed: number;
  /** No round serves more. */
  readonly bound: number;
  /** (bound - peopleServed) over the larger of peopleServed and 1e-9. */
  readonly gap: number;
  readonly isOptimal: boolean;
  /** Hours open at stops in a week. */
  readonly hoursPerWeek: number;
  /** peopleServed × min(1, hoursPerStop / fixedHoursPerWeek): people served all week long that the round is worth. */
  readonly fullWeekPeople: number;
  readonly comparison: FixedSitesComparison;
  readonly question: BusRoundQuestion;
  readonly seed: number;
  readonly milliseconds: number;
}

/** How the search is limited and stopped. */
export interface BusRoundOptions {
  /** Longest time for everything; 10 s unless told. */
  readonly timeLimitMs?: number;
  /** 0 unless told. One seed, one answer. */
  readonly seed?: number;
  /** Asked often while solving: true ends the search with the best so far. */
  readonly shouldStop?: () => boolean;
}
