import type { SimpleObjective, SitingProblem } from "../problem.ts";
import { CLOSED, FREE, OPEN, type SiteDecisions } from "./decide-sites.ts";
import type { GainRows } from "./gain-rows.ts";
import type { HomeReach } from "./home-reach.ts";

export interface ModelGround {
  readonly problem: SitingProblem;
  readonly reach: HomeReach;
  readonly decisions: SiteDecisions;
  /** People count only while their sites have room. */
  readonly hasCapacities: boolean;
}

/**
 * Adds `scale` times an objective to a gain: what is made large counts positively (people, cantons), what is made small negatively
 * (seconds of the mean, sites, cost), so that a larger gain is always better.
 */
export function addObjective(rows: GainRows, ground: ModelGround, objective: SimpleObjective, scale: number): void {
  switch (objective.kind) {
    case "people":
      if (ground.hasCapacities) addServedPeople(rows, ground, objective.thresholdSeconds, scale);
      else addPeople(rows, ground, objective, scale);
      break;
    case "mean-time":
      addMeanTime(rows, ground, objective.byPriority === true, scale);
      break;
    case "cantons":
      addCantons(rows, ground, scale);
      break;
    case "new-sites":
      addCandidates(rows, ground, () => scale);
      break;
    case "cost":
      addCandidates(rows, ground, (site) => scale * (ground.problem.siteCost?.[site] ?? 0));
  }
}

/** People of a home as an objective counts them. */
export function homeWeightOf(problem: SitingProblem, home: number, byPriority: boolean): number {
  return problem.homePopulation[home] * (byPriority ? (problem.homePriority?.[home] ?? 1) : 1);
}

function addPeople(
  rows: GainRows,
  ground: ModelGround,
  objective: Extract<SimpleObjective, { kind: "people" }>,
  scale: number,
): void {
  const { problem, reach, decisions } = ground;
  const thresholdDeciseconds = Math.round(objective.thresholdSeconds * 10);
  const needed = objective.sitesPerHome ?? 1;
  for (let home = 0; home < problem.homeCount; home++) {
    const weight = scale * homeWeightOf(problem, home, objective.byPriority === true);
    if (weight === 0) continue;
    let need: number = needed;
    const columns: number[] = [];
    for (let entry = reach.homeFirstEntry[home]; entry < reach.homeFirstEntry[home + 1]; entry++) {
      if (reach.entryDeciseconds[entry] > thresholdDeciseconds) break;
      const site = reach.entrySite[entry];
      if (decisions.siteState[site] === OPEN) need--;
      else if (decisions.siteState[site] === FREE) columns.push(decisions.siteColumn[site]);
      if (need === 0) break;
    }
    if (need === 0) rows.baseGain += weight;
    else
      rows.addUniformRow(
        columns.sort((a, b) => a - b),
        need,
        weight,
      );
  }
}

/** With capacities no home is settled: one that an open site reaches may find no room there. Homes reached by the same sites are one row. */
function addServedPeople(rows: GainRows, ground: ModelGround, thresholdSeconds: number, scale: number): void {
  const { problem, reach, decisions } = ground;
  const thresholdDeciseconds = Math.round(thresholdSeconds * 10);
  const stations = Array.from({ length: problem.siteCount }, (_, site) => site).filter(
    (site) => decisions.siteState[site] !== CLOSED,
  );
  const siteStation = new Int32Array(problem.siteCount).fill(-1);
  stations.forEach((site, station) => {
    siteStation[site] = station;
  });
  const rowOfStations = new Map<string, number>();
  const rowStations: number[][] = [];
  const rowPeople: number[] = [];
  for (let home = 0; home < problem.homeCount; home++) {
    const homeStations: number[] = [];
    for (let entry = reach.homeFirstEntry[home]; entry < reach.homeFirstEntry[home + 1]; entry++) {
      if (reach.entryDeciseconds[entry] > thresholdDeciseconds) break;
      const station = siteStation[reach.entrySite[entry]];
      if (station !== -1) homeStations.push(station);
    }
    if (homeStations.length === 0) continue;
    const key = homeStations.sort((a, b) => a - b).join();
    const row = rowOfStations.get(key) ?? rowStations.push(homeStations) - 1;
    if (rowOfStations.has(key)) rows.rowsJoined++;
    rowOfStations.set(key, row);
    rowPeople[row] = (rowPeople[row] ?? 0) + problem.homePopulation[home];
  }
  const rowFirstEntry = new Uint32Array(rowStations.length + 1);
  rowStations.forEach((entries, row) => {
    rowFirstEntry[row + 1] = rowFirstEntry[row] + entries.length;
  });
  rows.served = {
    scale,
    rowPeople: Float64Array.from(rowPeople),
    rowFirstEntry,
    entryStation: Uint32Array.from(rowStations.flat()),
    stationColumn: Int32Array.from(stations, (site) => decisions.siteColumn[site]),
    stationCapacity: Float64Array.from(stations, (site) => problem.siteCapacity?.[site] ?? 0),
  };
}

/** Mean of min(time, bound): a home starts from its nearest settled site, and a free site that is nearer saves the difference. */
function addMeanTime(rows: GainRows, ground: ModelGround, byPriority: boolean, scale: number): void {
  const { problem, reach, decisions } = ground;
  let total = 0;
  for (let home = 0; home < problem.homeCount; home++) total += homeWeightOf(problem, home, byPriority);
  if (total === 0) return;
  const decisecondScale = scale / (10 * total);
  for (let home = 0; home < problem.homeCount; home++) {
    const weight = decisecondScale * homeWeightOf(problem, home, byPriority);
    if (weight === 0) continue;
    let base = problem.boundDeciseconds;
    const columns: number[] = [];
    const times: number[] = [];
    for (let entry = reach.homeFirstEntry[home]; entry < reach.homeFirstEntry[home + 1]; entry++) {
      const site = reach.entrySite[entry];
      if (decisions.siteState[site] === OPEN) {
        base = reach.entryDeciseconds[entry];
        break;
      }
      if (decisions.siteState[site] !== FREE) continue;
      columns.push(decisions.siteColumn[site]);
      times.push(reach.entryDeciseconds[entry]);
    }
    rows.baseGain -= weight * base;
    const count = times.findIndex((time) => time >= base);
    const kept = count === -1 ? times.length : count;
    rows.addGradedRow(
      columns.slice(0, kept),
      times.slice(0, kept).map((time) => weight * (base - time)),
    );
  }
}

function addCantons(rows: GainRows, ground: ModelGround, scale: number): void {
  const { problem, decisions } = ground;
  const cantonColumns: number[][] = Array.from({ length: problem.cantonCount }, () => []);
  const cantonIsServed = new Uint8Array(problem.cantonCount);
  for (let site = 0; site < problem.siteCount; site++) {
    for (let entry = problem.siteFirstCanton[site]; entry < problem.siteFirstCanton[site + 1]; entry++) {
      const canton = problem.siteCanton[entry];
      if (decisions.siteState[site] === OPEN) cantonIsServed[canton] = 1;
      else if (decisions.siteState[site] === FREE) cantonColumns[canton].push(decisions.siteColumn[site]);
    }
  }
  cantonColumns.forEach((columns, canton) => {
    if (cantonIsServed[canton] === 1) rows.baseGain += scale;
    else rows.addUniformRow(columns, 1, scale);
  });
}

/** Every candidate opened takes off what `lossOf` says. */
function addCandidates(rows: GainRows, ground: ModelGround, lossOf: (site: number) => number): void {
  const { problem, decisions } = ground;
  for (let site = 0; site < problem.siteCount; site++) {
    if (problem.siteIsOpen[site] === 1) continue;
    if (decisions.siteState[site] === OPEN) rows.baseGain -= lossOf(site);
    else if (decisions.siteState[site] === FREE) rows.columnGain[decisions.siteColumn[site]] -= lossOf(site);
  }
}
