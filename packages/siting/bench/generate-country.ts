import { createRandom } from "../src/large/random.ts";

/** A country like France, flat: communes, and homes around their centres. Kilometres from its south-west corner; people. */
export interface GeneratedCountry {
  readonly sideKm: number;
  /** Float64[candidateCount]. */
  readonly candidateX: Float64Array;
  readonly candidateY: Float64Array;
  /** Float64[homeCount]; by commune, so that neighbours are near in memory. */
  readonly homeX: Float64Array;
  readonly homeY: Float64Array;
  readonly homePopulation: Float64Array;
}

/** Mainland France: 550,000 km², 35,000 communes, 2.3 million inhabited 200 m cells. */
const KM2_PER_CANDIDATE = 15.7;
/** Spread of the logarithm of communes' populations; the median is near 470, the mean near 1,900 (census of 2021). */
const POPULATION_LOG_SPREAD = 1.6;
const POPULATION_MEDIAN = 470;
/** One urban area for so many communes. */
const COMMUNES_PER_TOWN = 450;

/**
 * Communes on a jittered grid, larger near towns; the cells of a commune grow with its population to the power 0.7 (large communes are
 * denser) and lie around its centre. Same numbers, same country.
 */
export function generateCountry(candidateCount: number, homeCount: number, seed: number): GeneratedCountry {
  const random = createRandom(seed);
  const rows = Math.ceil(Math.sqrt(candidateCount));
  const stepKm = Math.sqrt(KM2_PER_CANDIDATE);
  const sideKm = rows * stepKm;
  const towns = Array.from({ length: Math.max(3, Math.round(candidateCount / COMMUNES_PER_TOWN)) }, () => ({
    x: random() * sideKm,
    y: random() * sideKm,
    radiusKm: 4 + 12 * random() ** 2,
    factor: 3 + 40 * random() ** 3,
  }));
  const candidateX = new Float64Array(candidateCount);
  const candidateY = new Float64Array(candidateCount);
  const communePopulation = new Float64Array(candidateCount);
  const weight = new Float64Array(candidateCount);
  for (let candidate = 0; candidate < candidateCount; candidate++) {
    const { row, column } = snake(candidate, rows);
    const x = (column + random()) * stepKm;
    const y = (row + random()) * stepKm;
    let factor = 1;
    for (const town of towns) {
      const distance = Math.hypot(x - town.x, y - town.y) / town.radiusKm;
      if (distance < 4) factor += town.factor * Math.exp(-distance);
    }
    candidateX[candidate] = x;
    candidateY[candidate] = y;
    communePopulation[candidate] = POPULATION_MEDIAN * factor * Math.exp(POPULATION_LOG_SPREAD * normal(random)) * 0.6;
    weight[candidate] = communePopulation[candidate] ** 0.7;
  }
  return { sideKm, candidateX, candidateY, ...scatterHomes() };

  function scatterHomes() {
    const homeX = new Float64Array(homeCount);
    const homeY = new Float64Array(homeCount);
    const homePopulation = new Float64Array(homeCount);
    const totalWeight = weight.reduce((sum, each) => sum + each, 0);
    let cumulated = 0;
    let home = 0;
    for (let candidate = 0; candidate < candidateCount; candidate++) {
      cumulated += weight[candidate];
      const end = candidate === candidateCount - 1 ? homeCount : Math.round((homeCount * cumulated) / totalWeight);
      const mean = communePopulation[candidate] / Math.max(1, end - home);
      for (; home < end; home++) {
        homeX[home] = candidateX[candidate] + 1.6 * normal(random);
        homeY[home] = candidateY[candidate] + 1.6 * normal(random);
        homePopulation[home] = Math.max(1, Math.round(-mean * Math.log(1 - random())));
      }
    }
    return { homeX, homeY, homePopulation };
  }
}

/** Cells of the grid in bands of 16 rows, there and back: numbers that are near are near on the ground. */
function snake(candidate: number, rows: number): { readonly row: number; readonly column: number } {
  const band = Math.floor(candidate / (16 * rows));
  const inBand = candidate - band * 16 * rows;
  const column = Math.floor(inBand / 16);
  return { row: band * 16 + (inBand % 16), column: band % 2 === 0 ? column : rows - 1 - column };
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
