import { servedCantons } from "../plan-values.ts";
import type { SitingProblem, SitingQuestion } from "../problem.ts";

/** What opening one site adds to a network at some moment. */
export interface SiteGain {
  readonly peopleGained: number;
  readonly cantonsGained: readonly number[];
  /** People × seconds saved on the way to the nearest open site. */
  readonly personSecondsSaved: number;
}

/** A network to which sites are added one by one, with what each brings: kept up to date in the time of the homes touched. */
export class PlanProgress {
  readonly #problem: SitingProblem;
  readonly #thresholdDeciseconds: number;
  /** Uint32[homeCount]: to the nearest open site, the bound where none is. */
  readonly #homeDeciseconds: Uint32Array;
  readonly #homeSites: Uint16Array;
  readonly #cantonIsServed: Uint8Array;

  /** @param thresholdSeconds - null when people are told by no threshold: none is then gained. */
  constructor(problem: SitingProblem, siteIsOpen: Uint8Array, thresholdSeconds: number | null) {
    this.#problem = problem;
    this.#thresholdDeciseconds = thresholdSeconds === null ? -1 : Math.round(thresholdSeconds * 10);
    this.#homeDeciseconds = new Uint32Array(problem.homeCount).fill(problem.boundDeciseconds);
    this.#homeSites = new Uint16Array(problem.homeCount);
    this.#cantonIsServed = servedCantons(problem, siteIsOpen);
    for (let site = 0; site < problem.siteCount; site++) if (siteIsOpen[site] === 1) this.add(site);
  }

  gainOf(site: number): SiteGain {
    const { siteFirstEntry, entryHome, entryDeciseconds, homePopulation, siteFirstCanton, siteCanton } = this.#problem;
    let peopleGained = 0;
    let personDecisecondsSaved = 0;
    for (let entry = siteFirstEntry[site]; entry < siteFirstEntry[site + 1]; entry++) {
      const home = entryHome[entry];
      const deciseconds = entryDeciseconds[entry];
      if (deciseconds <= this.#thresholdDeciseconds && this.#homeSites[home] === 0)
        peopleGained += homePopulation[home];
      if (deciseconds < this.#homeDeciseconds[home]) {
        personDecisecondsSaved += homePopulation[home] * (this.#homeDeciseconds[home] - deciseconds);
      }
    }
    const cantons = siteCanton.subarray(siteFirstCanton[site], siteFirstCanton[site + 1]);
    const cantonsGained = [...cantons].filter((canton) => this.#cantonIsServed[canton] === 0);
    return { peopleGained, cantonsGained, personSecondsSaved: personDecisecondsSaved / 10 };
  }

  add(site: number): void {
    const { siteFirstEntry, entryHome, entryDeciseconds, siteFirstCanton, siteCanton } = this.#problem;
    for (let entry = siteFirstEntry[site]; entry < siteFirstEntry[site + 1]; entry++) {
      const home = entryHome[entry];
      if (entryDeciseconds[entry] <= this.#thresholdDeciseconds) this.#homeSites[home]++;
      this.#homeDeciseconds[home] = Math.min(this.#homeDeciseconds[home], entryDeciseconds[entry]);
    }
    for (let entry = siteFirstCanton[site]; entry < siteFirstCanton[site + 1]; entry++) {
      this.#cantonIsServed[siteCanton[entry]] = 1;
    }
  }

  /** People for whom this open site is the only one within the threshold. */
  peopleLostWithout(site: number): number {
    const { siteFirstEntry, entryHome, entryDeciseconds, homePopulation } = this.#problem;
    let people = 0;
    for (let entry = siteFirstEntry[site]; entry < siteFirstEntry[site + 1]; entry++) {
      const home = entryHome[entry];
      if (entryDeciseconds[entry] <= this.#thresholdDeciseconds && this.#homeSites[home] === 1)
        people += homePopulation[home];
    }
    return people;
  }

  /** People within the threshold of an open site. */
  countPeople(): number {
    return this.#problem.homePopulation.reduce(
      (sum, people, home) => sum + (this.#homeSites[home] > 0 ? people : 0),
      0,
    );
  }

  countCantons(): number {
    return this.#cantonIsServed.reduce((sum, isServed) => sum + isServed, 0);
  }
}

/** The better of two gains comes first: by the question's objectives in their order, then people, cantons, time. */
export function compareGains(question: SitingQuestion, a: SiteGain, b: SiteGain): number {
  const kinds = question.objectives.flatMap((objective) =>
    objective.kind === "weighted" ? objective.terms.map((term) => term.objective.kind) : [objective.kind],
  );
  for (const kind of [...kinds, "people", "cantons", "mean-time"] as const) {
    const difference =
      kind === "cantons"
        ? b.cantonsGained.length - a.cantonsGained.length
        : kind === "people"
          ? b.peopleGained - a.peopleGained
          : kind === "mean-time" || kind === "time-quantile"
            ? b.personSecondsSaved - a.personSecondsSaved
            : 0;
    if (difference !== 0) return difference;
  }
  return 0;
}
