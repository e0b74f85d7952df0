import { setImmediate, setTimeout } from "node:timers/promises";
import type { AdministrativeCountry } from "@maillage/official-data/node";
import { parseQuery } from "../../parse-query.ts";
import { UNIT_TIME_CLASSES } from "../compute-unit-figures.ts";
import { type CountryQuery, countryQuerySchema } from "../unit-queries.ts";
import { countryReference } from "./country-reference.ts";
import type { CountryView, DepartementState, TerritorySummary } from "./country-views.ts";
import { sumFigures } from "./sum-figures.ts";
import type { TerritorySummaries } from "./territory-summaries.ts";

/** How long an answer waits for what is being computed: a few territories are then there at the first view. */
const PATIENCE_MS = 400;

export interface CountrySources {
  readonly listTerritories: () => Promise<readonly { readonly code: string; readonly name: string }[]>;
  readonly summaries: Pick<TerritorySummaries, "find" | "compute">;
  /** Told of a territory whose figures nobody foresaw could fail. */
  readonly onFailure: (error: unknown) => void;
}

/** Territories being computed for a threshold, one after the other. */
interface Computing {
  readonly progress: { readonly done: number; readonly total: number };
  readonly end: Promise<void>;
}

/** The country, put together from the figures kept of the territories held here. */
export class CountryService {
  readonly #sources: CountrySources;
  readonly #computing = new Map<number, Computing>();
  /** Hashes of what failed: not tried again while the territory stays as it is. */
  readonly #failed = new Set<string>();
  #isClosed = false;

  constructor(sources: CountrySources) {
    this.#sources = sources;
  }

  async get(query: CountryQuery): Promise<CountryView> {
    const { thresholdSeconds } = parseQuery(countryQuerySchema, query);
    let states = await this.#findStates(thresholdSeconds);
    if (listMissing(states).length > 0) {
      const { end } = this.#computing.get(thresholdSeconds) ?? this.#start(listMissing(states), thresholdSeconds);
      await Promise.race([end, setTimeout(PATIENCE_MS, undefined, { ref: false })]);
      states = await this.#findStates(thresholdSeconds);
    }
    const missing = listMissing(states);
    const { progress } = this.#computing.get(thresholdSeconds) ?? { progress: { done: 0, total: missing.length } };
    return {
      ...buildCountryView(countryReference(), states, thresholdSeconds),
      progress: missing.length === 0 ? null : { ...progress },
    };
  }

  /** Comes back once nothing is being computed: what was not begun is left for another time. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#computing.values()].map(({ end }) => end));
  }

  async #findStates(thresholdSeconds: number): Promise<HeldTerritory[]> {
    const held: HeldTerritory[] = [];
    for (const { code, name } of await this.#sources.listTerritories()) {
      const { hash, outcome } = await this.#sources.summaries.find(code, thresholdSeconds);
      held.push({ code, name, hash, state: outcome ?? { kind: this.#failed.has(hash) ? "failed" : "computing" } });
    }
    return held;
  }

  #start(missing: readonly HeldTerritory[], thresholdSeconds: number): Computing {
    const progress = { done: 0, total: missing.length };
    const computeAll = async () => {
      for (const territory of missing) {
        // Questions that came meanwhile are answered between two territories.
        await setImmediate();
        if (this.#isClosed) break;
        await this.#compute(territory, thresholdSeconds);
        progress.done++;
      }
      this.#computing.delete(thresholdSeconds);
    };
    const computing = { progress, end: computeAll() };
    this.#computing.set(thresholdSeconds, computing);
    return computing;
  }

  async #compute({ code, hash }: HeldTerritory, thresholdSeconds: number): Promise<void> {
    try {
      await this.#sources.summaries.compute(code, thresholdSeconds);
    } catch (error) {
      this.#failed.add(hash);
      this.#sources.onFailure(error);
    }
  }
}

interface HeldTerritory {
  readonly code: string;
  readonly name: string;
  /** Of what its figures come from. */
  readonly hash: string;
  readonly state: DepartementState;
}

function listMissing(held: readonly HeldTerritory[]): readonly HeldTerritory[] {
  return held.filter(({ state }) => state.kind === "computing");
}

function buildCountryView(
  { regions, source }: AdministrativeCountry,
  held: readonly HeldTerritory[],
  thresholdSeconds: number,
): Omit<CountryView, "progress"> {
  const stateOf = new Map(held.map(({ code, state }) => [code, state]));
  const summariesOf = (codes: readonly string[]): TerritorySummary[] =>
    codes.flatMap((code) => {
      const state = stateOf.get(code);
      return state?.kind === "computed" ? [state.summary] : [];
    });
  const all = regions.flatMap(({ departements }) => departements.map(({ code }) => code));
  const populationOf = (departements: readonly { readonly population: number }[]) =>
    departements.reduce((sum, { population }) => sum + population, 0);
  return {
    thresholdSeconds,
    officialPopulation: regions.reduce((sum, { departements }) => sum + populationOf(departements), 0),
    regions: regions.map(({ code, name, departements }) => ({
      ...{ code, name, officialPopulation: populationOf(departements), departementCount: departements.length },
      figures: sumFigures(summariesOf(departements.map((each) => each.code))),
    })),
    departements: regions.flatMap(({ code: regionCode, departements }) =>
      departements.map(({ code, name, population: officialPopulation }) => {
        return {
          code,
          name,
          regionCode,
          officialPopulation,
          state: stateOf.get(code) ?? ({ kind: "absent" } as const),
        };
      }),
    ),
    others: held.flatMap(({ code, name, state }) => (all.includes(code) ? [] : [{ code, name, state }])),
    figures: sumFigures(summariesOf(all)),
    ...{ classes: UNIT_TIME_CLASSES, source },
  };
}
